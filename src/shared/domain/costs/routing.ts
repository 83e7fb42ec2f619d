import type { Exact } from '../values/exact.ts';
import { exact, minus, one, ratio, times, zero } from '../values/exact.ts';
import type { Found, MonthlyPrices, Prices } from './cost-book.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Tokens } from './line-cost.ts';
import { costPerUnit, servingCost } from './line-cost.ts';
import type { Path, Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import { everyMonth } from '../calendar/steps.ts';
import { oncePer } from '../values/once-per.ts';
import type { Line, RoutingEntry } from '../terms/line.ts';
import type { ScenarioEvent } from '../terms/scenario.ts';

/** A model that serves a share of a line's units, with the tokens of one unit, and where the quote or a scenario names it. */
export type Routed = {
  readonly model: string;
  readonly path: Path;
  readonly share: Exact;
  /** Of each kind that it takes any of. */
  readonly tokens: readonly Tokens<Exact>[];
};

/** With its prices on each month's start. */
type Priced = { readonly entry: Routed; readonly prices: readonly Found<Prices>[]; cost: Exact };

/** With its place among the scenario's events. */
export type IndexedSubstitution = Extract<ScenarioEvent, { type: 'substitute' }> & { readonly index: number };

/** What a routing entry says, read. */
const servingOf = oncePer((entry: RoutingEntry): Pick<Routed, 'share' | 'tokens'> => {
  const tokens: readonly Tokens<Exact>[] = [
    { dimension: 'input', count: exact(entry.inputTokens) },
    { dimension: 'output', count: exact(entry.outputTokens) },
    { dimension: 'cachedInput', count: exact(entry.cachedInputTokens ?? '0') },
  ];
  return { share: ratio(entry.sharePercent), tokens: tokens.filter(({ count }) => count.units !== 0n) };
});

/** A line's routing as the quote has it. */
function baseRouting(line: Line, lineIndex: number): readonly Routed[] {
  return (line.servedBy ?? []).map((entry, index) => {
    const { share, tokens } = servingOf(entry);
    return { model: entry.model, path: ['lines', lineIndex, 'servedBy', index, 'model'], share, tokens };
  });
}

/** The entries with a share above 0 in `month`, once every substitution begun by then has moved its share, in the order listed (pricing §9). */
export function routingIn(
  month: number,
  line: Line,
  lineIndex: number,
  substitutions: readonly IndexedSubstitution[],
): readonly Routed[] {
  const base = baseRouting(line, lineIndex);
  if (substitutions.length === 0) return base.filter(({ share }) => share.units > 0n);
  const begun = substitutions.filter(({ fromMonth }) => fromMonth <= month);
  const routed = begun.reduce((entries, { from, to, sharePercent, index }) => {
    const moved = sharePercent === undefined ? one : ratio(sharePercent);
    return entries.flatMap((entry) =>
      entry.model === from
        ? [
            { ...entry, share: times(entry.share, minus(one, moved)) },
            { ...entry, share: times(entry.share, moved), model: to, path: ['scenario', 'events', index, 'to'] },
          ]
        : [entry],
    );
  }, base);
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
  pricesOf: MonthlyPrices,
  problems: Problem[],
): readonly Exact[] {
  if (substitutions.length > 0) return costsUnder(line, lineIndex, months, substitutions, pricesOf, problems);
  const known = costsAsQuoted(line);
  const found = known.get(pricesOf);
  if (found !== undefined) return found;
  const before = problems.length;
  const costs = costsUnder(line, lineIndex, months, substitutions, pricesOf, problems);
  if (problems.length === before) known.set(pricesOf, costs);
  return costs;
}

/** Under no substitution, by the prices of a book in a term. */
const costsAsQuoted = oncePer<Line, WeakMap<MonthlyPrices, readonly Exact[]>>(() => new WeakMap());

function costsUnder(
  line: Line,
  lineIndex: number,
  months: number,
  substitutions: readonly IndexedSubstitution[],
  pricesOf: MonthlyPrices,
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
      entries = routingIn(month, line, lineIndex, substitutions).map((entry) => ({
        entry,
        prices: pricesOf(entry.model),
        cost: zero,
      }));
    }
    if (isRepriced(month, entries, rerouted, problems)) {
      const served = entries.map((entry) => entry.cost);
      cost = costPerUnit(exactAlgebra, other, served);
    }
    costs.push(cost);
  }
  return costs;
}

/** Brings every entry to its cost whose price is another than in the month before (all of a new routing); true where there is any. */
function isRepriced(month: number, entries: readonly Priced[], isNew: boolean, problems: Problem[]): boolean {
  let isAny = isNew;
  for (const priced of entries) {
    const { entry, prices } = priced;
    const found = prices[month - 1];
    if (found === undefined || (!isNew && found === prices[month - 2])) continue;
    isAny = true;
    if (found.ok) priced.cost = servingCost(exactAlgebra, { share: entry.share, tokens: entry.tokens, prices: found.value });
    else reportOnce(problems, { path: entry.path, reason: found.reason });
  }
  return isAny;
}
