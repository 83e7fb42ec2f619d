import { create } from 'zustand/react';
import type { Path } from '../../../../shared/domain/document/problem.ts';

type HowState = {
  /** The figures that were followed, the one on show last; empty while nothing is explained. */
  readonly trail: readonly Path[];
  readonly explain: (figure: Path) => void;
  readonly follow: (figure: Path) => void;
  readonly back: () => void;
  readonly close: () => void;
};

/** Which figure of the evaluation is being explained. */
export const useHow = create<HowState>()((set) => ({
  trail: [],
  explain: (figure) => set({ trail: [figure] }),
  follow: (figure) => set(({ trail }) => ({ trail: [...trail, figure] })),
  back: () => set(({ trail }) => ({ trail: trail.slice(0, -1) })),
  close: () => set({ trail: [] }),
}));
