import type { ApprovalStatus } from '../../../../shared/calls/people/approval-calls.ts';
import type { Person } from '../../../../shared/calls/people/people-calls.ts';
import type { ClausePlace } from '../../../../shared/guardrails/clause-facts.ts';
import { keptLiterals } from '../../../../shared/clauses/lint/kept-literals.ts';
import { clauseFactsOf, lookUpIn } from '../../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../../shared/guardrails/facts.ts';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import { limitedLines } from '../../../../shared/catalogue/product-limits.ts';
import type { Need } from '../../../../shared/guardrails/needs.ts';
import { needs } from '../../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../../shared/guardrails/policy.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useAudience } from '../../../ui/audience.ts';
import type { Reading } from '../draft/reading.ts';
import { useCards } from '../catalogue/use-cards.ts';
import { useReading, useSession } from '../draft/edit-session.ts';

type Asked = {
  readonly reading: Reading;
  readonly policy: Policy | null;
  readonly places: readonly ClausePlace[];
  readonly lookUp: CardLookup;
};

// Several places on screen ask for the same draft.
let last: (Asked & { readonly needs: readonly Need[] | null }) | null = null;

function needsOf(asked: Asked): readonly Need[] | null {
  const { reading, policy, places, lookUp } = asked;
  const isKnown = last?.reading === reading && last.policy === policy && last.places === places && last.lookUp === lookUp;
  if (last !== null && isKnown) return last.needs;
  const { results, isCurrent, problems } = reading;
  const isWhole = isCurrent && problems.length === 0 && results !== null;
  const clauses = isWhole ? clauseFactsOf(results.quote, lookUpIn(places), keptLiterals) : [];
  const products = isWhole ? limitedLines(results.quote, lookUp) : [];
  const found = isWhole ? needs(policy, factsOf({ results, clauses, products })) : null;
  last = { ...asked, needs: found };
  return found;
}

/** The approvals that the draft on screen needs. Null while they are unknown, and for a locked quote. */
export function useNeeds(): readonly Need[] | null {
  const { isLocked } = useSession();
  const { data: inForce } = useAnswer('policy.current', {});
  const { data: places } = useAnswer('approvals.clausePlaces', {});
  const { lookUp } = useCards();
  const reading = useReading((value) => value);
  const seesCosts = useAudience((state) => state.seesCosts);
  const status = useStatus();
  // Who sees no costs can't work out a margin: the needs are those of the saved draft.
  if (!seesCosts)
    return isLocked || status === undefined || reading.problems.length > 0 ? null : status.needs.map(({ need }) => need);
  if (isLocked || inForce === undefined || places === undefined) return null;
  return needsOf({ reading, policy: inForce?.policy ?? null, places, lookUp });
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
