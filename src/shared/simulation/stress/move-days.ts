import { poissonLadder } from '../draws/exponential.ts';
import type { Generator } from '../draws/generator.ts';
import { generatorOf } from '../draws/generator.ts';
import type { Ladder } from '../draws/ladder.ts';
import { oneOf, stepOn } from '../draws/ladder.ts';
import type { Move } from '../../domain/terms/stress.ts';
import type { MoveKind, MovePool } from './move-pool.ts';

/** A recorded move that a slot takes on a day of the term, the first day 0. */
export type DrawnMove = { readonly slot: number; readonly day: number; readonly move: Move };

/** The slots whose moves share their days, with the days' own rate: the highest of theirs. */
type Group = {
  readonly stream: string;
  readonly ladder: Ladder;
  readonly members: readonly Member[];
};

/** Of the group's days a member takes each by its share, in units of 2^-53. */
type Member = { readonly slot: number; readonly stream: string; readonly kind: MoveKind; readonly share: number };

export type MoveDraws = (seed: number, run: number) => readonly DrawnMove[];

const year = { numerator: 36_525n, denominator: 100n };
const sure = 2 ** 53;

function isFaster(a: MoveKind['rate'], b: MoveKind['rate']): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

function groupOf(stream: string, kinds: readonly Omit<Member, 'share'>[], days: number): Group {
  const rates = kinds.map(({ kind }) => kind.rate);
  const fastest = rates.reduce((found, rate) => (isFaster(rate, found) ? rate : found));
  const { numerator, denominator } = fastest;
  return {
    stream,
    // Expected over the term: rate × days ÷ 365.25.
    ladder: poissonLadder(numerator * BigInt(days) * year.denominator, denominator * year.numerator),
    members: kinds.map((each) => {
      const { rate } = each.kind;
      const share = numerator === 0n ? 0 : Number(((rate.numerator * denominator) << 53n) / (rate.denominator * numerator));
      return { ...each, share };
    }),
  };
}

/** Days of a Poisson process: their number, then each day as likely as any other. A day that is drawn twice counts once. */
function daysOf(ladder: Ladder, days: number, generator: Generator): readonly number[] {
  const drawn = new Set<number>();
  for (let left = stepOn(ladder, generator); left > 0; left -= 1) drawn.add(oneOf(days, generator));
  return [...drawn].toSorted((a, b) => a - b);
}

/** How the moves of a run are drawn over a term of so many days, in the order of their days; of one day, in that of the slots. */
export function moveDraws(pools: readonly MovePool[], days: number, withinProvider: boolean): MoveDraws {
  const groups = new Map<string, Omit<Member, 'share'>[]>();
  pools.forEach(({ slot, kinds }, index) => {
    kinds.forEach((kind, position) => {
      const shared = withinProvider && slot.provider !== '' ? `of ${slot.provider.toLowerCase()}` : `at ${slot.id}`;
      const stream = `days ${shared} ${position}`;
      const members = groups.get(stream) ?? [];
      members.push({ slot: index, stream: `moves ${slot.id} ${position}`, kind });
      groups.set(stream, members);
    });
  });
  const opened = [...groups].map(([stream, members]) => groupOf(stream, members, days));
  return (seed, run) => {
    const moves: DrawnMove[] = [];
    for (const { stream, ladder, members } of opened) {
      const groupDays = daysOf(ladder, days, generatorOf(seed, run, stream));
      for (const member of members) {
        const generator = generatorOf(seed, run, member.stream);
        for (const day of groupDays) {
          const isTaken = member.share === sure || generator.bits53() < member.share;
          const move = member.kind.moves[stepOn(member.kind.ladder, generator)];
          if (isTaken && move !== undefined) moves.push({ slot: member.slot, day, move });
        }
      }
    }
    return moves.toSorted((a, b) => a.day - b.day || a.slot - b.slot);
  };
}
