import type { Meaning } from '../../../domain/algebra/formula.ts';

export type NamedMeaning = Exclude<Meaning, 'constant'>;

const meanings: Readonly<Record<NamedMeaning, string>> = {
  price: 'price of a million tokens',
  'units-in-tier': 'units in the tier',
  'tier-start': 'where the tier starts',
  'units-of-period-before': 'units of the tier period before this month',
  rate: 'charge before discount, uplift and multiplier',
  'rate-of-period': 'charge of the tier period so far',
  'rate-before': 'charge of the tier period before this month',
  discount: 'after discount',
  uplift: 'annual uplift',
  'usage-factor': 'the scenario’s usage factor',
  'cost-per-unit': 'cost of one unit',
  'month-of-interval': 'the month’s part',
  'period-amount': 'amount of the period',
  'amount-before': 'amount before this true-up',
  balance: 'what the commitment still held',
  'rollover-balance': 'what had rolled over and was left',
  'month-charges': 'the pool’s charges',
  'month-drawn': 'drawn on the commitment',
  'month-drawn-rollover': 'drawn on what rolled over',
  'month-drawn-credit': 'drawn on credits for earlier shortfalls',
  'month-carried': 'counted forward',
  'month-minimum': 'what the minimum lacked',
  'month-lapsed': 'credits that ended',
  'month-breakage': 'commitment that stays unused',
  'month-earned': 'earned with use',
  'credit-balance': 'credits for earlier shortfalls',
  'carry-limit': 'what could still count forward',
  'list-charges': 'the pool’s charges at list',
  'index-following': 'token factor, with what chained prices add',
  'total-with-option': 'the total with this line',
  'month-overage-base': 'beyond the commitment',
  'month-overage': 'overage',
  'month-recognized': 'recognized',
  'credits-taken': 'credits taken from packs',
  'credits-left': 'credits left',
  target: 'where the index puts the multiplier',
  'multiplier-before': 'multiplier before',
  deviation: 'deviation of the run rate',
  due: 'due',
  margin: 'margin',
};

/** The steps of a formula, and what its values mean. */
export const workingWords = {
  meanings,
  inMonth: (what: string, month: number): string => `${what}, month ${month}`,
  tokenPrice: (model: string, dimension: string, date: string): string => `${model}, ${dimension}, a million tokens on ${date}`,
  dimensions: { input: 'input', output: 'output', cachedInput: 'cached input', cacheWrite: 'cache writes' },
  sumOf: (count: number): string => `the sum of ${count} amounts`,
  leastOf: (values: readonly string[]): string => `the ${values.length === 2 ? 'lesser' : 'least'} of (${values.join('; ')})`,
  greatestOf: (values: readonly string[]): string =>
    `the ${values.length === 2 ? 'greater' : 'greatest'} of (${values.join('; ')})`,
  rounded: (value: string): string => `round(${value})`,
  roundedToStep: (step: string, value: string): string => `${value} rounded to the nearest ${step}`,
  wholePackages: (value: string): string => `whole packages(${value})`,
  partOf: (part: number, parts: number, whole: string): string => `part ${part} of ${parts} of ${whole}`,
  roundedTo: (step: string): string => `Rounded to the nearest ${step}, half away from zero.`,
  splitTo: (step: string): string =>
    `Split by weights: each part rounded down to ${step}, what is left over to the largest remainders.`,
};
export type WorkingWords = typeof workingWords;
