import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Column, Row, Table } from '../../shared/document/tree.ts';
import type { Language } from '../../shared/text/language.ts';
import { decimalsShown } from '../../shared/text/number-format.ts';
import { sans } from './fonts.ts';
import { faint, hairline, ink, rule, smallSize, tableSize, tabular } from './page-style.ts';

/** Advance of a tabular digit and of the decimal point in Inter, in ems. */
const digitEm = 0.6485;
const pointEm = 0.2686;

const cellPadding = 5;

/** Hairlines under the head and between rows, none at the sides, and none between a row and what belongs to it. */
function layoutOf(table: Table): CustomTableLayout {
  const belongs = (line: number): boolean => {
    const kind = table.rows[line - 1]?.kind;
    return kind === 'detail' || kind === 'note';
  };
  const last = table.rows.length + 1;
  return {
    hLineWidth: (line) => {
      if (line === 0 || (line > 1 && belongs(line))) return 0;
      return line === 1 || line === last ? 0.7 : 0.35;
    },
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 || line === last ? rule : hairline),
    paddingLeft: (column) => (column === 0 ? 0 : cellPadding),
    paddingRight: (column) => (column === table.columns.length - 1 ? 0 : cellPadding),
    paddingTop: (row) => (belongs(row) ? 0.5 : 3),
    paddingBottom: () => 3,
  };
}

const numeric: ReadonlySet<Column['kind']> = new Set(['amount', 'quantity']);

function isNumber(text: string): boolean {
  return /^[\u2212-]?\d/.test(text);
}

/** What stands right of a number so that its point is under the others' points, in points. */
function alignment(text: string, most: number, language: Language, size: number): number {
  if (!isNumber(text)) return 0;
  const shown = decimalsShown(text, language);
  if (shown >= most) return 0;
  return ((most - shown) * digitEm + (shown === 0 ? pointEm : 0)) * size;
}

/** A size at which the widest numbers leave a third of the width to words. */
function sizeFor(table: Table, width: number): number {
  const across = table.columns.reduce((sum, column, index) => {
    if (column.kind === 'text') return sum;
    const widest = Math.max(...table.rows.map((row) => row.cells[index]?.length ?? 0), 6);
    return sum + widest * 0.6 * tableSize + 2 * cellPadding;
  }, 0);
  const room = width * (table.columns.some(({ kind }) => kind === 'text') ? 0.7 : 0.98);
  return across > room ? Math.max(5.5, (tableSize * room) / across) : tableSize;
}

/** A head up to this length stands on one line. */
const longHead = 24;

function headCell(column: Column, size: number): TableCell {
  return {
    text: column.head,
    alignment: numeric.has(column.kind) ? 'right' : 'left',
    fontSize: Math.min(size, smallSize),
    color: faint,
    bold: true,
    noWrap: column.head.length <= longHead,
    margin: [0, 0, 0, 1],
  };
}

function bodyCell(row: Row, column: Column, index: number, most: number, language: Language, size: number): TableCell {
  const text = row.cells[index] ?? '';
  const right = numeric.has(column.kind);
  const wraps = column.kind === 'text' && column.wide === true;
  const cell = {
    text,
    alignment: right ? 'right' : 'left',
    noWrap: !wraps,
    ...(column.kind === 'text' ? {} : { fontFeatures: tabular }),
    bold: row.kind === 'total',
    fontSize: size,
    color: row.kind === 'detail' && index === 0 ? faint : ink,
    margin: [row.kind === 'detail' && index === 0 ? 14 : 0, 0, right ? alignment(text, most, language, size) : 0, 0],
  };
  return cell as TableCell;
}

/** A cell across the table, and the empty ones it covers. */
function across(text: string, columns: number, kind: 'note' | 'group'): TableCell[] {
  const cell: TableCell =
    kind === 'group'
      ? { text, bold: true, colSpan: columns, margin: [0, 4, 0, 0] }
      : { text, color: faint, fontSize: smallSize, colSpan: columns, margin: [14, 0, 0, 0] };
  return [cell, ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' }))];
}

/** Columns wide enough for a head of one or two words a line. */
function headWidth(column: Column): number | 'auto' | '*' {
  if (column.wide === true) return '*';
  return 'auto';
}

/** The most rows of a table that is never torn. */
const shortRows = 8;

export function isShort(table: Table): boolean {
  return table.rows.length <= shortRows;
}

/** Height that a table needs at least where it starts: its head and two rows, or all of a short one; in points, estimated. */
export function leastTableHeight(table: Table): number {
  return 24 + (isShort(table) ? table.rows.length : 2) * 19;
}

/** A table with its head repeated on each page, rows never torn, numbers aligned on the point. `width` is the page's text
 * width in points, `reserved` the height that the heading before has kept for it. */
export function tableNode(table: Table, language: Language, width: number, reserved = 0): Content {
  const size = sizeFor(table, width);
  const most = table.columns.map((column, index) =>
    numeric.has(column.kind)
      ? Math.max(
          0,
          ...table.rows.map((row) => row.cells[index] ?? '').map((text) => (isNumber(text) ? decimalsShown(text, language) : 0)),
        )
      : 0,
  );
  const body = table.rows.map((row): TableCell[] => {
    if (row.kind === 'note' || row.kind === 'group') return across(row.cells[0] ?? '', table.columns.length, row.kind);
    return table.columns.map((column, index) => bodyCell(row, column, index, most[index] ?? 0, language, size));
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: table.columns.map((column) => headWidth(column)),
      body: [table.columns.map((column) => headCell(column, size)), ...body],
    },
    layout: layoutOf(table),
    font: sans,
    fontSize: size,
    lineHeight: 1.15,
    margin: [0, 4 - reserved, 0, 12],
    unbreakable: isShort(table),
  };
}
