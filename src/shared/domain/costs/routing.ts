import type { Exact } from '../values/exact.ts';
import { exact, minus, one, plus, ratio, times, zero } from '../values/exact.ts';
import type { Found, Prices } from './cost-book.ts';
import type { ServingEntry } from './line-cost.ts';
import { servingCost, servingEntry } from './line-cost.ts';
import type { Path, Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Line } from '../terms/line.ts';
import type { ScenarioEvent } from '../terms/scenario.ts';

/** A routing entry, and where it was written. */
export type Routed = ServingEntry & { readonly model: string; readonly path: Path };

/** With its prices on each month's start. */
type Priced = Routed & { readonly prices: readonly Found<Prices>[] };

/** With its place among the scenario's events. */
export type IndexedSubstitution = Extract<ScenarioEvent, { type: 'substitute' }> & { readonly index: number };

/** A line's routing as the quote has it. */
function baseRouting(line: Line, lineIndex: number): readonly Routed[] {
  return (line.servedBy ?? []).map((entry, index) => ({
    ...servingEntry(entry),
    model: entry.model,
    path: ['lines', lineIndex, 'servedBy', index, 'model'],
  }));
}

/** The entries with a share above 0 in `month`, once every substitution begun by then has moved its share, in the order listed (pricing §9). */
export function routingIn(
  month: number,
  line: Line,
  lineIndex: number,
  substitutions: readonly IndexedSubstitution[],
): readonly Routed[] {
  const begun = substitutions.filter(({ fromMonth }) => fromMonth <= month);
  const routed = begun.reduce(
    (entries, { from, to, sharePercent, index }) => {
      const moved = sharePercent === undefined ? one : ratio(sharePercent);
      return entries.flatMap((entry) =>
        entry.model === from
          ? [
              { ...entry, share: times(entry.share, minus(one, moved)) },
              { ...entry, share: times(entry.share, moved), model: to, path: ['scenario', 'events', index, 'to'] },
            ]
          : [entry],
      );
    },
    baseRouting(line, lineIndex),
  );
  return routed.filter(({ share }) => share.units > 0n);
}

/**
 * What one unit of a line costs in each month, exactly: other cost and, for every entry with a share above 0, its tokens at
 * the prices of the month's start (pricing §4). A price that is not there is added to `problems`, once for an entry.
 */
export function costsPerUnit(
  line: Line,
  lineIndex: number,
  months: number,
  substitutions: readonly IndexedSubstitution[],
  pricesOf: (model: string) => readonly Found<Prices>[],
  problems: Problem[],
): readonly Exact[] {
  const other = line.otherCostPerUnit === undefined ? zero : exact(line.otherCostPerUnit);
  if (line.servedBy === undefined) return everyMonth(months, other);
  const changes = new Set(substitutions.map(({ fromMonth }) => fromMonth));
  const costs: Exact[] = [];
  let entries: readonly Priced[] = [];
  let cost = other;
  for (let month = 1; month <= months; month += 1) {
    const rerouted = month === 1 || changes.has(month);
    if (rerouted) {
      entries = routingIn(month, line, lineIndex, substitutions).map((entry) => ({ ...entry, prices: pricesOf(entry.model) }));
    }
    if (rerouted || isRepriced(month, entries)) cost = costIn(month, entries, other, problems);
    costs.push(cost);
  }
  return costs;
}

function isRepriced(month: number, entries: readonly Priced[]): boolean {
  for (const { prices } of entries) if (prices[month - 1] !== prices[month - 2]) return true;
  return false;
}

function costIn(month: number, entries: readonly Priced[], other: Exact, problems: Problem[]): Exact {
  return entries.reduce((cost, entry) => {
    const found = entry.prices[month - 1];
    if (found?.ok === true) return plus(cost, servingCost(entry, found.value));
    if (found !== undefined) reportOnce(problems, { path: entry.path, reason: found.reason });
    return cost;
  }, other);
}
