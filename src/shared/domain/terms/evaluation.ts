import { z } from 'zod';

/** Amounts carry the minor unit's digits; other decimals drop the zeros that end them (pricing §10). */
const Amount = z.string();
const Number6 = z.string();
const Percent4 = z.string();
const Day = z.string();

const LineEvaluation = z.strictObject({
  id: z.string(),
  quantities: z.array(Number6),
  rated: z.array(Number6),
  charges: z.array(Amount),
  costs: z.array(Amount),
});

const InstalmentEvaluation = z.strictObject({ fromMonth: z.int(), toMonth: z.int(), original: Amount, amount: Amount });

const PeriodEvaluation = z.strictObject({
  fromMonth: z.int(),
  toMonth: z.int(),
  committed: Amount,
  rolloverIn: Amount,
  drawn: Amount,
  drawnRollover: Amount,
  overageBase: Amount,
  overage: Amount,
  shortfall: Amount,
  rolledOver: Amount,
  forfeited: Amount,
  // Each where its term is used (pricing §12.7–§12.9).
  minimumShortfall: Amount.optional(),
  carriedIn: Amount.optional(),
  carriedForward: Amount.optional(),
  credited: Amount.optional(),
  drawnCredit: Amount.optional(),
});

const TrueUpEvaluation = z.strictObject({
  afterMonth: z.int(),
  runRate: Amount,
  deviationPercent: Percent4.nullable(),
  action: z.enum(['none', 'increase', 'decrease']),
  factor: Number6.nullable(),
});

const CommitmentEvaluation = z.strictObject({
  id: z.string(),
  instalments: z.array(InstalmentEvaluation),
  periods: z.array(PeriodEvaluation),
  trueUps: z.array(TrueUpEvaluation),
});

const CreditsEvaluation = z.strictObject({
  months: z.array(z.strictObject({ burned: Number6, overageCredits: Number6, balance: Number6 })),
  packs: z.array(z.strictObject({ month: z.int(), used: Number6, expired: Number6 })),
});

const Measurement = z.strictObject({
  on: Day,
  index: Number6,
  changePercent: Percent4,
  action: z.enum(['none', 'decrease', 'increase', 'negotiation']),
  multiplier: Number6,
  effectiveFrom: Day.nullable(),
});

const AdaptiveEvaluation = z.strictObject({
  measurements: z.array(Measurement),
  multipliers: z.array(Number6),
  renewalMultiplier: Number6,
});

const consentReasons = ['quality_unknown', 'below_quality_floor', 'model_not_approved'] as const;

const SubstitutionEvaluation = z.strictObject({
  fromMonth: z.int(),
  from: z.string(),
  to: z.string(),
  outcome: z.enum(['permitted', 'needs_consent']),
  reasons: z.array(z.enum(consentReasons)),
});

/** In the order in which invoices of one day are listed. */
export const invoiceKinds = [
  'recurring',
  'one_time',
  'usage',
  'instalment',
  'drawdown',
  'overage',
  'shortfall',
  'credit_pack',
  'credit_overage',
] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

const Invoice = z.strictObject({ date: Day, month: z.int(), kind: z.enum(invoiceKinds), ref: z.string(), amount: Amount });

const RevenueMonth = z.strictObject({
  month: z.int(),
  invoiced: Amount,
  recognized: Amount,
  cost: Amount,
  deferred: Amount,
  unbilled: Amount,
});

const Totals = z.strictObject({
  committedValue: Amount,
  expectedValue: Amount,
  recognized: Amount,
  cost: Amount,
  grossMarginPercent: z.string().nullable(),
  byYear: z.array(z.strictObject({ year: z.int(), invoiced: Amount, recognized: Amount, cost: Amount })),
});

/** What the totals change by if a line that is offered is taken: pricing §12.2. */
const OptionEvaluation = z.strictObject({ id: z.string(), committedValue: Amount, expectedValue: Amount, cost: Amount });

/** What a quote means in money, `quotewright.evaluation/1`: pricing §10. */
export const Evaluation = z.strictObject({
  schema: z.literal('quotewright.evaluation/1'),
  currency: z.string(),
  /** The day each contract month starts. */
  months: z.array(Day),
  lines: z.array(LineEvaluation),
  commitments: z.array(CommitmentEvaluation),
  credits: CreditsEvaluation.nullable(),
  adaptivePricing: AdaptiveEvaluation.nullable(),
  substitutions: z.array(SubstitutionEvaluation),
  invoices: z.array(Invoice),
  revenue: z.array(RevenueMonth),
  totals: Totals,
  options: z.array(OptionEvaluation).optional(),
});
export type Evaluation = z.output<typeof Evaluation>;
export type LineEvaluation = z.output<typeof LineEvaluation>;
export type CommitmentEvaluation = z.output<typeof CommitmentEvaluation>;
export type CreditsEvaluation = z.output<typeof CreditsEvaluation>;
export type AdaptiveEvaluation = z.output<typeof AdaptiveEvaluation>;
export type SubstitutionEvaluation = z.output<typeof SubstitutionEvaluation>;
export type Invoice = z.output<typeof Invoice>;
export type RevenueMonth = z.output<typeof RevenueMonth>;
export type Totals = z.output<typeof Totals>;
