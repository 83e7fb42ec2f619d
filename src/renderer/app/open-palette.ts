import { create } from 'zustand/react';

type PaletteAsked = { readonly times: number; readonly ask: () => void };

/** How often the palette was asked for: its code loads with the first time. */
export const usePaletteAsked = create<PaletteAsked>()((set) => ({
  times: 0,
  ask: () => set(({ times }) => ({ times: times + 1 })),
}));

export function openPalette(): void {
  usePaletteAsked.getState().ask();
}
