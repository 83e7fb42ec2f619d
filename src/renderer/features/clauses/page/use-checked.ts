import { useDeferredValue, useMemo } from 'react';
import type { ClauseProblem } from '../../../../shared/clauses/language/clause-problem.ts';
import { readClause } from '../../../../shared/clauses/language/read-clause.ts';
import { writeClause, writeHead } from '../../../../shared/clauses/language/write-clause.ts';
import type { Indexed } from '../../../../shared/clauses/lint/library-index.ts';
import { indexed } from '../../../../shared/clauses/lint/library-index.ts';
import { lint } from '../../../../shared/clauses/lint/lint.ts';
import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { useAnswer } from '../../../client/queries.ts';
import type { WrittenClause } from '../clause-draft.ts';

/** Every clause's newest text, for the check of others. */
function newestIndexed(texts: readonly LibraryText[]): readonly Indexed[] {
  const newest = new Map<string, LibraryText>();
  for (const text of texts) if ((newest.get(text.clauseId)?.version ?? 0) < text.version) newest.set(text.clauseId, text);
  return [...newest.values()].flatMap(({ source }) => {
    const { head, blocks } = readClause(source);
    return head === null ? [] : [indexed({ head, blocks })];
  });
}

/** The clauses that one of this language is checked against and completes from; none until they are read. */
export function useIndexedLibrary(language: Language): readonly Indexed[] | undefined {
  const { data } = useAnswer('clauses.library', { language, pins: [] });
  return useMemo(() => (data === undefined ? undefined : newestIndexed(data)), [data]);
}

/** The problems that the check finds, and the checked text. The problems' places count from `start`, the body's beginning. */
export type Checked = {
  readonly problems: readonly ClauseProblem[];
  readonly body: string;
  readonly start: number;
  /** The line on which the body begins, from 1. */
  readonly firstLine: number;
};

/** Checks a clause as it is typed. */
export function useChecked(written: WrittenClause, library: readonly Indexed[] | undefined): Checked {
  const late = useDeferredValue(written);
  return useMemo(() => {
    const head = writeHead(late.head);
    const problems = library === undefined ? [] : lint(readClause(writeClause(late.head, late.body)), library);
    return { problems, body: late.body, start: head.length, firstLine: head.split('\n').length };
  }, [late, library]);
}
