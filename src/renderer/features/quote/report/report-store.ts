import { create } from 'zustand/react';
import type { ReportKind } from '../../../../shared/vocabulary/report-kind.ts';

type ReportDialogState = {
  /** What is about to be exported; null while nothing is. */
  readonly kind: ReportKind | null;
  readonly ask: (kind: ReportKind) => void;
  readonly close: () => void;
};

/** Whether the dialog of reports is open, and with what it began. */
export const useReportDialog = create<ReportDialogState>()((set) => ({
  kind: null,
  ask: (kind) => set({ kind }),
  close: () => set({ kind: null }),
}));
