/** How a line charges, by one name: its type, and of a usage charge its model. */
export const lineKinds = [
  'recurring',
  'one_time',
  'per_unit',
  'graduated',
  'volume',
  'package',
  'percentage',
  'credits',
] as const;
export type LineKind = (typeof lineKinds)[number];
