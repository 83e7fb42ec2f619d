import type { Span } from '../../../domain/terms/commitment.ts';
import { countText } from '../../phrase.ts';

const tierPeriods: Readonly<Record<Span, string>> = {
  month: 'a month',
  quarter: 'a quarter',
  year: 'a year',
  term: 'of the term',
};

/** What is ordered: services with their prices, and what they charge at the forecast. */
export const orderWords = {
  section: 'Order form',
  prices: 'Services and prices',
  quantity: 'Quantity, or use at the forecast',
  listPrice: 'List price',
  discount: 'Discount',
  effectivePrice: 'Effective price',
  fromMonth: (month: number): string => `from month ${month}`,
  inYear: (year: number): string => `contract year ${year}`,
  inMonth: (month: number): string => `month ${month}`,
  inMonths: (first: number, last: number): string => `months ${first} to ${last}`,
  perInterval: { month: 'per month', quarter: 'per quarter', year: 'per year' },
  perUnitAndInterval: (unit: string): { month: string; quarter: string; year: string } => ({
    month: `per ${unit} and month`,
    quarter: `per ${unit} and quarter`,
    year: `per ${unit} and year`,
  }),
  perUnit: (unit: string): string => `per ${unit}`,
  once: 'once',
  perPackage: (size: string, unit: string): string => `per ${countText(size, unit)}`,
  ofAmount: 'of the amount processed',
  allUnits: 'all units',
  /** Tiers that each price the units which fall in them. */
  graduated: {
    first: (units: string, period: Span): string => `first ${units} ${tierPeriods[period]}`,
    next: (units: string): string => `next ${units}`,
    above: (units: string): string => `above ${units}`,
  },
  /** Tiers of which one prices a whole month. */
  volume: {
    upTo: (last: string): string => `in a month of up to ${last}`,
    over: (before: string): string => `in a month of more than ${before}`,
    overTo: (before: string, last: string): string => `in a month of more than ${before}, up to ${last}`,
  },
  priceList: (name: string): string => `Price list ${name}`,
  listed: (name: string): string => `price list ${name}`,
  /** "A", "B", and past the alphabet "A2". */
  listName: (at: number): string => `${String.fromCodePoint(65 + (at % 26))}${at < 26 ? '' : Math.floor(at / 26) + 1}`,
  units: 'What counts as a unit',
  unit: 'Unit',
  unitDefinition: 'One unit is',
  noteOf: (lines: string, note: string): string => `Lines ${lines}: ${note}`,
  roundedPrices: 'Effective prices are printed with up to six decimals. Charges are calculated from the exact price.',
  groups: {
    subscriptions: 'Subscriptions',
    oneTime: 'One-time charges',
    pooled: 'Services that draw on a commitment',
    use: 'Usage',
  },
  flatFee: (tier: string): string => `${tier}, flat fee`,
  charges: 'Charges at the forecast',
  chargesAre:
    'Charges by contract year, in the month charged for, at the forecast quantities. Use that differs from the forecast is charged as used.',
  chargesAreBefore: 'Services that draw on a commitment are listed at their charges, before the commitment is applied.',
  sum: 'Sum',
  /** What leads from the sum to the expected value, each in parentheses after its amount. */
  drawn: 'charges that draw on a commitment',
  agreed: {
    commitments: 'commitments as agreed',
    credits: 'credits as agreed',
    both: 'commitments and credits as agreed',
  },
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
