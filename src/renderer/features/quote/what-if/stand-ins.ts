import { useMemo } from 'react';
import { create } from 'zustand/react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { StandIn } from '../../../../shared/simulation/replay/history.ts';
import { recordedSlots } from '../../../../shared/simulation/replay/history.ts';
import { foundStandIns } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';

export const slots = recordedSlots(recordedMoves);
export const slotName = ({ provider, slot }: StandIn): string => `${provider}/${slot}`;

type Chosen = {
  /** By model or slot, the name of its recorded slot; empty for none. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly choose: (id: string, slot: string) => void;
};

/** The recorded slots that somebody chose, until the window closes. Every place that looks back goes by them. */
export const useChosenStandIns = create<Chosen>()((set) => ({
  chosen: new Map(),
  choose: (id, slot) => set(({ chosen }) => ({ chosen: new Map(chosen).set(id, slot) })),
}));

/** The same, as the engine takes them. */
export function chosenStandIns(chosen = useChosenStandIns.getState().chosen): [id: string, slot: StandIn | null][] {
  return [...chosen].map(([id, name]) => [id, slots.find((each) => slotName(each) === name) ?? null]);
}

export type StandIns = ReturnType<typeof foundStandIns>;

/** The recorded slot of each id that a quote names. Null without a cost book. */
export function useStandIns(results: Results | null): StandIns | null {
  const chosen = useChosenStandIns((state) => state.chosen);
  return useMemo(
    () =>
      results?.costs === undefined ? null : foundStandIns(results.quote, results.costs, recordedMoves, chosenStandIns(chosen)),
    [results, chosen],
  );
}
