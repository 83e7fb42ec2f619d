/** What buyers usually ask of a deal, in the order of the answers. */
export const procurementAsks = [
  'price-protection',
  'overage-rate',
  'carry-forward',
  'true-down',
  'renewal-cap',
  'model-notice',
  'successor',
  'usage-exports',
  'exit',
] as const;
export type ProcurementAsk = (typeof procurementAsks)[number];

/** `partly`: with limits that the buyer should know, or for some of the deal. */
export type ProcurementVerdict = 'yes' | 'partly' | 'no';
