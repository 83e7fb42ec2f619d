import type { TableCell } from '../pdfmake/content.ts';
import type { Column, Row } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import { decimalsShown } from '../../../shared/text/number-format.ts';
import { tabular } from '../shipped/fonts.ts';
import { faint, ink, smallSize } from './page-style.ts';

/** Advance of a tabular digit and of the decimal point in Inter, in ems. */
export const digitEm = 0.6485;
export const pointEm = 0.2686;

export const numeric: ReadonlySet<Column['kind']> = new Set(['amount', 'quantity']);

export function isNumber(text: string): boolean {
  return /^[\u2212-]?\d/.test(text);
}

/** What stands right of a number so that its point is under the others' points, in points. */
export function alignment(text: string, most: number, language: Language, size: number): number {
  if (!isNumber(text)) return 0;
  const shown = decimalsShown(text, language);
  if (shown >= most) return 0;
  return ((most - shown) * digitEm + (shown === 0 ? pointEm : 0)) * size;
}

/** A head up to this length stays on one line. */
export const longHead = 24;

export function headCell(column: Column, size: number, wraps: boolean): TableCell {
  return {
    tag: { role: 'TH', scope: 'Column' },
    text: column.head,
    alignment: numeric.has(column.kind) ? 'right' : 'left',
    fontSize: Math.min(size, smallSize),
    color: faint,
    bold: true,
    noWrap: !wraps && column.head.length <= longHead,
    margin: [0, 0, 0, 1],
  };
}

/** Proportional figures are kerned so closely that the point in 7.35 is all but lost. */
function hasAmount(text: string): boolean {
  return /\d[.,]\d/.test(text);
}

export function bodyCell(row: Row, column: Column, index: number, most: number, language: Language, size: number): TableCell {
  const text = row.cells[index] ?? '';
  const right = numeric.has(column.kind);
  const wraps = column.kind === 'text' && column.wide === true;
  const cell = {
    ...(index === 0 && column.kind === 'text' ? { tag: { role: 'TH', scope: 'Row' } } : {}),
    text,
    alignment: right ? 'right' : 'left',
    noWrap: !wraps,
    ...(column.kind === 'text' && !hasAmount(text) ? {} : { fontFeatures: tabular }),
    bold: row.kind === 'total',
    fontSize: size,
    color: row.kind === 'detail' && index === 0 ? faint : ink,
    margin: [row.kind === 'detail' && index === 0 ? 14 : 0, 0, right ? alignment(text, most, language, size) : 0, 0],
  };
  return cell as TableCell;
}

/** A note across the table, and the empty cells it covers. */
export function across(text: string, columns: number): TableCell[] {
  const cell = {
    text,
    color: faint,
    fontSize: smallSize,
    ...(hasAmount(text) ? { fontFeatures: tabular } : {}),
    colSpan: columns,
    margin: [14, 0, 0, 0],
  };
  return [cell as TableCell, ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '' }))];
}
