import { z } from 'zod';
import { schemaName } from '../../domain/terms/leaf.ts';
import type { Monitored, MovedDeal } from './monitored.ts';

/** With the minor unit's digits; percents with two. */
const Amount = z.string();
const Day = z.string();

const Worth = z.strictObject({ expected: Amount, cost: Amount, marginPercent: z.string().nullable() });

/** A decimal of the index and of the multiplier of prices, as pricing §10 writes them. */
const Measured = z.strictObject({
  action: z.enum(['decrease', 'increase', 'negotiation', 'none']),
  effectiveFrom: Day.nullable(),
  index: z.string(),
  multiplier: z.string(),
});

const ClauseMove = z.strictObject({
  afterMonth: z.int(),
  on: Day,
  before: Measured,
  after: Measured,
  /** The clause does something else, and does not only measure another index. */
  acts: z.boolean(),
  /** What it adds to the charges until the next measurement that moves prices. */
  amount: Amount,
});

const named = {
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  /** From 1; null of a file that has none. */
  revision: z.int().nullable(),
  state: z.enum(['draft', 'issued', 'contract']),
};

/** What a cost book moves, `quotewright.monitor/1`. */
export const MonitorResult = z.strictObject({
  schema: schemaName('quotewright.monitor/1'),
  /** Of the book. */
  currency: z.string(),
  /** Deals that were looked at; those that stay are in no list. */
  looked: z.int(),
  moved: z.array(
    z.strictObject({ ...named, currency: z.string(), before: Worth, after: Worth, clauses: z.array(ClauseMove).readonly() }),
  ),
  /** Deals that have no price, with why, a line each. */
  notPriced: z.array(z.strictObject({ ...named, problems: z.array(z.string()).readonly() })),
});
export type MonitorResult = z.output<typeof MonitorResult>;

type Reason = (problem: Extract<Monitored, { does: 'not-priced' }>['problems'][number]) => string;

/** The document of what was found; `reason` writes a problem as a line. */
export function monitorResult(found: readonly Monitored[], currency: string, reason: Reason): MonitorResult {
  return {
    schema: 'quotewright.monitor/1',
    currency,
    looked: found.length,
    moved: found.flatMap((each): readonly MovedDeal[] => (each.does === 'move' ? [each.deal] : [])),
    notPriced: found.flatMap((each) =>
      each.does === 'not-priced' ? [{ ...each.deal, problems: each.problems.map(reason) }] : [],
    ),
  };
}
