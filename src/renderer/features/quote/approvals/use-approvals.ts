import type { ApprovalStatus } from '../../../../shared/calls/approval-calls.ts';
import type { Person } from '../../../../shared/calls/people-calls.ts';
import { clauseFactsOf, noLibrary } from '../../../../shared/domain/guardrails/clause-facts.ts';
import { factsOf } from '../../../../shared/domain/guardrails/facts.ts';
import type { Need } from '../../../../shared/domain/guardrails/needs.ts';
import { needs } from '../../../../shared/domain/guardrails/needs.ts';
import type { Policy } from '../../../../shared/domain/guardrails/policy.ts';
import { useAnswer } from '../../../client/queries.ts';
import type { Reading } from '../draft/reading.ts';
import { useReading, useSession } from '../draft/session.ts';

type Known = { readonly reading: Reading; readonly policy: Policy | null; readonly needs: readonly Need[] | null };

// Several places on screen ask for the same draft.
let last: Known | null = null;

function needsOf(reading: Reading, policy: Policy | null): readonly Need[] | null {
  if (last?.reading === reading && last.policy === policy) return last.needs;
  const { quote, evaluation, costs, isCurrent, problems } = reading;
  const isWhole = isCurrent && problems.length === 0 && quote !== null && evaluation !== null;
  const found = isWhole ? needs(policy, factsOf({ quote, evaluation, costs, clauses: clauseFactsOf(quote, noLibrary) })) : null;
  last = { reading, policy, needs: found };
  return found;
}

/** What the draft as it is typed needs; null while that can't be told, or need not be: the quote can't be written. */
export function useNeeds(): readonly Need[] | null {
  const { isLocked } = useSession();
  const { data: inForce } = useAnswer('policy.current', {});
  const reading = useReading((value) => value);
  return isLocked || inForce === undefined ? null : needsOf(reading, inForce?.policy ?? null);
}

/** How the saved draft stands; undefined until it is known. */
export function useStatus(): ApprovalStatus | undefined {
  const { quote, revision } = useSession().opened;
  return useAnswer('approvals.status', { quoteId: quote.quoteId, revisionId: revision.revisionId }, { keepLast: true }).data;
}

/** The state that the approvals give a draft; null where they give it none. */
export function useApprovalState(): 'in-approval' | 'approved' | null {
  const { isLocked } = useSession();
  const state = useStatus()?.state;
  return !isLocked && (state === 'in-approval' || state === 'approved') ? state : null;
}

/** Who works here; null for nobody, undefined until it is known. */
export function useCurrentPerson(): Person | null | undefined {
  const { data } = useAnswer('people.list', {});
  if (data === undefined) return undefined;
  return data.people.find(({ personId }) => personId === data.current) ?? null;
}
