import type { Content, CustomTableLayout, TableCell } from '../pdfmake/content.ts';
import type { Column, Row, Table } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import { decimalsShown } from '../../../shared/text/number-format.ts';
import { sans } from '../shipped/fonts.ts';
import { rowsOfTable } from '../pdfmake/structure/tags.ts';
import { hairline, rule, smallSize, tableSize } from './page-style.ts';
import { across, alignment, bodyCell, digitEm, headCell, isNumber, longHead, numeric, pointEm } from './table-cells.ts';

const cellPadding = 5;

function belongs(row: Row | undefined): boolean {
  return row?.kind === 'detail' || row?.kind === 'note';
}

/** Padding that lines nested rows up with those of the table around them. */
function sides(columns: number): Pick<CustomTableLayout, 'paddingLeft' | 'paddingRight'> {
  return {
    paddingLeft: (column) => (column === 0 ? 0 : cellPadding),
    paddingRight: (column) => (column === columns - 1 ? 0 : cellPadding),
  };
}

/** Hairlines under the head and between rows, none at the sides. `rows` are those of the table's body. */
function layoutOf(columns: number, rows: readonly (Row | 'nested')[], padding: number): CustomTableLayout {
  const own = (index: number): Row | undefined => {
    const row = rows[index];
    return row === 'nested' ? undefined : row;
  };
  const last = rows.length + 1;
  return {
    hLineWidth: (line) => {
      if (line === 0 || (line > 1 && belongs(own(line - 1)))) return 0;
      return line === 1 || line === last ? 0.7 : 0.35;
    },
    vLineWidth: () => 0,
    hLineColor: (line) => (line === 1 || line === last ? rule : hairline),
    ...sides(columns),
    paddingTop: (row) => (rows[row - 1] === 'nested' ? 0 : belongs(own(row - 1)) ? 0.5 : padding),
    paddingBottom: (row) => (rows[row - 1] === 'nested' ? 0 : padding),
  };
}

/** No lines within a row and its sub-rows; hairlines between other adjacent rows. */
function nestedLayout(columns: number, rows: readonly Row[], padding: number): CustomTableLayout {
  const starts = (line: number): boolean => line > 0 && line < rows.length && !belongs(rows[line]);
  return {
    hLineWidth: (line) => (starts(line) ? 0.35 : 0),
    hLineColor: () => hairline,
    vLineWidth: () => 0,
    ...sides(columns),
    paddingTop: (row) => (row === 0 || starts(row) ? padding : 0.5),
    paddingBottom: () => padding,
  };
}

/** Above and under a row, in points. */
function rowPadding({ dense }: Table): number {
  return dense === true ? 1.3 : 3;
}

/** Smaller letters are not printed, in points. */
const leastSize = 5.5;

/** A size at which the widest numbers leave a third of the width to words. */
function sizeFor(table: Table, width: number): number {
  const usual = table.dense === true ? smallSize : tableSize;
  const across = table.columns.reduce((sum, column, index) => {
    if (column.kind === 'text') return sum;
    const widest = Math.max(...table.rows.map((row) => row.cells[index]?.length ?? 0), 6);
    return sum + widest * 0.6 * usual + 2 * cellPadding;
  }, 0);
  const room = width * (table.columns.some(({ kind }) => kind === 'text') ? 0.7 : 0.98);
  return across > room ? Math.max(leastSize, (usual * room) / across) : usual;
}

/** Width of a text on one line, in points, estimated from Inter's usual advances. */
function lineWidth(text: string, size: number): number {
  let ems = 0;
  for (const mark of text) ems += /\d/.test(mark) ? digitEm : /[.,\s]/.test(mark) ? pointEm : mark === '%' ? 0.9 : 0.6;
  return ems * size + 1;
}

/** What columns of words have at least, together; in points. */
const leastWords = 60;

/** How a table with nested rows is set: its size and its columns' widths in points, whether its heads may take several lines, and whether it fits. */
type FixedSetting = {
  readonly size: number;
  readonly wraps: boolean;
  readonly widths: readonly number[];
  readonly fits: boolean;
};

/** What the words of a head need, on one line or, where heads wrap, of its longest word. */
function headWidth(head: string, size: number, wraps: boolean): number {
  const shown = Math.min(size, smallSize);
  if (wraps) return Math.max(...head.split(' ').map((word) => lineWidth(word, shown)));
  return head.length <= longHead ? lineWidth(head, shown) : 60;
}

/** Widths where nested rows must meet the columns around them: numbers as wide as they need, words the rest. */
function fixedSetting(
  table: Table,
  most: readonly number[],
  language: Language,
  width: number,
  { size, wraps }: Pick<FixedSetting, 'size' | 'wraps'>,
): FixedSetting {
  const paddings = 2 * cellPadding * (table.columns.length - 1);
  const needed = table.columns.map((column, index) => {
    const head = headWidth(column.head, size, wraps);
    if (column.wide === true) return Math.max(leastWords, head);
    const texts = table.rows.filter(({ kind }) => kind !== 'note').map(({ cells }) => cells[index] ?? '');
    return Math.max(head, ...texts.map((text) => lineWidth(text, size) + alignment(text, most[index] ?? 0, language, size)));
  });
  const left = width - paddings - needed.reduce((sum, each) => sum + each, 0);
  const sharing = Math.max(1, table.columns.filter(({ wide }) => wide === true).length);
  const widths = table.columns.map((column, index) =>
    column.wide === true ? Math.max(leastWords, (needed[index] ?? 0) + left / sharing) : (needed[index] ?? 0),
  );
  return { size, wraps, widths, fits: left >= 0 };
}

/** The first of these that fits: as usual, with heads of several lines, ever smaller. */
function fittingSetting(table: Table, most: readonly number[], language: Language, width: number, usual: number): FixedSetting {
  let found = fixedSetting(table, most, language, width, { size: usual, wraps: false });
  for (let size = usual; !found.fits && size >= leastSize; size -= 0.25) {
    found = fixedSetting(table, most, language, width, { size, wraps: true });
  }
  return found;
}

/** More rows than this at the end of a table need not be held together. */
const longestClosing = 6;

/** A row with the details and notes after it, and a sum with what it closes. */
function groupsOf({ rows, ...table }: Table): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && (belongs(row) || row.kind === 'total')) last.push(row);
    else groups.push([row]);
  }
  // The last row of a long table is never alone on a page.
  const closing = groups.slice(-2).flat();
  if (!isShort({ ...table, rows }) && closing.length <= longestClosing) groups.splice(-2, 2, closing);
  return groups;
}

/** Longer groups may be torn: they could fill a page. */
const longestGroup = 24;

/** The most rows of a table that is never torn. */
const shortRows = 8;

export function isShort(table: Table): boolean {
  return table.rows.length <= shortRows;
}

/** Height that a table needs at least where it starts: its head and two rows, or all of a short one; in points, estimated. */
export function leastTableHeight(table: Table): number {
  const [first] = groupsOf(table);
  const rows = isShort(table) ? table.rows.length : Math.min(Math.max(2, first?.length ?? 0), longestGroup);
  return 24 + rows * (table.dense === true ? 14 : 19);
}

function mostDecimals(column: Column, index: number, rows: readonly Row[], language: Language): number {
  if (!numeric.has(column.kind)) return 0;
  const texts = rows.map((row) => row.cells[index] ?? '');
  return Math.max(0, ...texts.map((text) => (isNumber(text) ? decimalsShown(text, language) : 0)));
}

/**
 * A table with its head repeated on each page, a row never torn from what belongs to it, numbers aligned on the point.
 * `width` is the page's text width in points, `reserved` the height that the heading before has kept for the table.
 */
export function tableNode(table: Table, language: Language, width: number, reserved = 0): Content {
  const { columns, rows } = table;
  const usual = sizeFor(table, width);
  const most = columns.map((column, index) => mostDecimals(column, index, rows, language));
  const groups = groupsOf(table);
  const grouped = groups.length < rows.length;
  const fixed = grouped ? fittingSetting(table, most, language, width, usual) : null;
  const size = fixed?.size ?? usual;
  const widths = columns.map((column, index) => fixed?.widths[index] ?? (column.wide === true ? '*' : 'auto'));
  const cellsOf = (row: Row): TableCell[] =>
    row.kind === 'note'
      ? across(row.cells[0] ?? '', columns.length)
      : columns.map((column, index) => bodyCell(row, column, index, most[index] ?? 0, language, size));
  const outer: (Row | 'nested')[] = [];
  const body: TableCell[][] = [];
  for (const group of groups) {
    if (group.length === 1 || group.length > longestGroup) {
      outer.push(...group);
      body.push(...group.map((row) => cellsOf(row)));
      continue;
    }
    const nested = {
      tag: rowsOfTable as typeof rowsOfTable,
      table: { widths: [...widths], body: group.map((row) => cellsOf(row)) },
      layout: nestedLayout(columns.length, group, rowPadding(table)),
      colSpan: columns.length,
    };
    outer.push('nested');
    body.push([nested, ...columns.slice(1).map((): TableCell => ({ text: '' }))]);
  }
  return {
    tag: { role: 'Table' },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [columns.map((column) => headCell(column, size, fixed?.wraps === true)), ...body],
    },
    layout: layoutOf(columns.length, outer, rowPadding(table)),
    font: sans,
    fontSize: size,
    lineHeight: 1.15,
    margin: [0, 4 - reserved, 0, 12],
    unbreakable: isShort(table),
  };
}
