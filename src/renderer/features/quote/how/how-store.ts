import { create } from 'zustand/react';
import type { Path } from '../../../../shared/domain/document/problem.ts';

type HowState = {
  /** The trail of explained figures, the visible one last; empty while the sheet is closed. */
  readonly trail: readonly Path[];
  readonly explain: (figure: Path) => void;
  readonly follow: (figure: Path) => void;
  readonly back: () => void;
  readonly close: () => void;
};

/** The figure of the evaluation that the sheet explains. */
export const useHow = create<HowState>()((set) => ({
  trail: [],
  explain: (figure) => set({ trail: [figure] }),
  follow: (figure) => set(({ trail }) => ({ trail: [...trail, figure] })),
  back: () => set(({ trail }) => ({ trail: trail.slice(0, -1) })),
  close: () => set({ trail: [] }),
}));
