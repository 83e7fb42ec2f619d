import { countText, listText } from '../phrase.ts';
import { table } from './tables.ts';

export type ListedClause = {
  readonly id: string;
  readonly type: string;
  readonly language: string;
  readonly version: number;
  readonly state: string;
  readonly position: string;
  readonly title: string;
};

/** What the command line says of clauses. */
export const clausesText = {
  list: (rows: readonly ListedClause[]): string =>
    `${table(
      [
        { head: 'id', align: 'left' },
        { head: 'type', align: 'left' },
        { head: 'language', align: 'left' },
        { head: 'version', align: 'right' },
        { head: 'state', align: 'left' },
        { head: 'position', align: 'left' },
        { head: 'title', align: 'left' },
      ],
      rows.map((row) => [row.id, row.type, row.language, String(row.version), row.state, row.position, row.title]),
    )}\n`,
  unknownLanguage: (languages: readonly string[]): string => `--language: must be ${listText(languages, 'or')}`,
  unknownClause: (name: string): string =>
    `${name}: the library has no such clause in this language; “clauses list” names them all`,
  doesNotApply: (id: string): string => `This contract has no clause ${id}: the quote has no terms for it.`,
  checked: (files: number): string => `${countText(files, 'clause')}: no problems found.\n`,
};
