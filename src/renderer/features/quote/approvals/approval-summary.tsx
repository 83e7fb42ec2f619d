import { approversOf } from '../../../../shared/guardrails/needs.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import { useApprovalState, useNeeds } from './use-approvals.ts';

/** One line: who must approve the quote on screen. */
export function ApprovalSummary() {
  const words = useWords().approvals;
  const { needsText } = useSentences();
  const session = useSession();
  const needed = useNeeds();
  const state = useApprovalState();
  const isOurs = useIsInternal();
  if (needed === null || !isOurs) return null;
  return (
    <section className="qw-summary-part" aria-label={words.summary}>
      <div className="qw-summary-head">
        <h3 data-attention={needed.length > 0 && state !== 'approved' ? true : undefined}>{words.summary}</h3>
        <button type="button" className="qw-link" onClick={() => session.goTo('approve')}>
          {words.show}
        </button>
      </div>
      <p className="qw-small">
        {needed.length === 0 ? words.inside : state === 'approved' ? words.states.approved : needsText(approversOf(needed))}
      </p>
    </section>
  );
}
