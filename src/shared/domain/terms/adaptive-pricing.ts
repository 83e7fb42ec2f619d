import { z } from 'zod';
import { CalendarDate, Cap, Count, Decimal, Floor, list, Percent, PositiveCount, PositiveShare, Share, Text } from './leaf.ts';
import { ModelId } from './line.ts';

export const dimensions = ['input', 'output', 'cachedInput', 'cacheWrite'] as const;
export type Dimension = (typeof dimensions)[number];

const IndexEntry = z.strictObject({ model: ModelId, dimension: z.enum(dimensions), weight: Decimal });
export type IndexEntry = z.output<typeof IndexEntry>;

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
const Increase = z.strictObject({
  thresholdPercent: Percent,
  comparison: Comparison.optional(),
  mechanism: z.enum(['automatic', 'negotiate']),
  basis: Basis.optional(),
  passThroughPercent: Share.optional(),
  maxStepPercent: Percent.optional(),
  capPercent: Cap.optional(),
});

/** Whether the price of a new model in a slot carries on from that of the one before: pricing §12.12. */
const Chaining = z.enum(['level', 'chain']);

export const AdaptivePricing = z.strictObject({
  index: list(IndexEntry),
  baselineDate: CalendarDate.optional(),
  measureEveryMonths: PositiveCount,
  noticeDays: Count.optional(),
  /** Ids of usage lines. */
  appliesTo: list(Text),
  effective: z.enum(['next_month', 'next_quarter', 'renewal']),
  /** The share of the price that follows the index; 100 where left out: pricing §12.11. */
  indexedSharePercent: PositiveShare.optional(),
  reassignment: z.strictObject({ up: Chaining.optional(), down: Chaining.optional() }).optional(),
  decrease: Decrease.optional(),
  increase: Increase.optional(),
});
export type AdaptivePricing = z.output<typeof AdaptivePricing>;
