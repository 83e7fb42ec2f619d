// What this machine's user likes, and no document knows: kept by the page itself, and lost without harm.
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

type Rail = { readonly isFolded: boolean; readonly fold: () => void };

/** Whether the rail shows icons alone. */
export const useRail = create<Rail>()((set, get) => ({
  isFolded: read(railKey) === 'folded',
  fold: () => {
    const isFolded = !get().isFolded;
    keep(railKey, isFolded ? 'folded' : 'open');
    set({ isFolded });
  },
}));
