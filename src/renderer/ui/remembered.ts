// What this machine's user likes, and no document knows: kept by the page itself, and lost without harm.
import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { create } from 'zustand/react';

const railKey = 'quotewright.rail';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is then as it was at the next start.
  }
}

type Rail = { readonly chosen: 'folded' | 'open' | null; readonly choose: (rail: 'folded' | 'open') => void };

const useChosenRail = create<Rail>()((set) => {
  const kept = read(railKey);
  return {
    chosen: kept === 'folded' || kept === 'open' ? kept : null,
    choose: (chosen) => {
      keep(railKey, chosen);
      set({ chosen });
    },
  };
});

/** Whether the rail shows icons alone: as it was chosen, else in a window that has little room. */
export function useRail(): { readonly isFolded: boolean; readonly fold: () => void } {
  const { chosen, choose } = useChosenRail();
  const hasLittleRoom = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const isFolded = chosen === null ? hasLittleRoom : chosen === 'folded';
  const fold = useCallback(() => choose(isFolded ? 'open' : 'folded'), [choose, isFolded]);
  return { isFolded, fold };
}
