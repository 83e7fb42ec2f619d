import { create } from 'zustand/react';

type LinesPlace = {
  /** Puts the focus back on the cell of the lines that it came from; null where no lines are on screen. */
  readonly back: (() => void) | null;
  readonly setBack: (back: (() => void) | null) => void;
};

/** The way back from the details of a line to its cell. */
export const useLinesPlace = create<LinesPlace>()((set) => ({ back: null, setBack: (back) => set({ back }) }));
