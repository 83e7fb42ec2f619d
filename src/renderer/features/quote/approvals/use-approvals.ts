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
import { create } from 'zustand/react';
import { useEffect, useMemo } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useAudience } from '../../../ui/audience.ts';
import { asker, inputsOf, isLarge, useLonger } from '../beside/beside.ts';
import type { Reading } from '../draft/reading.ts';
import { useCards } from '../catalogue/use-cards.ts';
import { useSession, useSettled, useWhere } from '../draft/edit-session.ts';

type Asked = {
  readonly reading: Reading;
  readonly policy: Policy | null;
  readonly places: readonly ClausePlace[];
  readonly lookUp: CardLookup;
};

// Several places on screen ask for the same draft.
let last: (Asked & { readonly needs: readonly Need[] | null }) | null = null;

function wholeResults({ results, isCurrent, problems }: Reading): Results | null {
  return isCurrent && problems.length === 0 ? results : null;
}

function needsOf(asked: Asked): readonly Need[] | null {
  const { reading, policy, places, lookUp } = asked;
  if (last !== null && isSame(last, asked)) return last.needs;
  const results = wholeResults(reading);
  const clauses = results === null ? [] : clauseFactsOf(results.quote, lookUpIn(places), keptLiterals);
  const products = results === null ? [] : limitedLines(results.quote, lookUp);
  const found = results === null ? null : needs(policy, factsOf({ results, clauses, products }));
  last = { ...asked, needs: found };
  return found;
}

const ask = asker('needs');
type Known = { readonly asked: Asked; readonly needs: readonly Need[] | null };

/** Of a large quote, which is judged beside the window: null until it is. */
const useKnownNeeds = create<{ readonly known: Known | null }>()(() => ({ known: null }));
let asking: Asked | null = null;

const isSame = (a: Asked, b: Asked): boolean =>
  a.reading === b.reading && a.policy === b.policy && a.places === b.places && a.lookUp === b.lookUp;

/** Asks once, whichever of the places on screen comes first. */
async function judgeBeside(asked: Asked, results: Results, mayTakeLonger: boolean): Promise<void> {
  const { known } = useKnownNeeds.getState();
  if ((asking !== null && isSame(asking, asked)) || (known !== null && isSame(known.asked, asked))) return;
  asking = asked;
  const products = limitedLines(results.quote, asked.lookUp);
  const reply = await ask(
    { kind: 'needs', inputs: inputsOf(results), policy: asked.policy, places: asked.places, products },
    mayTakeLonger,
  );
  if (asking === asked) asking = null;
  if (reply.kind === 'answered') useKnownNeeds.setState({ known: { asked, needs: reply.answer.needs } });
}

/** The approvals that the draft needs, a moment after the last keystroke. Null while they are unknown, and for a locked quote. */
export function useNeeds(): readonly Need[] | null {
  const { isLocked } = useSession();
  const { data: inForce } = useAnswer('policy.current', {});
  const { data: places } = useAnswer('approvals.clausePlaces', {});
  const { lookUp } = useCards();
  // As it last stood still: no keystroke waits for what its guardrails say.
  const reading = useSettled((settled) => settled);
  const seesCosts = useAudience((state) => state.seesCosts);
  const status = useStatus();
  const { known } = useKnownNeeds();
  const isLonger = useLonger((state) => state.isOn);
  // A look back prices with what was known on another day: what that would need is nothing to approve.
  const looksBack = useWhere((where) => where.knownOn !== null);
  const asked = useMemo(
    () =>
      isLocked || looksBack || !seesCosts || inForce === undefined || places === undefined || reading === null
        ? null
        : { reading, policy: inForce?.policy ?? null, places, lookUp },
    [isLocked, looksBack, seesCosts, inForce, places, reading, lookUp],
  );
  const whole = reading === null ? null : wholeResults(reading);
  const large = whole !== null && isLarge(whole) ? whole : null;
  useEffect(() => {
    if (asked !== null && large !== null) void judgeBeside(asked, large, isLonger);
  }, [asked, large, isLonger]);
  // Who sees no costs can't work out a margin: the needs are those of the saved draft.
  if (!seesCosts)
    return isLocked || status === undefined || reading === null || reading.problems.length > 0
      ? null
      : status.needs.map(({ need }) => need);
  if (asked === null) return null;
  if (large === null) return needsOf(asked);
  return known !== null && isSame(known.asked, asked) ? known.needs : null;
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
