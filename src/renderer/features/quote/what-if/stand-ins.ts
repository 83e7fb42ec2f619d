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
  /** By model or slot, the name of the recorded slot that stands for it; empty where none shall. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly choose: (id: string, slot: string) => void;
};

/** What somebody said stands for what quotes name, until the window closes: it is asked once, for every place that looks back. */
export const useChosenStandIns = create<Chosen>()((set) => ({
  chosen: new Map(),
  choose: (id, slot) => set(({ chosen }) => ({ chosen: new Map(chosen).set(id, slot) })),
}));

/** The same as a document is told it: null where nothing shall stand for it. */
export function chosenStandIns(): [id: string, slot: StandIn | null][] {
  return [...useChosenStandIns.getState().chosen].map(([id, name]) => [
    id,
    slots.find((each) => slotName(each) === name) ?? null,
  ]);
}

export type StandIns = {
  /** Every model and slot that the quote names. */
  readonly ids: readonly string[];
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** Those that nothing stands for, and of which nobody said so. */
  readonly unknown: readonly string[];
};

/** What stands for what a quote names: as somebody chose, else as it is found by its name. Null without a cost book. */
export function useStandIns(results: Results | null): StandIns | null {
  const chosen = useChosenStandIns((state) => state.chosen);
  return useMemo(() => {
    if (results?.costs === undefined) return null;
    const found = foundStandIns(results.quote, results.costs, recordedMoves);
    const ids = [...found.standIns.keys(), ...found.unknown];
    const standIns = ids.flatMap((id): readonly (readonly [string, StandIn])[] => {
      const said = chosen.get(id);
      const own = said === undefined ? found.standIns.get(id) : slots.find((each) => slotName(each) === said);
      return own === undefined ? [] : [[id, own]];
    });
    return { ids, standIns: new Map(standIns), unknown: found.unknown.filter((id) => !chosen.has(id)) };
  }, [results, chosen]);
}
