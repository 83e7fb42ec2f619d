import type { Exact } from '../values/exact.ts';
import { exact, minus, one, ratio, times, zero } from '../values/exact.ts';
import type { Found, Prices } from './cost-book.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { PricedTokens, Serving } from './line-cost.ts';
import { costPerUnit } from './line-cost.ts';
import type { Dimension } from '../terms/adaptive-pricing.ts';
import { dimensions } from '../terms/adaptive-pricing.ts';
import type { Path, Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Line } from '../terms/line.ts';
import type { ScenarioEvent } from '../terms/scenario.ts';

/** A model that serves a share of a line's units, with the tokens of one unit, and where the quote or a scenario names it. */
export type Routed = {
  readonly model: string;
  readonly path: Path;
  readonly share: Exact;
  readonly tokens: { readonly [D in Dimension]: Exact };
};

/** With its prices on each month's start. */
type Priced = Routed & { readonly prices: readonly Found<Prices>[] };

/** With its place among the scenario's events. */
export type IndexedSubstitution = Extract<ScenarioEvent, { type: 'substitute' }> & { readonly index: number };

/** A line's routing as the quote has it. */
function baseRouting(line: Line, lineIndex: number): readonly Routed[] {
  return (line.servedBy ?? []).map((entry, index) => ({
    model: entry.model,
    path: ['lines', lineIndex, 'servedBy', index, 'model'],
    share: ratio(entry.sharePercent),
    tokens: {
      input: exact(entry.inputTokens),
      output: exact(entry.outputTokens),
      cachedInput: entry.cachedInputTokens === undefined ? zero : exact(entry.cachedInputTokens),
    },
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
  const other = line.otherCostPerUnit === undefined ? null : exact(line.otherCostPerUnit);
  if (line.servedBy === undefined) return everyMonth(months, other ?? zero);
  const changes = new Set(substitutions.map(({ fromMonth }) => fromMonth));
  const costs: Exact[] = [];
  let entries: readonly Priced[] = [];
  let cost = zero;
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

/** What a routing entry takes of each kind of token that it takes any of, with its price. */
export function pricedTokens<V>(
  { tokens }: Routed,
  prices: Prices,
  as: (dimension: Dimension, tokens: Exact, price: Exact) => PricedTokens<V>,
): readonly PricedTokens<V>[] {
  return dimensions.flatMap((dimension) =>
    tokens[dimension].units === 0n ? [] : [as(dimension, tokens[dimension], prices[dimension])],
  );
}

const asTheyAre = (_: Dimension, tokens: Exact, price: Exact): PricedTokens<Exact> => ({ tokens, price });

function costIn(month: number, entries: readonly Priced[], other: Exact | null, problems: Problem[]): Exact {
  const served = entries.flatMap((entry): readonly Serving<Exact>[] => {
    const found = entry.prices[month - 1];
    if (found?.ok === true) return [{ share: entry.share, tokens: pricedTokens(entry, found.value, asTheyAre) }];
    if (found !== undefined) reportOnce(problems, { path: entry.path, reason: found.reason });
    return [];
  });
  return costPerUnit(exactAlgebra, other, served);
}
