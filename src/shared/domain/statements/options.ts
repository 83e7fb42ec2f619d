import type { TotalsResult } from './totals.ts';

/** What the totals change by if a line that is offered is taken, in minor units: pricing §12.2. May be below 0. */
export type OptionWorth = { readonly committedValue: bigint; readonly expectedValue: bigint; readonly cost: bigint };

export type OptionResult = OptionWorth & { readonly id: string; readonly withIt: OptionWorth };

export function optionWorth(without: TotalsResult, withIt: TotalsResult): Omit<OptionResult, 'id'> {
  return {
    withIt: { committedValue: withIt.committedValue, expectedValue: withIt.expectedValue, cost: withIt.cost },
    committedValue: withIt.committedValue - without.committedValue,
    expectedValue: withIt.expectedValue - without.expectedValue,
    cost: withIt.cost - without.cost,
  };
}
