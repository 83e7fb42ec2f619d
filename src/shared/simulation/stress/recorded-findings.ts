import { adaptivePricing, baselineDateOf, measuringDates } from '../../domain/adaptive/adaptive.ts';
import { termOf } from '../../domain/calendar/term.ts';
import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Warning } from '../../domain/consequences/warning.ts';
import { openChangedBook } from '../../domain/costs/cost-book.ts';
import { asKnownOn } from '../../domain/costs/known-on.ts';
import { costsUnder } from '../../domain/costs/scenario-costs.ts';
import type { Problem } from '../../domain/document/problem.ts';
import { percentText } from '../../domain/figure-text.ts';
import type { AdaptivePricing, Dimension } from '../../domain/terms/adaptive-pricing.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import { defaults } from '../../domain/terms/defaults.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { Move } from '../../domain/terms/stress.ts';
import { addDays, dayNumber } from '../../domain/values/date.ts';
import { trimmed, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { oncePer } from '../../domain/values/once-per.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { compare, exact, minus, one, plus, ratio } from '../../domain/values/exact.ts';
import { moveEvents } from './move-events.ts';
import { drawnFrom } from './move-pool.ts';
import type { ReadSlot } from './read-slots.ts';
import { readSlots } from './read-slots.ts';
import type { StressInputs } from './runs.ts';
import { scenarioOf } from './runs.ts';
import { stressTerms } from './stress-terms.ts';

export type ThresholdHit = Extract<Warning, { code: 'threshold-hit' }>;
export type MovedApart = Extract<Warning, { code: 'moved-apart' }>;

type Side = ThresholdHit['side'];

/** A recorded move that a slot of the index may take. */
type Possible = { readonly slot: ReadSlot; readonly move: Move };

/** The clause, and the moves that its index may meet. */
type Clause = { readonly inputs: StressInputs; readonly terms: AdaptivePricing; readonly moves: readonly Possible[] };

/** The moves that a slot of the index may take: of those that move prices alike the latest. */
function possibleMoves(
  { quote, costs, stress, recorded, knownOn }: StressInputs,
  { index }: AdaptivePricing,
): readonly Possible[] {
  const named = new Set<string>(index.map(({ model }) => model));
  const terms = stressTerms(stress, recorded);
  const latest = new Map<string, Possible>();
  for (const slot of readSlots(quote, asKnownOn(costs, knownOn ?? null), terms.moves)) {
    if (!named.has(slot.id)) continue;
    for (const move of drawnFrom(slot, terms).moves) {
      const key = JSON.stringify([slot.id, move.kind === 'new', move.input, move.output, move.cachedInput]);
      if ((latest.get(key)?.move.on ?? '') <= move.on) latest.set(key, { slot, move });
    }
  }
  return [...latest.values()];
}

/** The day of the move: the first on which the baseline is taken already. */
function dayOf({ quote }: StressInputs, terms: AdaptivePricing): number {
  return Math.max(0, dayNumber(baselineDateOf(terms, quote.startDate)) - dayNumber(quote.startDate)) + 1;
}

/** A slot's move as events, without announced prices, which would hide it as soon as they come. */
function eventsOf({ inputs, terms }: Clause, costs: Costs, slot: ReadSlot): (move: Move) => readonly ScenarioEvent[] {
  const events = moveEvents([slot], costs, inputs.quote.startDate, false);
  const day = dayOf(inputs, terms);
  return (move) => events([{ slot: 0, day, move }]);
}

/** Of a cost book what the index reads: to measure it, nobody opens all of it. */
function readCosts({ inputs: { costs, knownOn }, terms: { index } }: Clause): Costs {
  const known = asKnownOn(costs, knownOn ?? null);
  const named = new Set<string>(index.map(({ model }) => model));
  const slots = (known.slots ?? []).filter(({ id }) => named.has(id));
  const filling = new Set<string>(slots.flatMap(({ assignments }) => assignments.map(({ model }) => model)));
  return { ...known, models: known.models.filter(({ id }) => named.has(id) || filling.has(id)), slots };
}

/** What the quote comes to after a move and no other, with other terms of adaptive pricing; null where it does not evaluate. */
function after(clause: Clause, possible: Possible | null, terms: AdaptivePricing): Results | null {
  const { quote, costs, knownOn } = clause.inputs;
  const events =
    possible === null
      ? moveEvents([], costs, quote.startDate, false)([])
      : eventsOf(clause, asKnownOn(costs, knownOn ?? null), possible.slot)(possible.move);
  const results = compute({
    quote: { ...quote, adaptivePricing: terms },
    costs,
    scenario: scenarioOf('', events) ?? undefined,
    knownOn,
  });
  return results.ok ? results.value : null;
}

type Moved = { readonly possible: Possible; readonly side: Side; readonly size: Exact };

/** How far each move takes the index at the next measurement; one after which none follows, or prices are missing, is left out. */
function movedIndex(clause: Clause): readonly Moved[] {
  const { inputs, terms, moves } = clause;
  const { startDate, termMonths } = inputs.quote;
  const movedOn = addDays(startDate, dayOf(inputs, terms));
  const measured = measuringDates(terms, termOf(startDate, termMonths)).find(({ on }) => on >= movedOn);
  if (measured === undefined) return [];
  // What comes after that measurement nobody asks for.
  const term = termOf(startDate, measured.afterMonth);
  const costs = readCosts(clause);
  const eventsIn = oncePer((slot: ReadSlot) => eventsOf(clause, costs, slot));
  return moves.flatMap((possible): readonly Moved[] => {
    const scenario = scenarioOf('', eventsIn(possible.slot)(possible.move));
    if (scenario === null) return [];
    const problems: Problem[] = [];
    const book = openChangedBook(costsUnder(scenario, costs, problems));
    const change = adaptivePricing(terms, term, book, problems).measurements.at(-1)?.change;
    if (problems.length > 0 || change === undefined || change.units === 0n) return [];
    const { units, places } = change;
    return [{ possible, side: units < 0n ? 'decrease' : 'increase', size: { units: units < 0n ? -units : units, places } }];
  });
}

/** So many whole points a threshold is moved at most, to where no recorded move meets it. */
const mostAway = 10;

/** The nearest threshold that no move meets: above one that has to be passed, below one that only has to be met, so that each move counts as now. */
function awayFrom(threshold: string, comparison: ThresholdHit['comparison'], sizes: readonly Exact[]): string | null {
  const point = exact(comparison === 'more_than' ? '1' : '-1');
  let tried = exact(threshold);
  for (let away = 0; away < mostAway; away += 1) {
    tried = plus(tried, point);
    const text = trimmed(tried, 6);
    if (tried.units <= 0n) return null;
    if (sizes.every((size) => compare(size, ratio(text)) !== 0)) return text;
  }
  return null;
}

/** Of each side the latest recorded move that meets its threshold exactly. */
function thresholdHits(clause: Clause): readonly ThresholdHit[] {
  const { terms } = clause;
  const moved = movedIndex(clause);
  return (['decrease', 'increase'] as const).flatMap((side): readonly ThresholdHit[] => {
    const own = terms[side];
    if (own === undefined) return [];
    const sizes = moved.filter((each) => each.side === side).map(({ size }) => size);
    const [hit] = moved
      .filter((each) => each.side === side && compare(each.size, ratio(own.thresholdPercent)) === 0)
      .map(({ possible }) => possible)
      .toSorted((a, b) => (a.move.on < b.move.on ? 1 : -1));
    if (hit === undefined) return [];
    const [moreThan, atLeast] = (['more_than', 'at_least'] as const).map((comparison) =>
      after(clause, hit, { ...terms, [side]: { ...own, comparison } }),
    );
    const still = after(clause, null, terms);
    if (moreThan === undefined || atLeast === undefined || moreThan === null || atLeast === null || still === null) return [];
    const { on, provider, slot, source } = hit.move;
    const comparison = own.comparison ?? defaults.comparison;
    return [
      {
        path: ['adaptivePricing', side, 'thresholdPercent'],
        code: 'threshold-hit',
        side,
        model: hit.slot.id,
        provider,
        slot,
        on,
        source,
        thresholdPercent: withoutTrailingZeros(own.thresholdPercent),
        comparison,
        moreThan: moreThan.totals.expectedValue,
        atLeast: atLeast.totals.expectedValue,
        dearer: moreThan.totals.cost - still.totals.cost,
        awayPercent: awayFrom(own.thresholdPercent, comparison, sizes),
      },
    ];
  });
}

/** What an index reads of a model: one of input and output, and not the other. */
function readAlone({ index }: AdaptivePricing, id: string): MovedApart['reads'] | null {
  const read = new Set(index.filter(({ model }) => model === id).map(({ dimension }) => dimension));
  if (read.has('input') === read.has('output')) return null;
  return read.has('input') ? 'input' : 'output';
}

/** How far apart a move takes the two prices. */
function gap({ move }: Possible): Exact {
  const apart = minus(exact(move.input), exact(move.output));
  return apart.units < 0n ? { ...apart, units: -apart.units } : apart;
}

/** For each slot that the index reads by one dimension, the recorded move whose two ratios lie furthest apart, the latest of several. */
function movedApart(clause: Clause): readonly MovedApart[] {
  const { terms, moves } = clause;
  return terms.index.flatMap(({ model: id }, place): readonly MovedApart[] => {
    const reads = readAlone(terms, id);
    if (reads === null || terms.index.findIndex((entry) => entry.model === id && entry.dimension === reads) !== place) return [];
    const [widest] = moves
      .filter(({ slot }) => slot.id === id)
      .toSorted((a, b) => compare(gap(b), gap(a)) || (a.move.on < b.move.on ? 1 : -1));
    if (widest === undefined || gap(widest).units === 0n) return [];
    const other: Dimension = reads === 'input' ? 'output' : 'input';
    const index = terms.index.map((entry) =>
      entry.model === id && entry.dimension === reads ? { ...entry, dimension: other } : entry,
    );
    const [own, otherwise] = [after(clause, widest, terms), after(clause, widest, { ...terms, index })];
    if (own === null || otherwise === null || own.totals.expectedValue === otherwise.totals.expectedValue) return [];
    const { on, provider, slot, source, input, output } = widest.move;
    return [
      {
        path: ['adaptivePricing', 'index', place, 'dimension'],
        code: 'moved-apart',
        reads,
        model: id,
        provider,
        slot,
        on,
        source,
        inputPercent: percentText(minus(exact(input), one)),
        outputPercent: percentText(minus(exact(output), one)),
        bill: own.totals.expectedValue,
        otherBill: otherwise.totals.expectedValue,
      },
    ];
  });
}

/** What recorded moves would do to the clause as it is written, each on the day after its baseline and alone. */
export function recordedFindings(inputs: StressInputs): readonly (ThresholdHit | MovedApart)[] {
  const terms = inputs.quote.adaptivePricing;
  if (terms === undefined) return [];
  const clause = { inputs, terms, moves: possibleMoves(inputs, terms) };
  return [...thresholdHits(clause), ...movedApart(clause)];
}
