import { z } from 'zod';
import { exact } from '../exact.ts';
import { CalendarDate, Cap, Count, Decimal, Floor, list, Percent, PositiveCount, report, Share, Text } from './leaf.ts';
import { ModelId } from './line.ts';

export const dimensions = ['input', 'output', 'cachedInput'] as const;
export type Dimension = (typeof dimensions)[number];

const IndexEntry = z.strictObject({ model: ModelId, dimension: z.enum(dimensions), weight: Decimal });
export type IndexEntry = z.output<typeof IndexEntry>;

const Index = list(IndexEntry).superRefine((entries, context) => {
  if (entries.every((entry) => exact(entry.weight).units === 0n)) report(context, { code: 'weights-sum' });
});

const Comparison = z.enum(['more_than', 'at_least']);
const Basis = z.enum(['full', 'excess']);

const Decrease = z.strictObject({
  thresholdPercent: Percent,
  comparison: Comparison.optional(),
  basis: Basis.optional(),
  passThroughPercent: Share,
  maxStepPercent: Percent.optional(),
  floorPercent: Floor.optional(),
});

/** With `negotiate`, only threshold and comparison count; an automatic one needs its pass-through. */
const Increase = z
  .strictObject({
    thresholdPercent: Percent,
    comparison: Comparison.optional(),
    mechanism: z.enum(['automatic', 'negotiate']),
    basis: Basis.optional(),
    passThroughPercent: Share.optional(),
    maxStepPercent: Percent.optional(),
    capPercent: Cap.optional(),
  })
  .superRefine((side, context) => {
    if (side.mechanism === 'automatic' && side.passThroughPercent === undefined) {
      report(context, { code: 'pass-through-required' }, ['passThroughPercent']);
    }
  });

export const AdaptivePricing = z.strictObject({
  index: Index,
  baselineDate: CalendarDate.optional(),
  measureEveryMonths: PositiveCount,
  noticeDays: Count.optional(),
  /** Ids of usage lines. */
  appliesTo: list(Text),
  effective: z.enum(['next_month', 'next_quarter', 'renewal']),
  decrease: Decrease.optional(),
  increase: Increase.optional(),
});
export type AdaptivePricing = z.output<typeof AdaptivePricing>;
