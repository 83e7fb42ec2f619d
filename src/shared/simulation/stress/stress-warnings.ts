import { compute } from '../../domain/compute.ts';
import type { AdaptivePricing, IndexEntry } from '../../domain/terms/adaptive-pricing.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Move } from '../../domain/terms/stress.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { fixed, trimmed, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { compare, exact, minus, one, ratio } from '../../domain/values/exact.ts';
import { moveEvents } from './move-events.ts';
import { readSlots } from './read-slots.ts';
import type { StressInputs } from './runs.ts';
import { runsOf, scenarioOf } from './runs.ts';
import type { MovedApart, StressResult, StressWarning, ThresholdHit } from './stress-result-document.ts';

/** A recorded move that a slot of the quote may take, on the day after its start. */
type Possible = { readonly slot: number; readonly id: string; readonly move: Move };

function possibleMoves(inputs: StressInputs): readonly Possible[] {
  const named = new Set<string>((inputs.quote.adaptivePricing?.index ?? []).map(({ model }) => model));
  return runsOf(inputs).pools.flatMap(({ slot: { id }, kinds }, slot) =>
    named.has(id) ? kinds.flatMap(({ moves }) => moves.map((move) => ({ slot, id, move }))) : [],
  );
}

/** The evaluation of a quote in which this move comes and no other. */
function after(inputs: StressInputs, quote: Quote, { slot, move }: Possible): ReturnType<typeof compute> {
  const { costs, recorded, stress, knownOn } = inputs;
  const slots = readSlots(quote, costs, stress.models?.moves ?? recorded);
  // Announced prices would hide the move as soon as they come.
  const events = moveEvents(slots, costs, quote.startDate, false)([{ slot, day: 1, move }]);
  return compute({ quote, costs, scenario: scenarioOf('', events) ?? undefined, knownOn });
}

/** What the customer pays after a move, with other terms of adaptive pricing; minor units, null where it does not evaluate. */
function billAfter(inputs: StressInputs, possible: Possible, adaptivePricing: AdaptivePricing): bigint | null {
  const results = after(inputs, { ...inputs.quote, adaptivePricing }, possible);
  return results.ok ? results.value.totals.expectedValue : null;
}

type Side = ThresholdHit['side'];

/** The side whose threshold the first measurement after a move meets exactly; null where it meets none. */
function sideHit(inputs: StressInputs, terms: AdaptivePricing, possible: Possible): Side | null {
  const results = after(inputs, inputs.quote, possible);
  const change = results.ok ? results.value.adaptive?.measurements[0]?.change : undefined;
  if (change === undefined || change.units === 0n) return null;
  const side = change.units < 0n ? 'decrease' : 'increase';
  const threshold = terms[side]?.thresholdPercent;
  if (threshold === undefined) return null;
  const size = change.units < 0n ? { ...change, units: -change.units } : change;
  return compare(size, ratio(threshold)) === 0 ? side : null;
}

function named({ on, provider, slot, source }: Move): ThresholdHit['move'] {
  return { on, provider, slot, source };
}

/** The latest move of each side that meets its threshold exactly. */
function thresholdHits(inputs: StressInputs, terms: AdaptivePricing, moves: readonly Possible[]): readonly ThresholdHit[] {
  const minor = minorDigits(inputs.quote.currency);
  const latest = new Map<Side, Possible>();
  for (const possible of moves) {
    const side = sideHit(inputs, terms, possible);
    if (side !== null && (latest.get(side)?.move.on ?? '') <= possible.move.on) latest.set(side, possible);
  }
  return [...latest].flatMap(([side, possible]): readonly ThresholdHit[] => {
    const own = terms[side];
    if (own === undefined) return [];
    const [moreThan, atLeast] = (['more_than', 'at_least'] as const).map((comparison) =>
      billAfter(inputs, possible, { ...terms, [side]: { ...own, comparison } }),
    );
    if (moreThan === undefined || moreThan === null || atLeast === undefined || atLeast === null) return [];
    return [
      {
        code: 'threshold-hit',
        side,
        id: possible.id,
        move: named(possible.move),
        thresholdPercent: withoutTrailingZeros(own.thresholdPercent),
        moreThan: fixed(moreThan, minor),
        atLeast: fixed(atLeast, minor),
      },
    ];
  });
}

/** A ratio as a change in percent: 0.8 is "-20". */
function changePercent(of: string): string {
  const { units, places } = minus(exact(of), one);
  return trimmed({ units: units * 100n, places }, 2);
}

/** What an index reads of a model: one of input and output, and not the other. */
function readAlone({ index }: AdaptivePricing, id: string): MovedApart['reads'] | null {
  const read = new Set(index.filter(({ model }) => model === id).map(({ dimension }) => dimension));
  if (read.has('input') === read.has('output')) return null;
  return read.has('input') ? 'input' : 'output';
}

/** For each slot that the index reads by one dimension, the recorded move whose two ratios lie furthest apart. */
function movedApart(inputs: StressInputs, terms: AdaptivePricing, moves: readonly Possible[]): readonly MovedApart[] {
  const minor = minorDigits(inputs.quote.currency);
  const gap = ({ move }: Possible): number => Math.abs(Number(move.input) - Number(move.output));
  return [...new Set(moves.map(({ id }) => id))].flatMap((id): readonly MovedApart[] => {
    const reads = readAlone(terms, id);
    const [widest] = moves.filter((each) => each.id === id).toSorted((a, b) => gap(b) - gap(a));
    if (reads === null || widest === undefined || compare(exact(widest.move.input), exact(widest.move.output)) === 0) return [];
    const other: MovedApart['reads'] = reads === 'input' ? 'output' : 'input';
    const index = terms.index.map((entry): IndexEntry =>
      entry.model === id && entry.dimension === reads ? { ...entry, dimension: other } : entry,
    );
    const [bill, otherBill] = [billAfter(inputs, widest, terms), billAfter(inputs, widest, { ...terms, index: [...index] })];
    if (bill === null || otherBill === null || bill === otherBill) return [];
    return [
      {
        code: 'moved-apart',
        id,
        reads,
        move: named(widest.move),
        inputPercent: changePercent(widest.move.input),
        outputPercent: changePercent(widest.move.output),
        bill: fixed(bill, minor),
        otherBill: fixed(otherBill, minor),
      },
    ];
  });
}

/** What no run reaches, and what recorded moves do to the clause as it is written. */
export function stressWarnings(inputs: StressInputs, { runs, clauses }: StressResult): readonly StressWarning[] {
  const terms = inputs.quote.adaptivePricing;
  if (terms === undefined) return [];
  const moves = possibleMoves(inputs);
  const floor = terms.decrease?.floorPercent;
  const unreached: readonly StressWarning[] =
    floor === undefined || clauses['floor-reached'].runs > 0
      ? []
      : [{ code: 'floor-not-reached', floorPercent: withoutTrailingZeros(floor), runs, decreases: clauses.decrease.runs }];
  return [...thresholdHits(inputs, terms, moves), ...unreached, ...movedApart(inputs, terms, moves)];
}
