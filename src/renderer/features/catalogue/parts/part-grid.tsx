import { useMemo } from 'react';
import type { RateCardDraft } from '../../../../shared/catalogue/rate-card.ts';
import type { Problem } from '../../../../shared/domain/document/problem.ts';
import { isNeeded } from '../../../../shared/text/window/problem-words.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { GridColumn, GridEdits } from '../../../ui/grid/grid-column.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import type { CardDraft } from '../card-draft.ts';
import type { Part, PartColumn, PartKind, PartRow } from './part.ts';
import {
  isRepeated,
  partText,
  readCell,
  withoutPartRows,
  withPartRowMade,
  withPartRowsMoved,
  withPartTexts,
} from './part-edits.ts';
import { problemsByCell } from './part-problems.ts';

/** More rows than a part of a card has. */
const mostRows = 5000;

const textKinds: ReadonlySet<PartKind> = new Set(['text', 'list', 'code', 'pairs']);

/** A row as the grid shows it, with what it repeats of the one above. */
type Shown = PartRow & { readonly repeats: ReadonlySet<string> };

function shownRows(part: Part, rows: readonly PartRow[]): readonly Shown[] {
  return rows.map((row, index) => ({
    ...row,
    repeats: new Set(part.columns.filter((column) => isRepeated(part, rows, index, column)).map(({ id }) => id)),
  }));
}

type Props = {
  readonly label: string;
  readonly part: Part;
  readonly card: RateCardDraft;
  readonly problems: readonly Problem[];
  readonly isLocked: boolean;
  readonly change: CardDraft['change'];
};

/** Bundles, packages, packs and their like, each edited like a spreadsheet. */
export function PartGrid({ label, part, card, problems, isLocked, change }: Props) {
  const words = useWords().cardParts;
  const language = useLanguage();
  const { fieldSentence } = useSentences();
  const rows = useMemo(() => shownRows(part, part.rowsOf(card)), [part, card]);
  const found = useMemo(() => problemsByCell(part, rows, problems), [part, rows, problems]);
  const columns = useMemo(() => {
    const header = part.columns.find(({ id }) => id === 'name')?.id ?? part.columns[0]?.id;
    const columnOf = (column: PartColumn): GridColumn<Shown> => ({
      id: column.id,
      head: words.heads[column.id],
      width: column.width,
      ...(column.isWide === true ? { isWide: true } : {}),
      isHeader: column.id === header,
      kind: textKinds.has(column.kind) ? 'text' : 'number',
      shown: (row) => partText(column, row, { words, language }),
      read: (typed) => readCell(column, card, typed, { words, language }),
      isFaint: ({ repeats }) => repeats.has(column.id),
      problem: (_, index) => {
        const problem = found.get(`${index} ${column.id}`);
        return problem === undefined ? null : { sentence: fieldSentence(problem.reason), needed: isNeeded(problem.reason) };
      },
      ...(column.choices === undefined ? {} : { choices: column.choices(card) }),
      ...(column.codes === undefined ? {} : { choices: column.codes.map((code) => words.codes[code]) }),
    });
    return part.columns.map(columnOf);
  }, [part, card, words, language, found, fieldSentence]);
  const edits: GridEdits = {
    write: (cells, how) => {
      const written = withPartTexts(part, card, cells, { words, language });
      change(written.card, words.steps[how]);
      return written.refused;
    },
    remove: (from, count) => change(withoutPartRows(part, card, from, count), words.removeRows),
    move: (from, count, by) => change(withPartRowsMoved(part, card, from, count, by), words.moveRows),
    insert: (at) => change(withPartRowMade(part, card, at), words.addRow),
  };
  return (
    <Grid
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(_, index) => index}
      edits={edits}
      invitation={words.invitation}
      mostRows={mostRows}
      isLocked={isLocked}
    />
  );
}
