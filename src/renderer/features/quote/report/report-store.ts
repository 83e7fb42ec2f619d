import { create } from 'zustand/react';
import type { ExportedKind } from '../../../../shared/vocabulary/report-kind.ts';

type ReportDialogState = {
  /** The report that the dialog is about to export; null while it is closed. */
  readonly kind: ExportedKind | null;
  readonly ask: (kind: ExportedKind) => void;
  readonly close: () => void;
};

/** Whether the report dialog is open, and its first choice. */
export const useReportDialog = create<ReportDialogState>()((set) => ({
  kind: null,
  ask: (kind) => set({ kind }),
  close: () => set({ kind: null }),
}));
