import type { ClauseText, Span } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import type { ClauseRead } from '../language/read-clause.ts';
import { doubleNegatives } from './double-negative.ts';
import { insertProblems } from './insert-rules.ts';
import type { Indexed } from './library-index.ts';
import { indexed } from './library-index.ts';
import { definitionProblems, referenceProblems } from './library-rules.ts';
import { keptInLibrary } from './kept-literals.ts';
import { literalProblems } from './literal-rules.ts';
import { orderProblems, requirementProblems } from './order-rules.ts';
import { applyProblems, caseProblems, termProblems } from './term-rules.ts';
import { knownOf, walk } from './walk.ts';

const top: Span = { line: 1, column: 1, from: 0, to: 3 };

function repeatedNames({ head, blocks }: ClauseText): readonly ClauseProblem[] {
  const seen = new Set<string>();
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    paragraph: ({ anchor, at }) => {
      if (anchor === null) return;
      if (seen.has(anchor)) problems.push({ rule: 'repeated-name', name: anchor, at });
      seen.add(anchor);
    },
  });
  return problems;
}

/** The library as a clause is held against it: the clause itself in the place of any other version of it. */
function libraryAround(clause: ClauseText, library: readonly Indexed[]): readonly Indexed[] {
  const { id, language } = clause.head;
  return [...library.filter(({ head }) => head.id !== id || head.language !== language), indexed(clause)];
}

/**
 * Everything that is wrong with a clause, in the order of its text. `library` are the clauses that it would stand beside; a body that is a
 * quote's own wording is checked with the head of the clause it replaces.
 */
export function lint(read: ClauseRead, library: readonly Indexed[]): readonly ClauseProblem[] {
  const { head, blocks } = read;
  if (head === null) return read.problems;
  const clause: ClauseText = { head, blocks };
  const around = libraryAround(clause, library);
  const problems: readonly ClauseProblem[] = [
    ...read.problems,
    ...applyProblems(clause, top),
    ...orderProblems(head, around, top),
    ...requirementProblems(head, around, top),
    ...(head.playbook.why === null ? [{ rule: 'no-playbook', at: top } as const] : []),
    ...repeatedNames(clause),
    ...termProblems(clause),
    ...caseProblems(clause),
    ...insertProblems(clause),
    ...literalProblems(clause),
    ...keptInLibrary(clause),
    ...definitionProblems(clause, around),
    ...referenceProblems(clause, around),
    ...doubleNegatives(clause),
  ];
  return problems.toSorted((a, b) => a.at.from - b.at.from);
}
