import { z } from 'zod';
import { schemaName } from '../../domain/terms/leaf.ts';
import { Stress } from '../../domain/terms/stress.ts';

/** With the minor unit's digits; percents with two, correlations with two. */
const Amount = z.string();
const Percent = z.string();
const Correlation = z.string();

const SpreadText = z.strictObject({
  mean: Amount,
  p5: Amount,
  p10: Amount,
  p25: Amount,
  p50: Amount,
  p75: Amount,
  p90: Amount,
  p95: Amount,
});
export type SpreadText = z.output<typeof SpreadText>;

const PeriodSpreads = z.strictObject({
  bill: SpreadText,
  recognized: SpreadText,
  cost: SpreadText,
  margin: SpreadText,
  /** Null where no run earns anything. */
  marginPercent: SpreadText.nullable(),
  shortfall: SpreadText,
  overage: SpreadText,
});
export type PeriodSpreads = z.output<typeof PeriodSpreads>;

/** Runs from an amount on, below another one. */
const Bin = z.strictObject({ from: Amount, to: Amount, runs: z.int() });
export type BinText = z.output<typeof Bin>;

/** Rank correlations; null where one of the two never changes. */
const Driver = z.strictObject({ bill: Correlation.nullable(), margin: Correlation.nullable() });

const Acted = z.strictObject({ runs: z.int(), times: z.int() });

const NamedMove = z.strictObject({ on: z.string(), provider: z.string(), slot: z.string(), source: z.string() });

/** A recorded move that meets a threshold exactly, and what the customer pays after it under either comparison. */
const ThresholdHit = z.strictObject({
  code: z.literal('threshold-hit'),
  side: z.enum(['decrease', 'increase']),
  id: z.string(),
  move: NamedMove,
  thresholdPercent: Percent,
  comparison: z.enum(['more_than', 'at_least']),
  moreThan: Amount,
  atLeast: Amount,
  /** What the move costs us over the term. */
  dearer: Amount,
  /** The nearest threshold that no recorded move meets. */
  awayPercent: Percent.nullable(),
});

/** A floor that prices meet in no run; `decreases` are the runs in which they go down at all, `off` what the floor takes off the bill. */
const FloorNotReached = z.strictObject({
  code: z.literal('floor-not-reached'),
  floorPercent: Percent,
  runs: z.int(),
  decreases: z.int(),
  off: Amount,
});

/** A recorded move of input and output by different ratios, of a slot by which the index reads one of the two. */
const MovedApart = z.strictObject({
  code: z.literal('moved-apart'),
  id: z.string(),
  reads: z.enum(['input', 'output']),
  move: NamedMove,
  inputPercent: Percent,
  outputPercent: Percent,
  /** What the customer pays after it, and would if the index read the other. */
  bill: Amount,
  otherBill: Amount,
});

const WrittenWarning = z.discriminatedUnion('code', [ThresholdHit, FloorNotReached, MovedApart]);
export type WrittenWarning = z.output<typeof WrittenWarning>;

/** What a stress came to, `quotewright.stress-result/1`. */
export const StressResultDocument = z.strictObject({
  schema: schemaName('quotewright.stress-result/1'),
  currency: z.string(),
  seed: z.int(),
  runs: z.int(),
  stress: Stress,
  /** What was drawn from for every slot that the quote reads. */
  slots: z.array(
    z.strictObject({
      id: z.string(),
      provider: z.string(),
      slot: z.string().nullable(),
      drawnFrom: z.enum(['provider-slot', 'slot', 'all']),
      moves: z.int(),
      eventsPerYear: z.string(),
    }),
  ),
  term: PeriodSpreads,
  years: z.array(PeriodSpreads.extend({ year: z.int() })),
  months: z.array(z.strictObject({ month: z.int(), bill: SpreadText, margin: SpreadText })),
  /** How many runs come to which bill and margin over the term. */
  histogram: z.strictObject({ bill: z.array(Bin), margin: z.array(Bin) }),
  /** In how many runs a clause acted, and how often in all of them. */
  clauses: z.strictObject({
    decrease: Acted,
    increase: Acted,
    negotiation: Acted,
    'true-up-increase': Acted,
    'true-up-decrease': Acted,
    'floor-reached': Acted,
    'cap-reached': Acted,
  }),
  /** What drives the spread: how surely bill and margin rise with usage, its growth, and the price of each slot. */
  drivers: z.strictObject({
    level: Driver,
    growth: Driver,
    slots: z.array(Driver.extend({ id: z.string() })),
  }),
  /** Runs whose margin lies under the floor that guardrails name; null where none is named. */
  underMarginFloor: z.strictObject({ floorPercent: z.string(), runs: z.int(), sharePercent: Percent }).nullable(),
  /** Of each month, the share of runs that use up a commitment in it. */
  usedUp: z.array(z.strictObject({ month: z.int(), sharePercent: Percent })),
  /** Runs by number at percentiles of the margin. */
  marginRuns: z.strictObject({ p10: z.int(), p50: z.int(), p90: z.int() }),
  /** What the runs and the record say of the clause as it is written; empty while runs still come in. */
  warnings: z.array(WrittenWarning),
});
export type StressResult = z.output<typeof StressResultDocument>;
