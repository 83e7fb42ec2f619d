import { z } from 'zod';
import { Need } from '../../guardrails/needs.ts';
import { Policy } from '../../guardrails/policy.ts';
import { Role } from '../../guardrails/role.ts';
import { command, query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { PolicyId, QuoteId } from '../schemas/ids.ts';
import { Instant, Nothing } from '../schemas/leaves.ts';
import { Named } from './people-calls.ts';

/** A version of the guardrails. It never changes: what is saved is another one. */
export const PolicyVersion = z.strictObject({
  policyId: PolicyId,
  /** From 1. */
  version: z.int().min(1),
  policy: Policy,
  isSample: z.boolean(),
  /** Null for the sample's. */
  savedBy: Named.nullable(),
  savedAt: Instant,
});
export type PolicyVersion = z.output<typeof PolicyVersion>;

/** An open quote that needs other approvals by other guardrails. */
const PolicyEffect = z.strictObject({
  quoteId: QuoteId,
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  before: z.array(Role),
  after: z.array(Role),
  /** Somebody was asked, or has approved: that no longer counts. */
  wasAsked: z.boolean(),
});
export type PolicyEffect = z.output<typeof PolicyEffect>;

/** A page of open quotes that were looked at; those with nothing to say are not among `effects`. `next` is null at the end. */
const PolicyEffectsPage = z.strictObject({
  total: z.int().min(0),
  looked: z.int().min(0),
  /** Those of them that can't be priced: what they need is not known yet. */
  unknown: z.int().min(0),
  effects: z.array(PolicyEffect),
  next: z.int().min(0).nullable(),
});
export type PolicyEffectsPage = z.output<typeof PolicyEffectsPage>;

export const policyCalls = {
  /** The guardrails in force; null without any: then only the built-in rules apply. */
  'policy.current': query(['policy'], Nothing, PolicyVersion.nullable()),
  /** The newest first. */
  'policy.versions': query(['policy'], Nothing, z.array(PolicyVersion)),
  /** Which open quotes other guardrails would hit, page by page. */
  'policy.effects': command(
    z.strictObject({ policy: DraftJson, after: z.int().min(0), limit: z.int().min(1).max(500) }),
    PolicyEffectsPage,
  ),
  /**
   * What the saved draft of a quote needs by guardrails that are tried, limits of its products among it; null where it can't be priced.
   * Nothing of a margin for who sees no costs.
   */
  'policy.needs': query(
    ['quotes', 'costs', 'catalogue', 'clauses', 'people', 'settings'],
    z.strictObject({ policy: DraftJson, quoteId: QuoteId }),
    z.array(Need).nullable(),
  ),
  /**
   * Puts another version into force, or refuses it with every problem. `basedOn` is the one that was edited: where another is in
   * force by now, nothing is saved. Approvals given under another version no longer count.
   */
  'policy.save': command(z.strictObject({ basedOn: PolicyId.nullable(), policy: DraftJson }), PolicyVersion),
};
