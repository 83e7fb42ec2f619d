/** What goes with a contract as a document of its own. */
export const reportKinds = ['billing', 'evaluation', 'true-up'] as const;
export type ReportKind = (typeof reportKinds)[number];
