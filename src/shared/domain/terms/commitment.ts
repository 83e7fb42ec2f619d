import { z } from 'zod';
import {
  Change,
  Count,
  Decimal,
  Floor,
  list,
  Month,
  Percent,
  PositiveCount,
  PositiveDecimal,
  PositiveShare,
  Share,
  Text,
} from './leaf.ts';

const CommitmentId = Text.brand<'CommitmentId'>();
export type CommitmentId = z.output<typeof CommitmentId>;

export const span = ['month', 'quarter', 'year', 'term'] as const;
/** A stretch of the term, shortest first. */
export type Span = (typeof span)[number];

const TrueUp = z.strictObject({
  deadbandPercent: Percent.optional(),
  maxIncreasePercent: Percent.optional(),
  maxDecreasePercent: Percent.optional(),
  /** Of the original instalment; required where the direction allows down. */
  floorPercent: Floor.optional(),
  direction: z.enum(['up', 'down', 'both']).optional(),
  windowMonths: PositiveCount.optional(),
  noticeMonths: Count.optional(),
  roundTo: PositiveDecimal.optional(),
});
export type TrueUp = z.output<typeof TrueUp>;

/** A part of a period's commitment that is invoiced in a month of the period, counted from its first: pricing §12.4. */
const Payment = z.strictObject({ month: Month, percent: PositiveShare });
export type Payment = z.output<typeof Payment>;

/** The discount of a period whose listed amount is at least `from`: pricing §12.6. */
const DiscountBand = z.strictObject({ from: Decimal, percent: Share });
export type DiscountBand = z.output<typeof DiscountBand>;

/** What each interval of a period takes from the commitment at least: pricing §12.7. */
const Minimum = z.strictObject({ every: z.enum(['month', 'quarter']), amount: Decimal });
export type Minimum = z.output<typeof Minimum>;

/** What instalments become that start in a month or later: pricing §12.10. */
const AgreedAmount = z.strictObject({ fromMonth: Month.min(2), amount: Decimal });
export type AgreedAmount = z.output<typeof AgreedAmount>;

/** The longest that a credit for a shortfall can be used: ten years. */
const mostCreditMonths = 120;

export const Commitment = z.strictObject({
  id: CommitmentId,
  name: Text,
  /** The pool: ids of usage lines, and of recurring lines by the month (pricing §12.3). */
  lines: list(Text),
  period: z.enum(span),
  /** One a period; the last repeats. */
  amounts: list(Decimal),
  instalment: z.enum(span).optional(),
  billing: z.enum(['advance', 'arrears']).optional(),
  overage: z
    .strictObject({
      adjustPercent: Change.optional(),
      monthlyCap: Decimal.optional(),
      /** Overage costs what its units cost in the contract, or at list: pricing §12.5. */
      rate: z.enum(['contract', 'list']).optional(),
    })
    .optional(),
  rollover: z.strictObject({ percent: Share }).optional(),
  shortfall: z.enum(['invoice', 'waive', 'credit']).optional(),
  /** How many months a credit for a shortfall can be used; with `credit`, and only then: pricing §12.9. */
  creditMonths: PositiveCount.max(mostCreditMonths).optional(),
  trueUp: TrueUp.optional(),
  payments: list(Payment).optional(),
  discountBands: list(DiscountBand).optional(),
  minimum: Minimum.optional(),
  /** Of the next period's commitment, how much excess counts forward: pricing §12.8. */
  carryForward: z.strictObject({ percent: Share }).optional(),
  agreedAmounts: list(AgreedAmount).optional(),
});
export type Commitment = z.output<typeof Commitment>;
