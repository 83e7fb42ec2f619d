import { baselineDateOf } from '../../domain/adaptive/adaptive.ts';
import { compute } from '../../domain/compute.ts';
import type { Results } from '../../domain/compute.ts';
import type { Read } from '../../domain/document/problem.ts';
import { openCostBook, modelOn } from '../../domain/costs/cost-book.ts';
import type { Costs, PriceEntry } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Move } from '../../domain/terms/stress.ts';
import { startOf, termOf } from '../../domain/calendar/term.ts';
import { addDays, dayNumber } from '../../domain/values/date.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { exact, rounded, times } from '../../domain/values/exact.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { told, untold } from '../../domain/values/progress.ts';
import { namedModels } from '../break-even/scenarios.ts';
import { readSlots } from '../stress/read-slots.ts';
import type { StandIn } from './history.ts';
import { firstReplayDay, ratiosBetween, recordedSlots } from './history.ts';

export type ReplayInputs = {
  readonly quote: Quote;
  readonly costs: Costs;
  readonly recorded: readonly Move[];
  /** By the id that the quote names, the slot of the record that stands for it. */
  readonly standIns: ReadonlyMap<string, StandIn>;
};

/** The recorded slots that somebody chose, by the id that a quote names; null keeps its price. */
export type ChosenStandIns = readonly (readonly [id: string, slot: StandIn | null])[];

/** The recorded slot of each id that a quote names. Nobody chose one for the unknown, and their names find none: they are to be asked about. */
type FoundStandIns = {
  readonly ids: readonly string[];
  readonly standIns: ReadonlyMap<string, StandIn>;
  readonly unknown: readonly string[];
};

/** The recorded slot of each id that a quote names: as it was chosen, else by its name. What was chosen for other quotes is passed over. */
export function foundStandIns(quote: Quote, costs: Costs, recorded: readonly Move[], chosen: ChosenStandIns = []): FoundStandIns {
  const slots = recordedSlots(recorded);
  const found = new Map<string, StandIn>();
  const named = namedModels(quote);
  for (const { id, provider, slot } of readSlots(quote, costs, recorded)) {
    const own = slots.find((each) => each.slot === slot && each.provider.toLowerCase() === provider.toLowerCase());
    const other = slots.find((each) => each.slot === slot);
    const standIn = own ?? other;
    if (standIn !== undefined) found.set(id, standIn);
  }
  const ids = [...new Set([...found.keys(), ...named])];
  const said = new Map(chosen);
  const standIns = new Map<string, StandIn>();
  for (const id of ids) {
    const slot = said.has(id) ? said.get(id) : found.get(id);
    if (slot !== undefined && slot !== null) standIns.set(id, slot);
  }
  return { ids, standIns, unknown: ids.filter((id) => !found.has(id) && !said.has(id)) };
}

const places = 9;

function moved(price: string, ratio: Exact): string {
  return trimmed(rounded(times(exact(price), ratio), places), places);
}

/**
 * The cost book of a replay: what the quote names costs on its first day what it costs on the first day of the quote, and moves from there
 * as the slot did that stands for it. What nothing stands for keeps its price.
 */
function replayedCosts({ quote, costs, recorded, standIns }: ReplayInputs, start: string, until: string): Costs {
  const book = openCostBook(costs);
  const models = namedModels(quote).flatMap((id) => {
    const filled = modelOn(book, id, quote.startDate);
    const entry = costs.models
      .find((model) => filled.ok && model.id === filled.value)
      ?.prices.findLast(({ from }) => from <= quote.startDate);
    const named = [...costs.models, ...(costs.slots ?? [])].find((each) => each.id === id);
    if (entry === undefined || named === undefined) return [];
    const { inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion } = entry;
    const first: PriceEntry = {
      from: firstReplayDay < start ? firstReplayDay : start,
      inputPerMillion,
      outputPerMillion,
      ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion }),
      ...(cacheWritePerMillion === undefined ? {} : { cacheWritePerMillion }),
    };
    const standIn = standIns.get(id);
    const steps = standIn === undefined ? [] : ratiosBetween(recorded, standIn, start, until);
    const later = steps.map(({ on, ratios }): PriceEntry => ({
      from: on,
      inputPerMillion: moved(inputPerMillion, ratios.input),
      outputPerMillion: moved(outputPerMillion, ratios.output),
      ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion: moved(cachedInputPerMillion, ratios.input) }),
      ...(cacheWritePerMillion === undefined ? {} : { cacheWritePerMillion: moved(cacheWritePerMillion, ratios.input) }),
    }));
    // Of two moves on one day the last holds.
    const prices = [first, ...later].filter(({ from }, index, all) => all[index + 1]?.from !== from);
    return [{ id: named.id, name: named.name ?? named.id, prices }];
  });
  return { schema: 'quotewright.costs/1', currency: costs.currency, models };
}

/** The quote as if signed on another day: its start and the days that hang on it are moved alike. */
function signedOn(quote: Quote, start: string): Quote {
  const { adaptivePricing } = quote;
  if (adaptivePricing === undefined) return { ...quote, startDate: start };
  const apart = dayNumber(baselineDateOf(adaptivePricing, quote.startDate)) - dayNumber(quote.startDate);
  return { ...quote, startDate: start, adaptivePricing: { ...adaptivePricing, baselineDate: addDays(start, apart) } };
}

/** What the quote would have come to, signed on a past day: an evaluation of a quote with another start, under the prices of that time. */
export function replay(inputs: ReplayInputs, start: string): Read<Results> {
  const quote = signedOn(inputs.quote, start);
  const end = startOf(termOf(start, quote.termMonths), quote.termMonths + 1);
  const known = inputs.recorded.reduce((last, { on }) => (on > last ? on : last), firstReplayDay);
  return compute({ quote, costs: replayedCosts(inputs, start, end < known ? end : known) });
}

export type ReplayAct = {
  readonly on: string;
  readonly afterMonth: number;
  readonly action: 'decrease' | 'increase' | 'negotiation';
  readonly multiplier: string;
};

export type Replayed = {
  readonly start: string;
  /** Minor units. */
  readonly bill: bigint;
  readonly margin: bigint;
  /** What is billed for each month, the first month first. */
  readonly months: readonly bigint[];
  readonly acts: readonly ReplayAct[];
};

function replayed(start: string, { totals, revenue, adaptive }: Results): Replayed {
  return {
    start,
    bill: totals.expectedValue,
    margin: totals.recognized - totals.cost,
    months: revenue.map(({ invoiced }) => invoiced),
    acts: (adaptive?.measurements ?? []).flatMap(({ on, afterMonth, action, multiplier }) =>
      action === 'none' ? [] : [{ on, afterMonth, action, multiplier: trimmed(multiplier, 6) }],
    ),
  };
}

/** One start and the worst of all months: the lowest margin, of equal ones the earliest. */
export type ReplayResult = { readonly asked: Replayed; readonly worst: Replayed; readonly starts: number };

/** Starts on the first of every month from the first day on, up to the last recorded move. */
export function replayStarts(recorded: readonly Move[]): readonly string[] {
  const last = recorded.reduce((found, { on }) => (on > found ? on : found), firstReplayDay);
  const starts: string[] = [];
  for (let year = 2023, month = 11; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > last) return starts;
    starts.push(day);
  }
}

/** The start that is asked about, and the worst of all. */
export function replayAll(inputs: ReplayInputs, start: string, progress: TellShare = untold): Read<ReplayResult> {
  const asked = replay(inputs, start);
  if (!asked.ok) return asked;
  const starts = replayStarts(inputs.recorded);
  let worst = replayed(start, asked.value);
  const own = worst;
  for (const day of told(starts, progress)) {
    const results = replay(inputs, day);
    if (!results.ok) return results;
    const each = replayed(day, results.value);
    if (each.margin < worst.margin) worst = each;
  }
  return { ok: true, value: { asked: own, worst, starts: starts.length } };
}
