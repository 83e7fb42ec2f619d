import type { Exact } from '../values/exact.ts';
import { exact, minus, one, ratio, times, zero } from '../values/exact.ts';
import type { CostBook, MonthlyPrices, PriceSeries } from './cost-book.ts';
import { monthlyPrices } from './cost-book.ts';
import type { Growth } from './token-growth.ts';
import { growthBetween, hasGrowth } from './token-growth.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { EvenEntry } from './even-costs.ts';
import { costRates, evenCosts } from './even-costs.ts';
import type { Tokens } from './line-cost.ts';
import { costPerUnit, servingCost } from './line-cost.ts';
import type { UnitCosts } from './unit-costs.ts';
import type { Path, Problem } from '../document/problem.ts';
import { reportOnce } from '../document/problem.ts';
import { isInForce } from '../calendar/line-months.ts';
import { everyMonth } from '../calendar/steps.ts';
import { oncePer } from '../values/once-per.ts';
import type { Line, RoutingEntry } from '../terms/line.ts';
import type { ScenarioEvent } from '../terms/scenario.ts';

/** A model that serves a share of a line's units, with the tokens of one unit, and where the quote or a scenario names it. */
export type Routed = {
  readonly model: string;
  readonly path: Path;
  readonly share: Value;
  /** What its cost is multiplied by; null where it is as listed. */
  readonly multiplier: Exact | null;
  /** Of each kind that it takes any of, on the day that month `anchor` starts. */
  readonly tokens: readonly Tokens<Value>[];
  readonly anchor: number;
};

/** With its prices on each month's start. */
type Priced = { readonly entry: Routed; readonly prices: PriceSeries; cost: Value };

/** With its place among the scenario's events. */
export type IndexedSubstitution = Extract<ScenarioEvent, { type: 'substitute' }> & { readonly index: number };

/** What a slot's tokens of one month are multiplied by in another (pricing §12.13): null where they stay. */
export type TokensBetween = (id: string, fromMonth: number, toMonth: number) => Growth | null;

/** What a routing entry says, read. */
const servingOf = oncePer(
  (entry: RoutingEntry): Pick<Routed, 'multiplier'> & { readonly share: Exact; readonly tokens: readonly Tokens<Exact>[] } => {
    const tokens: readonly Tokens<Exact>[] = [
      { dimension: 'input', count: exact(entry.inputTokens) },
      { dimension: 'output', count: exact(entry.outputTokens) },
      { dimension: 'cachedInput', count: exact(entry.cachedInputTokens ?? '0') },
      { dimension: 'cacheWrite', count: exact(entry.cacheWriteTokens ?? '0') },
    ];
    return {
      share: ratio(entry.sharePercent),
      multiplier: entry.costMultiplier === undefined ? null : exact(entry.costMultiplier),
      tokens: tokens.filter(({ count }) => count.units !== 0n),
    };
  },
);

/** A line's routing as the quote has it. */
function baseRouting(line: Line, lineIndex: number): readonly Routed[] {
  return (line.servedBy ?? []).map((entry, index) => ({
    model: entry.model,
    path: ['lines', lineIndex, 'servedBy', index, 'model'],
    ...servingOf(entry),
    anchor: 1,
  }));
}

/** Tokens of an entry in a month. */
export function tokensIn(month: number, { model, tokens, anchor }: Routed, between: TokensBetween): readonly Tokens<Value>[] {
  const growth = between(model, anchor, month);
  if (growth === null) return tokens;
  return tokens.map(({ dimension, count }) => ({ dimension, count: exactAlgebra.times(count, growth[dimension]) }));
}

/** What moves has the tokens that it had on the day of the substitution, at the new model's percent of them. */
function movedTokens(entry: Routed, event: IndexedSubstitution, between: TokensBetween): readonly Tokens<Value>[] {
  const had = tokensIn(event.fromMonth, entry, between);
  if (event.tokenFactorPercent === undefined) return had;
  const factor = ratio(event.tokenFactorPercent);
  return had.map(({ dimension, count }) => ({ dimension, count: exactAlgebra.times(count, factor) }));
}

/** The entries with a share above 0 in `month`, once every substitution begun by then has moved its share, in the order listed (pricing §9). */
export function routingIn(
  month: number,
  line: Line,
  lineIndex: number,
  substitutions: readonly IndexedSubstitution[],
  between: TokensBetween,
): readonly Routed[] {
  const base = baseRouting(line, lineIndex);
  if (substitutions.length === 0) return base.filter(({ share }) => share.units > 0n);
  const begun = substitutions.filter(({ fromMonth }) => fromMonth <= month);
  const routed = begun.reduce((entries, event) => {
    const { from, to, fromMonth, sharePercent, index } = event;
    const moved = sharePercent === undefined ? one : ratio(sharePercent);
    return entries.flatMap((entry) =>
      entry.model === from
        ? [
            { ...entry, share: times(entry.share, minus(one, moved)) },
            {
              ...entry,
              share: times(entry.share, moved),
              model: to,
              path: ['scenario', 'events', index, 'to'],
              tokens: movedTokens(entry, event, between),
              anchor: fromMonth,
            },
          ]
        : [entry],
    );
  }, base);
  return routed.filter(({ share }) => share.units > 0n);
}

/** What models and slots cost and take over a term. */
export type Serving = {
  readonly pricesOf: MonthlyPrices;
  readonly between: TokensBetween;
  /** True of a slot whose tokens may be others in another month. */
  readonly grows: (id: string) => boolean;
  /** What a unit of each line costs by month, as quoted: formed once for the lines of every evaluation under these prices. */
  readonly unitCosts: Map<Line, UnitCosts>;
};

/** The prices and tokens of a book by month of a term; `days` are those on which its months start. */
export function servingUnder(book: CostBook, days: readonly string[]): Serving {
  return {
    pricesOf: monthlyPrices(book, days),
    between: tokensBetween(book, days),
    grows: (id) => hasGrowth(book, id),
    unitCosts: new Map(),
  };
}

function tokensBetween(book: CostBook, days: readonly string[]): TokensBetween {
  return (id, fromMonth, toMonth) => {
    const [from, to] = [days[fromMonth - 1], days[toMonth - 1]];
    return from === undefined || to === undefined ? null : growthBetween(book, id, from, to);
  };
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
  serving: Serving,
  problems: Problem[],
): UnitCosts {
  const routed = (): UnitCosts => ({
    values: costsUnder(line, lineIndex, months, substitutions, serving, problems),
    near: null,
  });
  if (substitutions.length > 0) return routed();
  const found = serving.unitCosts.get(line);
  if (found !== undefined) return found;
  const before = problems.length;
  const entries = evenEntries(line);
  const even = entries.some(({ model }) => serving.grows(model)) ? null : evenCosts(line, entries, months, serving.pricesOf);
  const costs = even ?? routed();
  if (problems.length === before) serving.unitCosts.set(line, costs);
  return costs;
}

/** The models that serve a line as quoted. */
const evenEntries = oncePer((line: Line): readonly EvenEntry[] =>
  (line.servedBy ?? []).flatMap((entry): readonly EvenEntry[] => {
    const own = servingOf(entry);
    return own.share.units > 0n ? [{ model: entry.model, rates: costRates(own) }] : [];
  }),
);

function costsUnder(
  line: Line,
  lineIndex: number,
  months: number,
  substitutions: readonly IndexedSubstitution[],
  { pricesOf, between, grows }: Serving,
  problems: Problem[],
): readonly Value[] {
  const other = line.otherCostPerUnit === undefined ? null : exact(line.otherCostPerUnit);
  if (line.servedBy === undefined) return everyMonth(months, other ?? zero);
  const rerouting = new Set(substitutions.map(({ fromMonth }) => fromMonth));
  const costs: Value[] = [];
  let entries: readonly Priced[] = [];
  /** Months in which what the entries cost may change; null before the first entries. */
  let changes: readonly number[] | null = null;
  let growing = false;
  let cost: Value = zero;
  for (let month = 1; month <= months; month += 1) {
    // Outside its months a line has no units, and asks for no price: pricing §12.1.
    if (!isInForce(line, month)) {
      costs.push(zero);
      continue;
    }
    const isRerouted = changes === null || rerouting.has(month);
    if (isRerouted) {
      entries = routingIn(month, line, lineIndex, substitutions, between).map((entry) => ({
        entry,
        prices: pricesOf(entry.model),
        cost: zero,
      }));
      changes = entries.flatMap(({ prices }) => prices.repriced);
      growing = entries.some(({ entry }) => grows(entry.model));
    }
    const mayChange = isRerouted || growing || changes?.includes(month) === true;
    if (mayChange && isRepriced(month, entries, isRerouted, between, problems)) {
      const served = entries.map((entry) => entry.cost);
      cost = costPerUnit(exactAlgebra, other, served);
    }
    costs.push(cost);
  }
  return costs;
}

/** Brings every entry to its cost whose price or tokens are others than in the month before (all of a new routing); true where there is any. */
function isRepriced(
  month: number,
  entries: readonly Priced[],
  isNew: boolean,
  between: TokensBetween,
  problems: Problem[],
): boolean {
  let isAny = isNew;
  for (const priced of entries) {
    const { entry, prices } = priced;
    const found = prices.found[month - 1];
    if (found === undefined) continue;
    if (!isNew && !prices.repriced.includes(month) && between(entry.model, month - 1, month) === null) continue;
    isAny = true;
    const { share, multiplier } = entry;
    const tokens = tokensIn(month, entry, between);
    if (found.ok) priced.cost = servingCost(exactAlgebra, { share, multiplier, tokens, prices: found.value });
    else reportOnce(problems, { path: entry.path, reason: found.reason });
  }
  return isAny;
}
