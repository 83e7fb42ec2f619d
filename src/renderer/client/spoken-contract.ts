import { create } from 'zustand/react';
import type { Language } from '../../shared/vocabulary/language.ts';

type SpokenContract = {
  /** The language that the contract of the open quote is written in; null where none is open. */
  readonly language: Language | null;
  readonly say: (language: Language | null) => void;
};

export const useSpokenContract = create<SpokenContract>()((set) => ({
  language: null,
  say: (language) => set({ language }),
}));
