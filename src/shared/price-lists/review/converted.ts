import type { Costs, DerivedFrom } from '../../domain/terms/costs.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { exact, times } from '../../domain/values/exact.ts';
import type { PriceList } from '../read-price-list.ts';
import type { ListedPrice } from '../source/listed-model.ts';

/** Decimals of a price that was multiplied by a rate. */
const places = 12;

/** A price in another currency, rounded half away from zero to 12 decimals. */
function converted(price: string, rate: string): string {
  return trimmed(times(exact(price), exact(rate)), places);
}

/** A list in another currency: every price by one rate, so that index and moves stay. */
export function convertedList(list: PriceList, currency: string, rate: string): PriceList {
  const orNull = (price: string | null): string | null => (price === null ? null : converted(price, rate));
  const ofPrice = (price: ListedPrice): ListedPrice => ({
    from: price.from,
    input: converted(price.input, rate),
    output: converted(price.output, rate),
    cachedInput: orNull(price.cachedInput),
    cacheWrite: orNull(price.cacheWrite),
  });
  const models = list.models.map((model) => ({
    ...model,
    prices: model.prices.map(ofPrice),
    bands: model.bands.map((band) => ({
      above: band.above,
      input: orNull(band.input),
      output: orNull(band.output),
      cachedInput: orNull(band.cachedInput),
      cacheWrite: orNull(band.cacheWrite),
    })),
  }));
  return { ...list, currency, models };
}

/** A cost book in another currency, derived by one rate for its whole history. */
export function derivedBook(book: Costs, currency: string, derivedFrom: DerivedFrom): Costs {
  const { rate } = derivedFrom;
  const models = book.models.map((model) => ({
    ...model,
    prices: model.prices.map((price) => ({
      ...price,
      inputPerMillion: converted(price.inputPerMillion, rate),
      outputPerMillion: converted(price.outputPerMillion, rate),
      ...(price.cachedInputPerMillion === undefined
        ? {}
        : { cachedInputPerMillion: converted(price.cachedInputPerMillion, rate) }),
      ...(price.cacheWritePerMillion === undefined ? {} : { cacheWritePerMillion: converted(price.cacheWritePerMillion, rate) }),
    })),
  }));
  return { ...book, currency, models, derivedFrom };
}
