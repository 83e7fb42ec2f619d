/** What is ordered: services with their prices, and what they charge at the forecast. */
export const orderWords = {
  section: 'Order form',
  prices: 'Services and prices',
  quantity: 'Quantity',
  listPrice: 'List price',
  discount: 'Discount',
  effectivePrice: 'Effective price',
  byUse: 'by use',
  fromMonth: (month: number): string => `from month ${month}`,
  inMonth: (month: number): string => `month ${month}`,
  inMonths: (first: number, last: number): string => `months ${first} to ${last}`,
  perInterval: { month: 'per month', quarter: 'per quarter', year: 'per year' },
  perUnitAndInterval: (unit: string): { month: string; quarter: string; year: string } => ({
    month: `per ${unit} and month`,
    quarter: `per ${unit} and quarter`,
    year: `per ${unit} and year`,
  }),
  perUnit: (unit: string): string => `per ${unit}`,
  perPackage: (units: string): string => `per package of ${units}`,
  ofAmount: 'of the amount processed',
  allUnits: 'all units',
  upTo: (last: string): string => `up to ${last}`,
  over: (before: string): string => `over ${before}`,
  overTo: (before: string, last: string): string => `over ${before} to ${last}`,
  flatFee: (tier: string): string => `${tier}, flat fee`,
  charges: 'Charges at the forecast',
  chargesAre:
    'Charges by contract year, in the month charged for, at the forecast quantities. Use that differs from the forecast is charged as used.',
  chargesAreBefore: 'Services that draw on a commitment are listed at their charges, before the commitment is applied.',
  sum: 'Sum',
  /** A line that is offered, in a sentence about lines. */
  offered: (name: string): string => `${name} (option)`,
  options: 'Options',
  optionsAre:
    'Options are offered and not ordered. They are in no quantity, charge, invoice or total of this order until Customer takes them.',
  option: 'Option',
  addsCommitted: 'Adds to committed value',
  addsExpected: 'Adds to expected value',
  addsAre:
    'What each option adds on its own, at the forecast, where it is taken from the start of the term or, if the order gives it contract months, in all of these.',
};
export type OrderWords = typeof orderWords;
