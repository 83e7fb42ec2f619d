/** What goes with a contract as a document of its own. */
export const reportKinds = ['billing', 'evaluation', 'true-up'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** To read, for a spreadsheet, for other programs. */
export const reportFormats = ['pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What the window exports of a deal besides the contract: its calculation annex, the reports, and the memo. */
export const exportedKinds = ['annex', ...reportKinds, 'procurement', 'what-if', 'memo'] as const;
export type ExportedKind = (typeof exportedKinds)[number];

/** An annex is read, and checked by `verify`. */
export const annexFormats = ['pdf'] as const;
