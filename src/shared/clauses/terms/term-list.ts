import type { TermKind } from './deal-term.ts';
import { dealTerms } from './deal-terms.ts';
import { examples, namedParts, tables } from './inserts.ts';

function kindText(kind: TermKind): string {
  switch (kind.type) {
    case 'choice':
      return `choice: ${kind.values.map((value) => `\`${value}\``).join(', ')}`;
    case 'duration':
      return `${kind.unit}s`;
    case 'truth':
      return 'yes or no (tested, not printed)';
    case 'group':
      return 'group (tested, not printed)';
    case 'amounts':
      return 'amounts by period';
    case 'lines':
      return 'names of lines';
    case 'models':
      return 'names of models';
    default:
      return kind.type;
  }
}

/** The reference of all that a clause can name, as Markdown: docs/clause-terms.md. */
export function termList(): string {
  const rows = [...dealTerms.values()].map(
    ({ path, kind, engine, optional }) =>
      `| \`${path}\` | ${kindText(kind)} | ${optional ? 'may be absent' : ''} | ${engine ? 'yes' : 'no'} |`,
  );
  const inserts = (list: typeof tables): readonly string[] =>
    Object.entries(list).map(([name, { path }]) => `| \`${name}\` | \`${path}\` |`);
  return [
    '# What a clause can name',
    '',
    'Made from the program; the language is described in [clause-language.md](clause-language.md).',
    '',
    '## Terms',
    '',
    'A term of a group is there where its group is. The last column says whether a charge depends on the term: a pricing clause may use no other.',
    '',
    '| `{{term:…}}` | is | | engine reads it |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '## Tables',
    '',
    '| `{{table:…}}` | needs |',
    '| --- | --- |',
    ...inserts(tables),
    '',
    '## Worked examples',
    '',
    '| `{{example:…}}` | needs |',
    '| --- | --- |',
    ...inserts(examples),
    '',
    '## Sections',
    '',
    `\`{{part:…}}\`: ${namedParts.map((part) => `\`${part}\``).join(', ')}. \`terms\` are all sections of clauses. A section that a deal has no terms for is not there to refer to.`,
    '',
  ].join('\n');
}
