import { listText } from '../../phrase.ts';

/** What a usage charge is multiplied with after its prices. */
type Factor = 'discount' | 'size' | 'uplift' | 'multiplier';

const factors: Readonly<Record<Factor, string>> = {
  discount: 'one less the discount',
  size: 'one less the discount by size',
  uplift: 'the annual uplift',
  multiplier: 'the price multiplier of the month',
};

/** The calculation annex: every charge of the term worked out, line by line and month by month. */
export const annexWords = {
  section: 'Calculation annex',
  /** Of the annex as a file of its own. */
  title: (number: string, revision: number): string => `Calculation annex to ${number}, revision ${revision}`,
  issued: 'Contract issued',
  currency: 'Currency',
  fingerprint: 'Fingerprint',
  isFor:
    'This annex shows how every figure of the contract is calculated. It is for information and agrees on nothing: the contract does. “Agreed in” names the sections of the contract.',
  /** Around the numbers of sections and clauses: "Agreed in 1, 7.4.4 and 8.1." */
  agreedIn: { before: 'Agreed in', after: '.' },
  alike: 'Months that are alike stand in one row, and what it shows holds for each of them.',
  fixed: 'Subscriptions and one-time charges',
  fixedAre: 'Each invoice, worked out from its terms.',
  use: 'Use, month by month',
  useIs: 'The charge of each service in each month at the forecast, worked out from its quantity and terms.',
  /** Said where there are too many months to work each out in words. */
  useIsShort:
    'One month of each service is worked out; every other comes about in the same way from the quantity and the terms of its month.',
  workedMonth: (months: string, calculation: string, charge: string): string => `Month ${months}: ${calculation} = ${charge}.`,
  commitments: 'Commitments, month by month',
  credits: 'Credits, month by month',
  multiplier: 'Price multiplier, measurement by measurement',
  calculation: 'How it is reckoned',
  months: 'Months',
  invoices: 'Invoices',
  each: 'Each',
  delivered: 'Delivered',
  quantity: 'Quantity',
  charge: 'Charge',
  result: 'Result',
  what: 'Figure',
  /** "1–12". */
  span: (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`),
  fixedIs: (decimals: string): string =>
    `Price of the interval divided by its months, times the quantity in force, with discount and uplift of the month; the sum is rounded once, to ${decimals}.`,
  /** Of a monthly fee that draws on a commitment. */
  feeDraws: 'It draws on the commitment and is not invoiced on its own.',
  feeHasSize: 'Times one less the discount by size, before rounding.',
  onceIs: (decimals: string): string => `Price less discount, rounded once, to ${decimals}.`,
  usageIs: (of: readonly Factor[], decimals: string): string =>
    of.length === 0
      ? `Rounded once, to ${decimals}.`
      : `Times ${listText(of.map((each) => factors[each]))}; rounded once, to ${decimals}.`,
  /** Where quantities that are delivered are not all charged. */
  acceptedIs: (percent: string): string => `Of what is delivered, ${percent} is charged.`,
  decimals: (count: number): string => (count === 0 ? 'a whole amount' : `${count} decimals`),
  pool: {
    charges: 'Charges',
    drawnRollover: 'On rollover',
    rolledIn: 'Rolled in',
    drawn: 'On commitment',
    beyond: 'Beyond it',
    overage: 'Overage',
    left: 'Left',
    are: (services: string, hasRollover: boolean): string =>
      `Charges are the sum of the month’s charges for ${services}. They draw ${hasRollover ? 'first on what rolled over, then on the commitment' : 'on the commitment'}; what is left of them is beyond it.`,
    overageAsIs: 'Overage is what is beyond the commitment.',
    /** `adjustment` is written: "+ 10%" or "− 8%". */
    overageIs: (adjustment: string, decimals: string): string =>
      `Overage is what is beyond the commitment × (1 ${adjustment}), rounded to ${decimals}.`,
    capIs: (cap: string): string => `It is at most ${cap} a month.`,
    /** `adjustment` is written as above; null: none. */
    overageAtList: (adjustment: string | null, decimals: string): string =>
      `Overage is what is beyond the commitment × the charges of the month at list ÷ its charges${adjustment === null ? '' : ` × (1 ${adjustment})`}, rounded to ${decimals}.`,
    opening: 'Opening',
    drawnCredit: 'On credit',
    carried: 'Carried forward',
    minimum: 'Minimum shortfall',
    creditLapsed: 'Credit lapsed',
    creditLeft: 'Credit left',
    carriedIs: 'What exceeds the commitment is carried forward as far as its limit allows; only the rest is beyond it.',
    creditIs: 'What exceeds the commitment draws on shortfall credits; only the rest is beyond it.',
    minimumIs: 'A minimum shortfall is taken from what is left at the end of its interval.',
    agreedIs: 'An agreed amount changes what a month opens with.',
    lineCount: (count: number): string => `${count} services`,
  },
  periods: 'At the end of each period',
  periodsAre: 'What was not used, what rolls over and what lapses.',
  carriedCounts: 'What was carried in counts as used.',
  minimumCounts: 'What minimum shortfalls took counts as used.',
  creditedStays: 'What becomes a shortfall credit does not lapse with its period.',
  payments: 'Payments',
  paymentsAre:
    'The instalments in force at the start of a period, shared among its payments by their percentages; each is rounded down, and the units left over go to the largest remainders.',
  paymentOf: (payment: number, period: number): string => `Period ${period}, payment ${payment}`,
  agreed: 'Agreed amounts',
  agreedAre: 'What the amounts agreed for later made of each instalment that they reached.',
  agreedOf: (month: number, instalment: number): string => `From month ${month}, instalment ${instalment}`,
  listOverage: 'Overage at list prices',
  listOverageIs: (decimals: string): string =>
    `What is beyond the commitment, times the month’s charges at list, divided by its charges, with surcharge, reduction and cap; rounded to ${decimals}.`,
  overageOf: (month: number): string => `Month ${month}`,
  minimums: 'Minimum shortfalls',
  minimumsAre: 'The minimum less the charges of its interval, at most what is left of the commitment.',
  minimumOf: (month: number): string => `At the end of month ${month}`,
  instalments: 'Instalments as signed',
  instalmentSpan: (from: number, to: number): string => (from === to ? `Instalment ${from}` : `Instalments ${from}–${to}, each`),
  parts: (span: string, of: number, amount: string): string => `parts ${span} of ${of} of ${amount}`,
  instalmentsAre: 'The amount of a period, shared among its instalments by their months.',
  trueUps: 'True-ups',
  trueUpsAre:
    'The run rate is rounded to the minor unit, deviation and factor to six decimals; an instalment as its terms say. A run rate between what was due and what comes has no deviation. True-ups that change nothing are shown to their deviation.',
  trueUpFigure: (number: number, figure: string): string => `True-up ${number}, ${figure}`,
  revised: (trueUp: number, instalment: number): string => `True-up ${trueUp}, instalment ${instalment} becomes`,
  packs: 'Packs',
  packsAre: (decimals: string): string => `Credits times the price of one, rounded to ${decimals}.`,
  packOf: (number: number, month: number): string => `Pack ${number}, month ${month}`,
  creditMonths: {
    used: 'Used',
    beyond: 'Beyond packs',
    charged: 'Charged',
    left: 'Left',
    are: (price: string, decimals: string): string =>
      `Each service takes its quantity times its credits per unit. What the packs do not cover is charged at ${price} a credit, rounded to ${decimals}.`,
  },
  measurementsAre: 'Index and multiplier are rounded to six decimals where they are formed.',
  measurementFigure: (number: number, date: string, figure: string): string => `Measurement ${number}, ${date}, ${figure}`,
};
export type AnnexWords = typeof annexWords;
export type AnnexFactor = Factor;
