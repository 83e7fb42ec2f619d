import { capitalized } from '../../../../shared/text/phrase.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { Checked } from './use-checked.ts';

/** The problems that the check finds. A click leads to the place. */
export function ProblemList({ checked, goTo }: { readonly checked: Checked; readonly goTo: (place: number) => void }) {
  const words = useWords().clause;
  const { clauseFaultSentence } = useSentences();
  const { problems, start, firstLine } = checked;
  if (problems.length === 0) return <p className="qw-done qw-small">{words.noProblems}</p>;
  return (
    <section aria-label={words.problems}>
      <h2>{`${words.problems}: ${words.problemCount(problems.length)}`}</h2>
      <ul className="qw-clause-problems">
        {problems.map((problem) => {
          const { at, rule } = problem;
          const sentence = capitalized(clauseFaultSentence(problem));
          const isInBody = at.from >= start;
          return (
            <li key={`${rule} ${at.from} ${sentence}`}>
              {isInBody ? (
                <button type="button" className="qw-link" onClick={() => goTo(at.from - start)}>
                  {words.place(at.line - firstLine + 1)}
                </button>
              ) : (
                <span className="qw-soft">{words.inHead}</span>
              )}
              <span>{sentence}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
