/** What goes with a contract as a document of its own. */
export const reportKinds = ['billing', 'evaluation', 'true-up'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** To read, for a spreadsheet, for other programs. */
export const reportFormats = ['pdf', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];
