import { useMemo } from 'react';
import { isDate } from '../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { today } from '../../ui/clock.ts';
import type { CellReading, CellText, GridColumn, GridEdits, Refusal } from '../../ui/grid/grid-column.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { dateTyped } from '../../ui/typed/date-input.ts';
import { decimalTyped, isCanonicalDecimal } from '../../ui/typed/decimal-input.ts';

export type BookField<Row> = {
  readonly id: keyof Row & string;
  readonly head: string;
  readonly width: number;
  readonly kind: 'text' | 'day' | 'number';
  readonly isWide?: boolean;
  readonly isHeader?: boolean;
  readonly isFixed?: boolean;
  readonly choices?: readonly string[];
};

type BookGridProps<Row> = {
  readonly label: string;
  readonly fields: readonly BookField<Row>[];
  readonly rows: readonly Row[];
  /** What a new row begins with; without it no rows are made. */
  readonly blank?: Row;
  readonly change: (rows: readonly Row[]) => void;
};

const mostRows = 20_000;

/** Rows of a cost book that are edited like a spreadsheet. */
export function BookGrid<Row extends Readonly<Record<string, string>>>({
  label,
  fields,
  rows,
  blank,
  change,
}: BookGridProps<Row>) {
  const words = useWords().costs;
  const language = useLanguage();
  const { columns, readings } = useMemo(() => {
    /** The text that a cell keeps of what is typed; null where it takes none of it. */
    const kept = (kind: BookField<Row>['kind'], typed: string): string | null => {
      const text = typed.trim();
      if (text === '' || kind === 'text') return text;
      return kind === 'day' ? dateTyped(text, today()) : decimalTyped(text, 'quantity', language);
    };
    const sentence = { text: words.newModelNeeds, day: words.dayNeeded, number: words.priceNeeded };
    const read =
      ({ kind }: BookField<Row>) =>
      (typed: string): CellReading =>
        kept(kind, typed) === null ? { ok: false, sentence: sentence[kind] } : { ok: true, understood: null };
    const shown = (kind: BookField<Row>['kind'], text: string): string => {
      if (kind === 'day' && isDate(text)) return briefDateText(text, language);
      return kind === 'number' && isCanonicalDecimal(text) ? numberText(text, language) : text;
    };
    const made = fields.map((field): GridColumn<Row> => ({
      id: field.id,
      head: field.head,
      width: field.width,
      kind: field.kind === 'number' ? 'number' : 'text',
      ...(field.isWide === true ? { isWide: true } : {}),
      ...(field.isHeader === true ? { isHeader: true } : {}),
      ...(field.choices === undefined ? {} : { choices: field.choices }),
      shown: (row) => shown(field.kind, row[field.id] ?? ''),
      written: (row) => row[field.id] ?? '',
      ...(field.isFixed === true ? {} : { read: read(field) }),
      ...(field.kind === 'number' ? { decimal: (row: Row) => row[field.id] || null } : {}),
    }));
    return { columns: made, readings: { kept, sentence } };
  }, [fields, words, language]);
  const edits: GridEdits = {
    write: (cells: readonly CellText[]): readonly Refusal[] => {
      const refusals: Refusal[] = [];
      const next = [...rows];
      for (const cell of cells) {
        const field = fields.find(({ id }) => id === cell.column);
        const row = next[cell.row] ?? blank;
        if (field === undefined || row === undefined) continue;
        const text = readings.kept(field.kind, cell.text);
        if (text === null) refusals.push({ ...cell, sentence: readings.sentence[field.kind] });
        else next[Math.min(cell.row, next.length)] = { ...row, [field.id]: text };
      }
      change(next);
      return refusals;
    },
    ...(blank === undefined ? {} : { remove: (from: number, count: number) => change(rows.toSpliced(from, count)) }),
  };
  return (
    <Grid
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(_, index) => index}
      edits={edits}
      {...(blank === undefined ? {} : { invitation: words.invitation })}
      mostRows={mostRows}
    />
  );
}
