import { roundedQuotient } from '../../domain/values/exact.ts';

/** The percentiles that are told, in percent. */
export const percentiles = [5, 10, 25, 50, 75, 90, 95] as const;
export type Percentile = (typeof percentiles)[number];

/** Values of the runs, the first run first; an array of 64 bits where all fit it. */
export type Column = BigInt64Array | readonly bigint[];

export type Spread = { readonly mean: bigint; readonly at: ReadonlyMap<Percentile, bigint> };

/** The place of a percentile among sorted values, from 0, by nearest rank: the least value that so many percent of the values do not exceed. */
function nearestRank(percent: number, count: number): number {
  return Math.max(1, Math.ceil((percent * count) / 100)) - 1;
}

/** The least value first. An array of 64 bits sorts by its own numbers. */
function sorted(values: Column): Column {
  return values instanceof BigInt64Array ? values.toSorted() : values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Mean (half away from zero) and percentiles of one value or more. */
export function spreadOf(values: Column): Spread {
  const rising = sorted(values);
  let sum = 0n;
  for (const value of values) sum += value;
  return {
    mean: roundedQuotient(sum, BigInt(values.length)),
    at: new Map(percentiles.map((percent) => [percent, rising[nearestRank(percent, rising.length)] ?? 0n])),
  };
}

/** The place of the run (from 0) at a percentile of a value; of equal values, the run that comes first. */
export function placeAt(percent: Percentile, values: Column): number {
  const order = Array.from(values, (value, index) => ({ value, index })).toSorted((a, b) =>
    a.value < b.value ? -1 : a.value > b.value ? 1 : a.index - b.index,
  );
  return order[nearestRank(percent, order.length)]?.index ?? 0;
}
