import type { Move } from '../../domain/terms/stress.ts';
import { dayNumber } from '../../domain/values/date.ts';
import { compare, exact, plus, times } from '../../domain/values/exact.ts';
import { halved, unit } from '../draws/exponential.ts';
import type { Ladder } from '../draws/ladder.ts';
import { ladderOf } from '../draws/ladder.ts';
import type { ReadSlot } from './read-slots.ts';
import type { StressTerms } from './stress-terms.ts';

/** Which recorded moves a slot draws from: its provider's slot where there are five, else the slot's of every provider, else all. */
export type PoolBasis = 'provider-slot' | 'slot' | 'all';

/** Moves of one kind that a slot draws from, and how many of them come in a year. */
export type MoveKind = {
  readonly moves: readonly Move[];
  readonly ladder: Ladder;
  /** Moves a year, a fraction. */
  readonly rate: { readonly numerator: bigint; readonly denominator: bigint };
};

export type MovePool = {
  readonly slot: ReadSlot;
  readonly basis: PoolBasis;
  /** Where the rates of same-id and new-id moves are set apart, two; else one. Without moves, none. */
  readonly kinds: readonly MoveKind[];
};

/** So many moves of a provider's slot are enough to draw from them alone. */
const enough = 5;
const daysPerYear = 365.25;
const millionth = 1_000_000n;

function isNew({ kind }: Move): boolean {
  return kind === 'new';
}

/** What three tokens in and one out cost after the move, against the ratio 1 before: the sum of four. */
function fallsOrRises(move: Move): number {
  const four = plus(times(exact('3'), exact(move.input)), exact(move.output));
  return compare(four, exact('4'));
}

function biased(moves: readonly Move[], bias: StressTerms['bias']): readonly Move[] {
  switch (bias) {
    case 'recorded':
      return moves;
    case 'cuts':
      return moves.filter((move) => fallsOrRises(move) < 0);
    case 'rises':
      return moves.filter((move) => fallsOrRises(move) > 0);
  }
}

/** Half as much for every half-life between the move and the day; later moves count whole. */
function weightOf(move: Move, day: string, halfLifeMonths: number): bigint {
  if (halfLifeMonths === 0) return unit;
  const days = Math.max(0, dayNumber(day) - dayNumber(move.on));
  // Months of 365.25 ÷ 12 = 30.4375 days.
  return halved(BigInt(days) * 10_000n * millionth, 304_375n * BigInt(halfLifeMonths));
}

/** Whole days that the record spans, a year at least. */
function recordedDays(moves: readonly Move[]): number {
  const days = moves.map(({ on }) => dayNumber(on));
  return Math.max(Math.ceil(daysPerYear), Math.max(...days) - Math.min(...days));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What a slot draws from, of the moves that its bias and its kind leave. */
function basisOf(slot: ReadSlot, moves: readonly Move[]): { readonly basis: PoolBasis; readonly moves: readonly Move[] } {
  const ofSlot = slot.slot === null ? [] : moves.filter((move) => sameName(move.slot, slot.slot ?? ''));
  const own = ofSlot.filter((move) => sameName(move.provider, slot.provider));
  if (own.length >= enough) return { basis: 'provider-slot', moves: own };
  return ofSlot.length > 0 ? { basis: 'slot', moves: ofSlot } : { basis: 'all', moves };
}

/** How many slots of providers the moves tell of: a rate is that of one of them. */
function slotsIn(moves: readonly Move[]): number {
  return new Set(moves.map(({ provider, slot }) => JSON.stringify([provider.toLowerCase(), slot.toLowerCase()]))).size;
}

/** The recorded moves that a slot draws from. */
export function drawnFrom(
  slot: ReadSlot,
  terms: Pick<StressTerms, 'moves' | 'bias'>,
): { readonly basis: PoolBasis; readonly moves: readonly Move[] } {
  // A model that is named directly stays itself: new ids reach slots alone.
  const eligible = biased(terms.moves, terms.bias).filter((move) => slot.isSlot || !isNew(move));
  return basisOf(slot, eligible);
}

/** The pool of a slot: `start` is the day that half-lives count back from. */
export function movePool(slot: ReadSlot, terms: StressTerms, start: string): MovePool {
  const { basis, moves } = drawnFrom(slot, terms);
  if (moves.length === 0) return { slot, basis, kinds: [] };
  const given = terms.eventsPerYear;
  const kind = (of: readonly Move[], rate: MoveKind['rate']): MoveKind => ({
    moves: of,
    ladder: ladderOf(of.map((move) => weightOf(move, start, terms.halfLifeMonths))),
    rate,
  });
  if (given !== null && 'same' in given) {
    const parts = [
      kind(
        moves.filter((move) => !isNew(move)),
        { numerator: BigInt(given.same), denominator: millionth },
      ),
      kind(moves.filter(isNew), { numerator: BigInt(given.new), denominator: millionth }),
    ];
    return { slot, basis, kinds: parts.filter((part) => part.moves.length > 0 && part.rate.numerator > 0n) };
  }
  if (given !== null) return { slot, basis, kinds: [kind(moves, { numerator: BigInt(given.all), denominator: millionth })] };
  // Moves ÷ slots ÷ years, a year being 365.25 days.
  const numerator = BigInt(moves.length) * 36_525n;
  const denominator = BigInt(slotsIn(moves)) * BigInt(recordedDays(terms.moves)) * 100n;
  return { slot, basis, kinds: [kind(moves, { numerator, denominator })] };
}
