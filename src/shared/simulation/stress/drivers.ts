import { correlationOf, ranksOf } from '../statistics/rank-correlation.ts';
import type { DrawnMove } from './move-days.ts';
import type { CollectedRuns } from './packed-runs.ts';
import { drawnColumns, periodColumn } from './packed-runs.ts';

/** What a run drew: doubles, which say which run drew more and are no amounts. */
export type RunDrivers = {
  /** Mean level of the lines, millionths of the forecast. */
  readonly level: number;
  /** Mean factor of growth in the last month, millionths. */
  readonly growth: number;
  /** Of each slot that the quote reads, the mean over the term of its price, against that of the first day. */
  readonly slots: readonly number[];
};

/** The mean over so many days of each slot's price, three parts input and one output, against that of day 0. */
export function slotPrices(moves: readonly DrawnMove[], slots: number, days: number): readonly number[] {
  return Array.from({ length: slots }, (_, slot) => {
    let [price, since, sum] = [1, 0, 0];
    for (const { slot: moved, day, move } of moves) {
      if (moved !== slot) continue;
      sum += price * (day - since);
      price *= (3 * Number(move.input) + Number(move.output)) / 4;
      since = day;
    }
    return (sum + price * (days - since)) / days;
  });
}

/** How surely a figure rises with what a run drew, from −1 to 1 with two decimals; null where one of the two never changes. */
export type Driver = { readonly bill: string | null; readonly margin: string | null };

function twoDecimals(correlation: number | null): string | null {
  if (correlation === null) return null;
  const hundredths = Math.round(correlation * 100);
  // Without the sign of a zero.
  return ((hundredths === 0 ? 0 : hundredths) / 100).toFixed(2);
}

/** What drives the spread of bill and margin: rank correlations with level, growth and the price of each slot. */
export function driversOf(runs: CollectedRuns): {
  readonly level: Driver;
  readonly growth: Driver;
  readonly slots: readonly Driver[];
} {
  const [bills, margins] = [ranksOf(runs.amounts(periodColumn('bill', 0))), ranksOf(runs.amounts(periodColumn('margin', 0)))];
  const driver = (column: number): Driver => {
    const drawn = ranksOf(runs.drawn(column));
    return { bill: twoDecimals(correlationOf(drawn, bills)), margin: twoDecimals(correlationOf(drawn, margins)) };
  };
  return {
    level: driver(drawnColumns.level),
    growth: driver(drawnColumns.growth),
    slots: Array.from({ length: runs.shape.slots }, (_, slot) => driver(drawnColumns.slots + slot)),
  };
}
