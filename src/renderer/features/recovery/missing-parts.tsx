import type { WorkspaceStatus } from '../../../shared/calls/workspace/workspace-calls.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { dateOf, timeText } from '../../ui/clock.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';

type Problem = Extract<WorkspaceStatus, { state: 'unavailable' }>['problem'];

/** What a workspace has lost, or which parts of it are not as they were saved; nothing for other problems. */
export function MissingParts({ problem }: { readonly problem: Problem }) {
  const text = useWords().recovery;
  const language = useLanguage();
  if (problem.code === 'behind') {
    const at = new Date(problem.lastAt);
    return (
      <p>
        {text.lost(problem.saves, briefDateText(dateOf(at), language), timeText(at))}
        {problem.quotes.length > 0 && ` ${text.lostQuotes(problem.quotes.join(', '))}`}
      </p>
    );
  }
  if (problem.code !== 'altered') return null;
  if (problem.rows === 0) return <p>{text.older}</p>;
  return (
    <>
      <p>{text.alteredRows(problem.rows)}</p>
      <ul>
        {problem.places.map(({ kind, quote }) => (
          <li key={`${kind} ${quote ?? ''}`}>{text.alteredPlace(kind, quote)}</li>
        ))}
      </ul>
    </>
  );
}
