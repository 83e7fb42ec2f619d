import { largestDiscount } from '../domain/charges/largest-discount.ts';
import type { Quote } from '../domain/terms/quote.ts';
import { trimmed } from '../domain/values/decimal-text.ts';
import { compare, exact, fromUnits, minus, quotient, times } from '../domain/values/exact.ts';
import { percentPlaces } from '../domain/values/printed-places.ts';
import type { CardLookup } from './drift.ts';
import type { PriceDifference } from './off-card.ts';
import { priceDifferences } from './off-card.ts';
import { cardCharge } from './picked.ts';
import { productOn } from './products-of.ts';

/** A line of a product whose card limits what may be given: all percents of the list price. */
export type LimitedLine = {
  readonly index: number;
  readonly lineId: string;
  /** Discount and lower price together; null where nothing compares them: the line charges in another way than the card, or in another currency. */
  readonly givenPercent: string | null;
  /** The most that sales gives alone, and the most that anybody gives. */
  readonly maxDiscountPercent: string | undefined;
  readonly discountFloorPercent: string | undefined;
};

const hundred = fromUnits(100n, 0);
/** Finer than what is printed, so that the product of two of them rounds once. */
const places = percentPlaces + 8;

/** Of the list price the part that the lowest of the line's own prices is. */
function lowestPart(differences: readonly PriceDifference[]) {
  return differences.reduce(
    (lowest, { card, quoted }) => {
      const list = exact(card);
      if (list.units === 0n) return lowest;
      const part = quotient(exact(quoted), list, places);
      return compare(part, lowest) < 0 ? part : lowest;
    },
    fromUnits(1n, 0),
  );
}

/** The lines of a quote whose products have limits, with what they give. */
export function limitedLines({ lines, currency }: Pick<Quote, 'lines' | 'currency'>, lookUp: CardLookup): readonly LimitedLine[] {
  return lines.flatMap((line, index): readonly LimitedLine[] => {
    if (line.product === undefined) return [];
    const card = lookUp(line.product.card, line.product.version);
    const product = card === undefined ? undefined : productOn(card, line.product.id);
    if (card === undefined || product === undefined) return [];
    const { maxDiscountPercent, discountFloorPercent } = product;
    if (maxDiscountPercent === undefined && discountFloorPercent === undefined) return [];
    const charge = card.currency === currency ? cardCharge(card, product, line.charge.type === 'credits') : null;
    const differences = charge === null ? null : priceDifferences(charge, line.charge);
    const kept = minus(hundred, exact(largestDiscount(line.discountPercent)));
    const given = differences === null ? null : minus(hundred, times(kept, lowestPart(differences)));
    const givenPercent = given === null ? null : trimmed(quotient(given, fromUnits(1n, 0), percentPlaces), percentPlaces);
    return [{ index, lineId: line.id, givenPercent, maxDiscountPercent, discountFloorPercent }];
  });
}
