import { z } from 'zod';
import { Evaluation } from '../../domain/terms/evaluation.ts';
import { RevenuePolicy } from '../../domain/terms/revenue-policy.ts';

const Amount = z.string();
const Balance = z.strictObject({ deferred: Amount, contractAsset: Amount });
const Choice = z.strictObject({
  breakage: z.enum(['at_expiry', 'proportional']),
  recurring: z.enum(['as_invoiced', 'level']),
});

/** What a memo to the controller says, `quotewright.memo/1`: ours alone, costs and margin among it. Amounts carry the minor unit's digits. */
export const MemoData = z.strictObject({
  schema: z.literal('quotewright.memo/1'),
  number: z.string(),
  revision: z.int(),
  date: z.string(),
  currency: z.string(),
  policy: RevenuePolicy,
  fixed: z.strictObject({ recurring: Amount, oneTime: Amount, instalments: Amount, packs: Amount }),
  floor: Amount.nullable(),
  variable: z.strictObject({ usage: Amount, overage: Amount, creditOverage: Amount, trueUps: Amount }),
  /** The policy in force first. */
  recognized: z.array(z.strictObject({ policy: Choice, byMonth: z.array(Amount) })),
  months: z.array(
    z.strictObject({
      month: z.int(),
      invoicedFor: Amount,
      invoicedIn: Amount,
      recognized: Amount,
      byMonth: Balance,
      byDate: Balance,
    }),
  ),
  remaining: z.strictObject({ within12: Amount, after12: Amount }),
  judgements: z.array(z.strictObject({ kind: z.string(), names: z.array(z.string()) })),
  evaluation: Evaluation,
});
export type MemoData = z.output<typeof MemoData>;
