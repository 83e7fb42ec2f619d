import type { Diagnostic } from '@codemirror/lint';
import type { ClauseProblem } from '../../../../shared/clauses/language/clause-problem.ts';
import { capitalized } from '../../../../shared/text/phrase.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

/** The problems in a file's body, as the editor shows them in the margin and under the words. `start`: where the body begins. */
export function bodyDiagnostics(
  problems: readonly ClauseProblem[],
  start: number,
  length: number,
  { clause, sentences }: WindowWords,
): readonly Diagnostic[] {
  return problems
    .filter(({ at }) => at.from >= start)
    .map((problem) => {
      const from = Math.min(problem.at.from - start, length);
      const nearest = problem.rule === 'unknown-term' ? problem.nearest : null;
      return {
        from,
        to: Math.min(Math.max(problem.at.to - start, from), length),
        severity: 'warning',
        source: problem.rule,
        message: capitalized(sentences.clauseFaultSentence(problem)),
        ...(nearest === null
          ? {}
          : {
              actions: [
                {
                  name: clause.writeNearest(nearest),
                  apply: (view, at, to) => {
                    const text = view.state.sliceDoc(at, to).replace(/^(\{\{term:\s*)[^|}]*/, `$1${nearest}`);
                    view.dispatch({ changes: { from: at, to, insert: text } });
                  },
                },
              ],
            }),
      };
    });
}
