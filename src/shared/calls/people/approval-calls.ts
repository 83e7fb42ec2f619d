import { z } from 'zod';
import { ClausePlace } from '../../guardrails/clause-facts.ts';
import { Need } from '../../guardrails/needs.ts';
import { Role } from '../../guardrails/role.ts';
import { outcomes } from '../../guardrails/standing.ts';
import { command, query } from '../schemas/call.ts';
import { DecisionId, PolicyId, QuoteId, RequestId, RevisionId } from '../schemas/ids.ts';
import { Instant, Nothing, SaveCount, Sha256 } from '../schemas/leaves.ts';
import { Named } from './people-calls.ts';
import { QuoteRow } from '../quotes/quote-row.ts';

export const Decision = z.strictObject({
  decisionId: DecisionId,
  /** The role that was acted in. */
  role: Role,
  outcome: z.enum(outcomes),
  /** Empty where an approval was given without one. */
  reason: z.string(),
  /** Keys of the needs it covers. */
  covers: z.array(z.string()),
  by: Named,
  at: Instant,
});
export type Decision = z.output<typeof Decision>;

export const ApprovalRequest = z.strictObject({
  requestId: RequestId,
  /** SHA-256 of what was asked for: the draft, its cost book, the guardrails and where its clauses stand. */
  fingerprint: Sha256,
  /** Whether that is what the revision is now. Where not, nothing decided on it counts. */
  stands: z.boolean(),
  /** As they were when it was asked. */
  needs: z.array(Need),
  note: z.string(),
  by: Named,
  at: Instant,
  /** The oldest first. */
  decisions: z.array(Decision),
});
export type ApprovalRequest = z.output<typeof ApprovalRequest>;

export const ApprovalStatus = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  /** The saved draft that this is of. */
  saveCount: SaveCount,
  state: z.enum(['draft', 'in-approval', 'approved', 'issued']),
  /** The guardrails that were applied; null for none. Of an issued revision, those of then. */
  policyId: PolicyId.nullable(),
  /** Empty for an issued revision, and while the draft has problems: what has no price can't be judged. */
  needs: z.array(z.strictObject({ need: Need, standing: z.enum(['open', ...outcomes]) })),
  /** The newest first. At most one of them counts. */
  requests: z.array(ApprovalRequest),
});
export type ApprovalStatus = z.output<typeof ApprovalStatus>;

/** A request that waits for the current person, and the roles in which they are asked. */
export const Waiting = z.strictObject({ quote: QuoteRow, request: ApprovalRequest, roles: z.array(Role) });
export type Waiting = z.output<typeof Waiting>;

const Sentence = z.string().max(4000);
const Reason = Sentence.check((context) => {
  if (context.value.trim() === '') context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
});
const Deciding = z.strictObject({ requestId: RequestId, role: Role });

export const approvalCalls = {
  /** Where the library's clauses stand, for needs that are worked out as one types. */
  'approvals.clausePlaces': query(['clauses'], Nothing, z.array(ClausePlace)),
  /** Of the newest revision, or the one that is named. */
  'approvals.status': query(
    ['quotes', 'costs', 'clauses', 'policy', 'approvals'],
    z.strictObject({ quoteId: QuoteId, revisionId: RevisionId.optional() }),
    ApprovalStatus,
  ),
  /** Asks, in the name of who works here, for all that the saved draft needs. */
  'approvals.request': command(
    z.strictObject({ quoteId: QuoteId, saveCount: SaveCount, note: Sentence.optional() }),
    ApprovalStatus,
  ),
  /** Decides, in the name of who works here, as a role they hold. Never by who asked. To decline takes a reason. */
  'approvals.decide': command(
    z.discriminatedUnion('outcome', [
      Deciding.extend({ outcome: z.literal('approved'), reason: Sentence.optional() }),
      Deciding.extend({ outcome: z.literal('declined'), reason: Reason }),
    ]),
    ApprovalStatus,
  ),
  /** What waits for a decision of who works here, the longest wait first; nothing where no person is selected. */
  'approvals.waiting': query(['quotes', 'costs', 'clauses', 'policy', 'approvals', 'people'], Nothing, z.array(Waiting)),
  /** How many requests wait for who works here, and how many clauses for a review. */
  'approvals.waitingCount': query(
    ['quotes', 'costs', 'clauses', 'policy', 'approvals', 'people'],
    Nothing,
    z.strictObject({ requests: z.int().min(0), clauses: z.int().min(0) }),
  ),
};
