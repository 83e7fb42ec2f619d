import { targetMultiplier } from '../adaptive/adaptive.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Results } from '../compute.ts';
import { compute } from '../compute.ts';
import { percentText } from '../figure-text.ts';
import { sumOf } from '../statements/sums.ts';
import type { AdaptivePricing } from '../terms/adaptive-pricing.ts';
import type { Model, Costs, PriceEntry } from '../terms/costs.ts';
import { fixed } from '../values/decimal-text.ts';
import { exact, fromUnits, minus, one, quotient, roundedProduct, times } from '../values/exact.ts';
import { oncePer } from '../values/once-per.ts';
import { chargedBy } from './charged-by.ts';

/** What becomes of model prices in the question that is asked of an index: they are half of what they are, on every day. */
const half = exact('0.5');

const halved = (price: string): string => {
  const { units, places } = times(exact(price), half);
  return fixed(units, places);
};

function halvedEntry(entry: PriceEntry): PriceEntry {
  const { cachedInputPerMillion: cached, cacheWritePerMillion: written } = entry;
  return {
    ...entry,
    inputPerMillion: halved(entry.inputPerMillion),
    outputPerMillion: halved(entry.outputPerMillion),
    ...(cached === undefined ? {} : { cachedInputPerMillion: halved(cached) }),
    ...(written === undefined ? {} : { cacheWritePerMillion: halved(written) }),
  };
}

/** An entry that stays is halved once. */
const halvedModel = oncePer((model: Model): Model => ({ ...model, prices: model.prices.map(halvedEntry) }));

/** The models that the index reads, on any day. */
function indexModels({ index }: AdaptivePricing, { slots }: Costs): ReadonlySet<string> {
  return new Set(
    index.flatMap(({ model }) => slots?.find(({ id }) => id === model)?.assignments.map((each) => each.model) ?? [model]),
  );
}

const halvedBooks = oncePer<Costs, Map<string, Costs>>(() => new Map());

/** The same book for the same models of an index, so that what a line costs by it is computed once. */
function halvedCosts(terms: AdaptivePricing, costs: Costs): Costs {
  const models = indexModels(terms, costs);
  const known = halvedBooks(costs);
  const key = [...models].toSorted().join('\n');
  const book = known.get(key) ?? {
    ...costs,
    models: costs.models.map((model) => (models.has(model.id) ? halvedModel(model) : model)),
  };
  known.set(key, book);
  return book;
}

export type GivenBack = {
  /** What the lines that follow the index cost less if its models cost half over the term, minor units. */
  readonly saved: bigint;
  /** What their prices then give back, minor units. */
  readonly givenBack: bigint;
  /** Given back for every 1.00 saved, two decimals. Null if nothing is saved. */
  readonly perSaved: string | null;
  /** `perSaved` as a percent, two decimals. */
  readonly percent: string | null;
  /** The share of the index's models in what these lines charge, a percent of two decimals; null if they charge nothing. */
  readonly costSharePercent: string | null;
};

/**
 * What an adaptive clause gives back of what is saved, where its models cost half: pricing §7, §12.11, past every step and down to the floor.
 * Null without adaptive pricing or costs.
 */
export const givenBack = oncePer(({ quote, costs, scenario, actuals, policy, knownOn, lines }: Results): GivenBack | null => {
  const terms = quote.adaptivePricing;
  if (terms === undefined || costs === undefined) return null;
  const after = compute({ quote, costs: halvedCosts(terms, costs), scenario, actuals, policy, knownOn });
  if (!after.ok) return null;
  const covered = new Set<string>(terms.appliesTo);
  const costOf = (results: Pick<Results, 'lines'>): bigint =>
    sumOf(results.lines.filter(({ line }) => covered.has(line.id)).flatMap(({ costs: own }) => own));
  const saved = costOf({ lines }) - costOf(after.value);
  const charged = chargedBy({ lines }, terms.appliesTo);
  const multiplier = targetMultiplier(exactAlgebra, terms, ['adaptivePricing'], half);
  const back = roundedProduct(fromUnits(charged, 0), minus(one, multiplier), 0);
  if (saved <= 0n) return { saved, givenBack: back, perSaved: null, percent: null, costSharePercent: null };
  const perSaved = quotient(fromUnits(back, 0), fromUnits(saved, 0), 2);
  return {
    saved,
    givenBack: back,
    perSaved: fixed(perSaved.units, 2),
    percent: percentText(perSaved),
    costSharePercent: charged <= 0n ? null : fixed(quotient(fromUnits(saved * 200n, 0), fromUnits(charged, 0), 2).units, 2),
  };
});
