import type { ApprovalStatus } from '../../../../shared/calls/people/approval-calls.ts';
import type { Person } from '../../../../shared/calls/people/people-calls.ts';
import type { ClausePlace } from '../../../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../../shared/guardrails/facts.ts';
import type { Need } from '../../../../shared/guardrails/needs.ts';
import { needs } from '../../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../../shared/guardrails/policy.ts';
import { useAnswer } from '../../../client/queries.ts';
import type { Reading } from '../draft/reading.ts';
import { useSession, useSettled } from '../draft/edit-session.ts';

type Asked = { readonly reading: Reading; readonly policy: Policy | null; readonly places: readonly ClausePlace[] };

// Several places on screen ask for the same draft.
let last: (Asked & { readonly needs: readonly Need[] | null }) | null = null;

function needsOf(asked: Asked): readonly Need[] | null {
  const { reading, policy, places } = asked;
  if (last?.reading === reading && last.policy === policy && last.places === places) return last.needs;
  const { results, isCurrent, problems } = reading;
  const isWhole = isCurrent && problems.length === 0 && results !== null;
  const clauses = isWhole ? clauseFactsOf(results.quote, lookUpIn(places), keptLiterals) : [];
  const found = isWhole ? needs(policy, factsOf({ results, clauses })) : null;
  last = { ...asked, needs: found };
  return found;
}

/** The approvals that the draft needs, a moment after the last keystroke. Null while they are unknown, and for a locked quote. */
export function useNeeds(): readonly Need[] | null {
  const { isLocked } = useSession();
  const { data: inForce } = useAnswer('policy.current', {});
  const { data: places } = useAnswer('approvals.clausePlaces', {});
  const reading = useSettled((settled) => settled?.reading ?? null);
  if (isLocked || inForce === undefined || places === undefined || reading === null) return null;
  return needsOf({ reading, policy: inForce?.policy ?? null, places });
}

/** The approval standing of the saved draft; undefined while loading. */
export function useStatus(): ApprovalStatus | undefined {
  const { quote, revision } = useSession().opened;
  return useAnswer('approvals.status', { quoteId: quote.quoteId, revisionId: revision.revisionId }, { keepLast: true }).data;
}

/** The state that the approvals give a draft, or null. */
export function useApprovalState(): 'in-approval' | 'approved' | null {
  const { isLocked } = useSession();
  const state = useStatus()?.state;
  return !isLocked && (state === 'in-approval' || state === 'approved') ? state : null;
}

/** The current person; null where none is selected, undefined while loading. */
export function useCurrentPerson(): Person | null | undefined {
  const { data } = useAnswer('people.list', {});
  if (data === undefined) return undefined;
  return data.people.find(({ personId }) => personId === data.current) ?? null;
}
