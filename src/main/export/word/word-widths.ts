import type { Column, Table } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { decimalsShown } from '../../../shared/text/number-format.ts';
import { cellPadding } from './word-grid.ts';

/** Advances of Calibri, in ems; its digits are all as wide. */
const digitEm = 0.507;
const pointEm = 0.252;
const letterEm = 0.53;
const capitalEm = 0.63;

/** Twentieths of a point to half a point. */
const perHalfPoint = 10;

/** The width of a text on one line at a size in half points, in twentieths of a point; a little more, for programs that lack the face. */
export function lineWidth(text: string, size: number): number {
  let ems = 0;
  for (const mark of text) {
    if (/[.,:;\s]/.test(mark)) ems += pointEm;
    else if (/\d/.test(mark)) ems += digitEm;
    else ems += /[A-ZÄÖÜ%×]/.test(mark) ? capitalEm : letterEm;
  }
  return Math.ceil(ems * size * perHalfPoint * 1.06);
}

const isNumber = (text: string): boolean => /^[\u2212-]?\d/.test(text);

export const isFigures = ({ kind }: Pick<Column, 'kind'>): boolean => kind === 'amount' || kind === 'quantity';

/** The most decimals that a number of a column shows. */
export function mostDecimals(texts: readonly string[], language: Language): number {
  return Math.max(0, ...texts.filter(isNumber).map((text) => decimalsShown(text, language)));
}

/** What stands right of a number so that its point is under the others' points: every program reads an indent, few a decimal stop in a cell. */
export function insetOf(text: string, most: number, language: Language, size: number): number {
  if (!isNumber(text)) return 0;
  const shown = decimalsShown(text, language);
  if (shown >= most) return 0;
  return Math.round(((most - shown) * digitEm + (shown === 0 ? pointEm : 0)) * size * perHalfPoint);
}

/** A head up to this length stays on one line. */
const longHead = 16;

/** Bold letters are so much wider. */
const bold = 1.08;

/** A longer one goes onto three lines at most. */
function headWidth(head: string, size: number): number {
  if (head.length <= longHead) return lineWidth(head, size) * bold;
  return Math.max(lineWidth(head, size) / 2.2, ...head.split(/\s/).map((word) => lineWidth(word, size))) * bold;
}

/** Programs without the face set another, up to a quarter wider: columns of figures have so much more where the columns of words can spare it. */
const otherFaces = 0.25;
/** What columns of words keep of what is left, to spare. */
const keptByWords = 0.5;

/** What a column of words has at least. */
const leastWords = 1100;
/** 5.5 pt: what is smaller is no longer read. */
const leastSize = 11;

export type TableMeasures = {
  /** Twentieths of a point. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
  /** The decimals of each column; 0 where it has words. */
  readonly decimals: readonly number[];
};

/** Columns that don't wrap as wide as their longest text, the others with what is left; smaller letters where that is too little. */
export function tableMeasures(table: Table, textWidth: number, language: Language, usual: number): TableMeasures {
  const { columns } = table;
  const rows = table.rows.filter(({ kind }) => kind !== 'note');
  const textsOf = (at: number): readonly string[] => rows.map(({ cells }) => cells[at] ?? '');
  const decimals = columns.map((column, at) => (isFigures(column) ? mostDecimals(textsOf(at), language) : 0));
  const wraps = columns.map(({ wide }) => wide === true);
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const needed = (size: number): readonly number[] =>
    columns.map(({ head, kind }, at) => {
      const most = decimals[at] ?? 0;
      const cells = rows.map(({ kind: row, cells: of }) => {
        const text = of[at] ?? '';
        return lineWidth(text, size) * (row === 'total' ? bold : 1) + insetOf(text, most, language, size);
      });
      const paddings = (at === 0 ? 0 : cellPadding) + (at === columns.length - 1 ? 0 : cellPadding);
      const longest = Math.max(headWidth(head, Math.min(size, 16)), ...cells);
      // A first column of words may wrap before letters get small.
      const capped = kind === 'text' ? Math.min(longest, textWidth * 0.4) : longest;
      return Math.ceil(wraps[at] === true ? leastWords : capped + paddings);
    });
  let size = usual;
  while (size > leastSize && sum(needed(size)) > textWidth) size -= 1;
  const least = needed(size);
  const left = textWidth - sum(least);
  const sharing = wraps.filter(Boolean).length;
  const ofFigures = sum(least.filter((_, at) => wraps[at] !== true));
  const spared = Math.min(ofFigures * otherFaces, Math.max(0, left) * keptByWords);
  const grown = (width: number): number => width + Math.floor((width * spared) / Math.max(1, ofFigures));
  const widths =
    left < 0 || sharing === 0
      ? least.map((width) => Math.floor((width * textWidth) / sum(least)))
      : least.map((width, at) => (wraps[at] === true ? width + Math.floor((left - spared) / sharing) : grown(width)));
  return { widths, size, decimals };
}
