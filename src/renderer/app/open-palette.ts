import { create } from 'zustand/react';

type PaletteAsked = {
  /** Its code loads with the first time. */
  readonly wasAsked: boolean;
  /** Asked for, and not open yet. */
  readonly isAsked: boolean;
  readonly ask: () => void;
  readonly answer: () => void;
};

export const usePaletteAsked = create<PaletteAsked>()((set) => ({
  wasAsked: false,
  isAsked: false,
  ask: () => set({ wasAsked: true, isAsked: true }),
  answer: () => set({ isAsked: false }),
}));

export function openPalette(): void {
  usePaletteAsked.getState().ask();
}
