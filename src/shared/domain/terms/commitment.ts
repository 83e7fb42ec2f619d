import { z } from 'zod';
import { Change, Count, Decimal, Floor, list, Percent, PositiveCount, PositiveDecimal, Share, Text } from './leaf.ts';

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

export const Commitment = z.strictObject({
  id: CommitmentId,
  name: Text,
  /** The pool: ids of usage lines. */
  lines: list(Text),
  period: z.enum(span),
  /** One a period; the last repeats. */
  amounts: list(Decimal),
  instalment: z.enum(span).optional(),
  billing: z.enum(['advance', 'arrears']).optional(),
  overage: z.strictObject({ adjustPercent: Change.optional(), monthlyCap: Decimal.optional() }).optional(),
  rollover: z.strictObject({ percent: Share }).optional(),
  shortfall: z.enum(['invoice', 'waive']).optional(),
  trueUp: TrueUp.optional(),
});
export type Commitment = z.output<typeof Commitment>;
