import { create } from 'zustand/react';

type Asked = { readonly what: 'reset' | 'remove'; readonly numbers: readonly string[] };
type EditedSample = { readonly asked: Asked | null; readonly ask: (asked: Asked) => void; readonly close: () => void };

/** Whether it has to be said what becomes of sample quotes that were changed. */
export const useEditedSample = create<EditedSample>()((set) => ({
  asked: null,
  ask: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}));
