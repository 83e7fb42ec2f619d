import { isWaived } from '../commitments/period-amounts.ts';
import { mayGo, mayGoDown } from '../commitments/true-up.ts';
import type { Results } from '../compute.ts';
import { compute } from '../compute.ts';
import { sumOf } from '../statements/sums.ts';
import { oncePer } from '../values/once-per.ts';

/** The committed value in minor units after every true-up, with every month's use multiplied by a factor. Null where the engine refuses it. */
function committedAtUse({ quote, costs, scenario, policy, knownOn, totals }: Results, factor: string): bigint | null {
  const events = [
    ...(scenario?.events ?? []).filter(({ type }) => type !== 'usage'),
    { type: 'usage' as const, fromMonth: 1, factor },
  ];
  const used = compute({ quote, costs, scenario: { schema: 'quotewright.scenario/1', events }, policy, knownOn });
  if (!used.ok) return null;
  const taken = used.value.commitments
    .filter(({ terms }) => !isWaived(terms))
    .flatMap(({ instalments }) => instalments.map(({ agreed, amount }) => agreed - amount));
  return totals.committedValue - sumOf(taken);
}

/**
 * The committed value in minor units after every true-up took as much as it may, because nothing was used. Null where the engine refuses
 * that question.
 */
export const leastCommitted = oncePer((results: Results): bigint | null => {
  if (!(results.quote.commitments ?? []).some(mayGoDown)) return results.totals.committedValue;
  return committedAtUse(results, '0');
});

/** Use so far beyond any forecast that every limit of a true-up holds. */
export const useBeyondLimits = '1000000';

/**
 * The committed value in minor units after every true-up added as much as it may. Null where true-ups add without a limit, or nothing is
 * forecast that could reach the limits.
 */
export const mostCommitted = oncePer((results: Results): bigint | null => {
  const raising = (results.quote.commitments ?? []).flatMap(({ trueUp, ...terms }) =>
    trueUp !== undefined && mayGo(trueUp, 'up') ? [{ ...terms, trueUp }] : [],
  );
  if (raising.length === 0) return results.totals.committedValue;
  const isForecast = raising.every(({ lines }) =>
    results.lines.some(({ line, charges }) => lines.includes(line.id) && charges.some((charge) => charge > 0n)),
  );
  if (!isForecast || raising.some(({ trueUp }) => trueUp.maxIncreasePercent === undefined)) return null;
  return committedAtUse(results, useBeyondLimits);
});
