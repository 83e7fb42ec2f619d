import type { Move } from '../../domain/terms/stress.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { exact, one, times } from '../../domain/values/exact.ts';

/** The first day that a replay may begin on: the recorded moves go back as far. */
export const firstReplayDay = '2023-11-01';

/** A slot of the record that stands for what a quote reads. */
export type StandIn = { readonly provider: string; readonly slot: string };

/** What a price of a slot was multiplied by since a day, by dimension. */
export type Ratios = { readonly input: Exact; readonly output: Exact };

export type RatioStep = { readonly on: string; readonly ratios: Ratios; readonly move: Move };

function isOf(move: Move, { provider, slot }: StandIn): boolean {
  return move.provider.toLowerCase() === provider.toLowerCase() && move.slot.toLowerCase() === slot.toLowerCase();
}

/** The recorded moves of a slot after a day, up to and on another, each with what they multiply to by then. */
export function ratiosBetween(moves: readonly Move[], standIn: StandIn, after: string, until: string): readonly RatioStep[] {
  let ratios: Ratios = { input: one, output: one };
  return moves
    .filter((move) => isOf(move, standIn) && move.on > after && move.on <= until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((move) => {
      ratios = { input: times(ratios.input, exact(move.input)), output: times(ratios.output, exact(move.output)) };
      return { on: move.on, ratios, move };
    });
}

/** The slots of the record, each once, in the order of their first moves. */
export function recordedSlots(moves: readonly Move[]): readonly StandIn[] {
  const seen = new Map(moves.map(({ provider, slot }) => [`${provider} ${slot}`, { provider, slot }]));
  return [...seen.values()];
}
