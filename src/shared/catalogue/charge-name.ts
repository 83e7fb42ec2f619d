/** How a product is charged, by one name: fees by their span, use by its model. Tables and files name charges so. */
export const chargeNames = [
  'month',
  'quarter',
  'year',
  'one_time',
  'per_unit',
  'graduated',
  'volume',
  'package',
  'percentage',
  'credits',
] as const;
export type ChargeName = (typeof chargeNames)[number];
