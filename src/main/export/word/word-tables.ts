import type { Table as WordTable } from 'docx';
import type { Definitions, Row, Table } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { Cell, GridRow } from './word-grid.ts';
import { grid, lines } from './word-grid.ts';
import { faint } from './word-styles.ts';
import { insetOf, isFigures, tableMeasures } from './word-widths.ts';

/** Where a table stands: between the margins of the page or column, in twentieths of a point. */
export type TableSetting = { readonly textWidth: number; readonly language: Language; readonly inColumns: boolean };

/** Half points. */
const tableSize = 18;
const smallSize = 16;

const belongs = (row: Row | undefined): boolean => row?.kind === 'detail' || row?.kind === 'note';

/** A table up to this many rows is never torn, and no more rows than these are held together. */
const shortRows = 8;

/** Whether a row must stand on one page with the next: with its details and notes, with the sum that closes it. */
function isKept(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1];
  if (next === undefined) return false;
  if (rows.length <= shortRows || at === rows.length - 2) return true;
  const from = rows.findLastIndex((row, index) => index <= at && !belongs(row));
  return (belongs(next) || next.kind === 'total') && at - from < shortRows;
}

/** A table of the contract: head repeated, figures on their point, rows with what belongs to them. */
export function tableNode(table: Table, { textWidth, language, inColumns }: TableSetting): WordTable {
  const { columns, rows, dense = false } = table;
  const { widths, size, decimals } = tableMeasures(table, textWidth, language, dense || inColumns ? smallSize : tableSize);
  const small = Math.min(size, smallSize);
  const cellsOf = ({ kind, cells }: Row): readonly Cell[] =>
    kind === 'note'
      ? [{ texts: [{ text: cells[0] ?? '', color: faint, size: small }], span: columns.length, indent: 200 }]
      : columns.map((column, at): Cell => {
          const text = cells[at] ?? '';
          const isNested = kind === 'detail' && at === 0;
          return {
            texts: [{ text, size, bold: kind === 'total', ...(isNested ? { color: faint } : {}) }],
            right: isFigures(column),
            ...(isFigures(column) ? { inset: insetOf(text, decimals[at] ?? 0, language, size) } : {}),
            ...(isNested ? { indent: 200 } : {}),
          };
        });
  const head: GridRow = {
    isHead: true,
    isKept: true,
    cells: columns.map((column) => ({
      texts: [{ text: column.head, bold: true, color: faint, size: small }],
      right: isFigures(column),
    })),
  };
  const body = rows.map((row, at): GridRow => ({
    cells: cellsOf(row),
    ...(at === 0 ? { top: lines.rule } : belongs(row) ? {} : { top: lines.hairline }),
    ...(at === rows.length - 1 ? { bottom: lines.rule } : {}),
    isKept: isKept(rows, at),
    padding: dense ? 12 : belongs(row) ? 15 : 45,
  }));
  return grid([head, ...body], widths);
}

const termWidth = 1840;

export function definitionsTable({ items }: Definitions, textWidth: number): WordTable {
  const rows = items.map(({ term, text }) => ({ cells: [{ texts: [{ text: term, color: faint }] }, { texts: [{ text }] }] }));
  return grid(rows, [termWidth, textWidth - termWidth]);
}
