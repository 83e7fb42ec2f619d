import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { marginText } from '../../domain/figure-text.ts';
import { dearer, namedModels, usageTimes } from './scenarios.ts';

type Inputs = { readonly quote: Quote; readonly costs: Costs };

/** The margin of the term in percent, two decimals, by how much dearer all models get, a percent. */
export type MarginPath = readonly { readonly percent: string; readonly margin: string }[];

/** What is left over of the commitments and what the customer pays, in minor units, by the share of the forecast, a percent. */
export type UsePath = readonly { readonly percent: string; readonly unused: bigint; readonly bill: bigint }[];

function under({ quote, costs }: Inputs, scenario: Scenario | null): Results | null {
  const results = compute({ quote, costs, scenario: scenario ?? undefined });
  return results.ok ? results.value : null;
}

const percents = (to: number, step: number): readonly number[] => Array.from({ length: to / step + 1 }, (_, at) => at * step);

/** Up to five times the price. */
export function marginPath(inputs: Inputs): MarginPath {
  const ids = namedModels(inputs.quote);
  return percents(400, 20).flatMap((percent) => {
    const hundredths =
      under(inputs, dearer(inputs.quote, inputs.costs, ids, Math.round(percent * 100)))?.totals.grossMarginHundredths ?? null;
    return hundredths === null ? [] : [{ percent: String(percent), margin: marginText(hundredths) }];
  });
}

/** Up to twice the forecast. */
export function usePath(inputs: Inputs): UsePath {
  return percents(200, 10).flatMap((percent) => {
    const results = under(inputs, usageTimes(percent * 10));
    if (results === null) return [];
    const unused = sumOf(results.commitments.flatMap(({ periods }) => periods.map(({ shortfall }) => shortfall)));
    return [{ percent: String(percent), unused, bill: results.totals.expectedValue }];
  });
}
