import type { ClauseHead } from '../../../shared/clauses/language/clause-text.ts';
import { indexed } from '../../../shared/clauses/lint/library-index.ts';
import { lint } from '../../../shared/clauses/lint/lint.ts';
import type { ClauseRead } from '../../../shared/clauses/language/read-clause.ts';
import { readClause } from '../../../shared/clauses/language/read-clause.ts';
import { clauseProblemLine } from '../../../shared/text/clause-problems.ts';
import { clausesText } from '../../../shared/text/command-line/clauses-text.ts';
import { fileSentence } from '../../../shared/text/file-problems.ts';
import { shippedClauses } from '../../export/shipped/shipped-library.ts';
import { readTextFile } from '../../files/whole-files.ts';
import type { Outcome } from '../outcome.ts';
import { answeredNo, done, unusable } from '../outcome.ts';
import { reading } from '../watch/watched-command.ts';

export type ClauseListOptions = { readonly json?: boolean | undefined };

/** `clauses list`: the library that comes with the app, one clause a row. */
export function clauseListCommand({ json }: ClauseListOptions): Outcome {
  const rows = shippedClauses().map(({ head: { id, type, language, version, position, title } }) => ({
    id,
    type,
    language,
    version,
    // Shipped clauses have been reviewed. A workspace decides on its own changes.
    state: 'approved' as const,
    position,
    title,
  }));
  return done(json === true ? `${JSON.stringify(rows, null, 2)}\n` : clausesText.list(rows));
}

/**
 * `clauses check`: checks files by the language's rules, together with the app's library and each other. A file takes the place of the library's
 * clause of its id, or of its position: what it would replace is no second one beside it.
 */
export async function clauseCheckCommand(files: readonly string[]): Promise<Outcome> {
  const clauses: { readonly file: string; readonly clause: ClauseRead }[] = [];
  const unreadable: string[] = [];
  // One after the other: each has the time that a file may take.
  for (const file of files) {
    await reading(async () => {
      const source = await readTextFile(file);
      if (source.ok) clauses.push({ file, clause: readClause(source.value) });
      else unreadable.push(`${file}: ${fileSentence(source.problem)}`);
    });
  }
  if (unreadable.length > 0) return unusable(unreadable);
  const theirs = clauses.flatMap(({ clause: { head, blocks } }) => (head === null ? [] : [indexed({ head, blocks })]));
  const isReplaced = ({ id, type, position, language }: ClauseHead): boolean =>
    theirs.some(
      ({ head }) => head.language === language && (head.id === id || (head.type === type && head.position === position)),
    );
  const library = shippedClauses()
    .filter(({ head }) => !isReplaced(head))
    .map(({ head, read: { blocks } }) => indexed({ head, blocks }));
  const lines = clauses.flatMap(({ file, clause }) =>
    lint(clause, [...library, ...theirs]).map((problem) => clauseProblemLine(file, problem)),
  );
  return lines.length === 0 ? done(clausesText.checked(files.length)) : answeredNo('', lines);
}
