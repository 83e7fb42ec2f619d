/** What the list of quotes can show of each. */
export const quoteColumns = [
  'number',
  'title',
  'state',
  'committedValue',
  'expectedValue',
  'validUntil',
  'owner',
  'updatedAt',
] as const;
export type QuoteColumn = (typeof quoteColumns)[number];
