import { useState } from 'react';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useApprovalState, useNeeds } from '../approvals/use-approvals.ts';
import { useReading, useSession } from '../draft/edit-session.ts';

const mostShown = 6;

/** The problems of the quote. Each leads to its field. */
export function ProblemList() {
  const words = useWords();
  const { placeName, fieldSentence } = useSentences();
  const session = useSession();
  const problems = useReading((reading) => reading.problems);
  const needed = useNeeds();
  const approval = useApprovalState();
  const waits = needed !== null && needed.length > 0 && approval !== 'approved';
  const [showsAll, showAll] = useState(false);
  if (problems.length === 0)
    return <p className="qw-done">{waits ? words.builder.completeButWaits : words.builder.noProblems}</p>;
  const nameOf = (list: string, index: number): string => {
    const { lines, commitments } = session.draft.getState().history.present;
    if (list === 'lines') return lines[index]?.name || words.line.row(index + 1);
    return commitments?.[index]?.name || words.commitment.commitment;
  };
  const shown = showsAll ? problems : problems.slice(0, mostShown);
  return (
    <>
      <ul className="qw-problems">
        {shown.map(({ path, reason }) => (
          <li key={`${path.join('.')} ${reason.code}`}>
            <button type="button" data-needed={isNeeded(reason) ? true : undefined} onClick={() => session.focusOn(path)}>
              <b>{placeName(path, nameOf)}</b>
              <span>{fieldSentence(reason)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < problems.length && (
        <button type="button" className="qw-link" onClick={() => showAll(true)}>
          {words.builder.moreProblems(problems.length - shown.length)}
        </button>
      )}
    </>
  );
}
