import { useState } from 'react';
import { isInternalPlace, useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useApprovalState, useNeeds } from '../approvals/use-approvals.ts';
import { useUnseenWarnings } from '../approve/use-next-step.ts';
import { stillToEnter, wrong } from '../draft/next-step.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { useNameOf } from './use-name-of.ts';

const mostWrong = 6;
const mostMissing = 3;

/** What is wrong, and at most three lines of what is still to enter. Each leads to its field. */
export function ProblemList() {
  const { builder: words, approve } = useWords();
  const { placeName, fieldSentence } = useSentences();
  const session = useSession();
  const isInternal = useIsInternal();
  const all = useReading((reading) => reading.problems);
  const problems = isInternal ? all : all.filter(({ path }) => !isInternalPlace(path));
  const needed = useNeeds();
  const approval = useApprovalState();
  const { unseen, areKnown } = useUnseenWarnings();
  const nameOf = useNameOf();
  const waits = needed !== null && needed.length > 0 && approval !== 'approved';
  const [showsAll, showAll] = useState(false);
  if (problems.length === 0 && !isInternal) {
    return all.length === 0 ? <p className="qw-done">{approve.isComplete}</p> : null;
  }
  if (problems.length === 0) {
    const isJudged = areKnown && (needed !== null || session.isLocked);
    const last = isJudged ? words.readyToIssue : approve.isComplete;
    return <p className="qw-done">{waits ? words.completeButWaits : unseen.length > 0 ? words.warningsFirst : last}</p>;
  }
  const faults = wrong(problems);
  const missing = stillToEnter(problems);
  const shown = [
    ...(showsAll ? faults : faults.slice(0, mostWrong)).map((problem) => ({ problem, isMissing: false })),
    ...(showsAll ? missing : missing.slice(0, mostMissing)).map((problem) => ({ problem, isMissing: true })),
  ];
  return (
    <>
      <ul className="qw-problems">
        {shown.map(({ problem: { path, reason }, isMissing }) => (
          <li key={`${path.join('.')} ${reason.code}`}>
            <button
              type="button"
              data-missing={isMissing ? true : undefined}
              onClick={() => {
                if (isMissing) session.leave(path.join('.'));
                session.focusOn(path);
              }}
            >
              <b>{placeName(path, nameOf)}</b>
              {!isMissing && <span>{fieldSentence(reason)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <button type="button" className="qw-link" onClick={() => showAll(true)}>
          {words.moreProblems(problems.length - shown.length)}
        </button>
      )}
    </>
  );
}
