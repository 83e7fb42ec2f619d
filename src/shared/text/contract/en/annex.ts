import type { Language } from '../../language.ts';
import { countText, listText } from '../../phrase.ts';

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
  alike:
    'Months that are alike stand in one row, and services that are alike under one another’s names; what is shown holds for each.',
  fixed: 'Subscriptions and one-time charges',
  use: 'Use, month by month',
  useIs:
    'The charge of each service in each month at the forecast: its formula in q, the quantity of the month, then q and the charge of each month.',
  /** The quantity of a month, in a formula. */
  quantitySymbol: 'q',
  monthsOf: (count: number, months: string): string => (count === 1 ? `month ${months}` : `months ${months}`),
  rule: (months: string, formula: string, count: number): string => `${count === 1 ? 'Month' : 'Months'} ${months}: ${formula}`,
  months: (spans: readonly string[], language: Language): string => listText(spans, 'and', language),
  /** A line with its charges over the term. */
  lineOf: (name: string, sum: string, count: number): string => `${name}: ${sum} over the term${count === 1 ? '' : ' each'}`,
  names: (names: readonly string[], language: Language): string => listText(names, 'and', language),
  alikeLines: (first: string, others: number): string => `${first} and ${countText(others, 'service')} like it`,
  alikeAre: (names: string): string => `What follows holds for each of these: ${names}.`,
  commitments: 'Commitments, month by month',
  credits: 'Credits, month by month',
  multiplier: 'Price multiplier, measurement by measurement',
  calculation: 'Calculation',
  monthsHead: 'Months',
  invoices: 'Invoices',
  invoiceDates: {
    section: 'Invoices and their dates',
    are: 'Every invoice at the forecast, by what it is for; equal amounts that follow one another stand in one row. A true-up, and use that differs from the forecast, change those that rest on them.',
    for: 'For',
    dates: 'Invoice dates',
    each: 'Each',
    sum: 'Sum',
    following: (months: string): string => `for ${months}, on the first day of the month after each, by the calendar below`,
    asWorked: 'as worked out below',
    calendar: 'Calendar of contract months',
    firstDay: 'First day',
    /** The day after the term, on which its last month is invoiced. */
    end: 'end',
  },
  service: 'Service',
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
    added: 'Added',
    ended: 'Unused',
    accountIs:
      'Opening + added − what is drawn − what is taken or ends unused = left. Added is what a new period, a true-up or an agreed amount brings, or with a minus takes away.',
    drawnCredit: 'On credit',
    carried: 'Carried forward',
    minimum: 'Minimum shortfall',
    carriedIs: 'What exceeds the commitment is carried forward as far as its limit allows; only the rest is beyond it.',
    creditIs: 'What exceeds the commitment draws on shortfall credits; only the rest is beyond it.',
    minimumIs: 'A minimum shortfall is taken from what is left at the end of its interval.',
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
  trueUpsAre: (decimals: string): string =>
    `The run rate is the charges counted, divided by their months, rounded to ${decimals}. The deviation is the run rate, divided by what was due or what comes a month, whichever is nearer to it, less one, to six decimals; between the two it is 0. The factor is one plus the deviation, within the limits; 1.000000 where nothing changes.`,
  trueUp: {
    number: 'No.',
    until: 'Use until',
    charges: 'Charges counted',
    runRate: 'Run rate',
    due: 'Was due',
    coming: 'Comes',
    deviation: 'Deviation',
    factor: 'Factor',
  },
  revisedInstalments: 'Revised instalments',
  revisedAre: 'The instalment before times the factor, and not beyond the run rate times its months; each rounded as agreed.',
  revisedSpan: (trueUp: number, from: number, to: number): string =>
    from === to ? `True-up ${trueUp}, instalment ${from} becomes` : `True-up ${trueUp}, instalments ${from}–${to} each become`,
  trueUpFigure: (number: number, figure: string): string => `True-up ${number}, ${figure}`,
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
  measurementsAre:
    'The index is the sum of weight × price ÷ baseline price, times the token factor where there is one, divided by the sum of the weights. Index and multiplier are rounded to six decimals where they are formed.',
  measurementSpan: (from: number, to: number, first: string, last: string, figure: string): string =>
    from === to ? `Measurement ${from}, ${first}, ${figure}` : `Measurements ${from}–${to}, ${first} to ${last}, ${figure}`,
  indexInputs: {
    label: 'Inputs of the index',
    price: 'Price of a million tokens',
    weight: 'Weight',
    baseline: 'Baseline',
    measured: 'Measured',
    tokenFactor: 'Token factor',
    measurements: 'Measurements',
  },
};
export type AnnexWords = typeof annexWords;
export type AnnexFactor = Factor;
