import { isWaived } from '../commitments/period-amounts.ts';
import { mayGoDown } from '../commitments/true-up.ts';
import type { Results } from '../compute.ts';
import { compute } from '../compute.ts';
import { sumOf } from '../statements/sums.ts';
import { oncePer } from '../values/once-per.ts';

/**
 * The committed value in minor units after every true-up took as much as it may, because nothing was used. Null where the engine refuses
 * that question.
 */
export const leastCommitted = oncePer(({ quote, costs, scenario, policy, knownOn, totals }: Results): bigint | null => {
  if (!(quote.commitments ?? []).some(mayGoDown)) return totals.committedValue;
  const events = [
    ...(scenario?.events ?? []).filter(({ type }) => type !== 'usage'),
    { type: 'usage' as const, fromMonth: 1, factor: '0' },
  ];
  const unused = compute({ quote, costs, scenario: { schema: 'quotewright.scenario/1', events }, policy, knownOn });
  if (!unused.ok) return null;
  const taken = unused.value.commitments
    .filter(({ terms }) => !isWaived(terms))
    .flatMap(({ instalments }) => instalments.map(({ agreed, amount }) => agreed - amount));
  return totals.committedValue - sumOf(taken);
});
