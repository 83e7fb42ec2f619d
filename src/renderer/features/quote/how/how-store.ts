import { create } from 'zustand/react';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import type { Asked } from './asked.ts';

type HowState = {
  /** The explained amount; null while the sheet is closed. */
  readonly asked: Asked | null;
  readonly explain: (figure: Path) => void;
  readonly close: () => void;
};

/** The amount that the sheet explains. */
export const useHow = create<HowState>()((set) => ({
  asked: null,
  explain: (figure) => set({ asked: { kind: 'figure', figure } }),
  close: () => set({ asked: null }),
}));
