import type { FileChild, Table } from 'docx';
import { InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { CoverTitle, KeyTerm, KeyTermGroup, Parties } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { bookmarkName } from './bookmarks.ts';
import type { Cell, GridRow } from './word-grid.ts';
import { grid, lines } from './word-grid.ts';
import { accent, faint } from './word-styles.ts';
import { latinFace, serif } from './word-fonts.ts';
import { insetOf, lineWidth, mostDecimals } from './word-widths.ts';

/** Half points. */
const size = 18;
const smallSize = 16;

/** Long titles are set smaller: the key terms share their page. */
function titleSize(text: string): number {
  return text.length <= 60 ? 42 : text.length <= 110 ? 34 : 28;
}

export function coverNodes({ kicker, text }: CoverTitle): readonly FileChild[] {
  return [
    new Paragraph({ style: 'QwKicker', text: kicker }),
    new Paragraph({ style: 'QwCover', children: [new TextRun({ text, size: titleSize(text) })] }),
  ];
}

export function partiesTable({ parties }: Parties, textWidth: number): Table {
  const cells = parties.map(({ role, name, lines: of }): Cell => ({
    texts: [
      { text: role, bold: true, color: accent, size: smallSize },
      { text: name, bold: true, size: 22, font: latinFace(serif) },
      ...of.map((text) => ({ text, size })),
    ],
  }));
  const width = Math.floor(textWidth / Math.max(1, parties.length));
  return grid(
    [{ cells }],
    parties.map(() => width),
  );
}

/** Twentieths of a point: what changes, how far in words, and where it is agreed. */
const whatWidth = 2080;
const farWidth = 2080;
const placeWidth = 900;

/** A value that names a place leads there. */
function valueOf(text: string, to: KeyTerm['to'], isSum: boolean): Pick<Cell, 'texts' | 'children'> {
  const run = { text, size, bold: isSum };
  if (to === undefined || text === '') return { texts: [run] };
  return { texts: [], children: [new InternalHyperlink({ anchor: bookmarkName(to), children: [new TextRun(run)] })] };
}

/** A group of the deal's key terms: what, how much or when, and its figures at the right edge, on their point. */
export function keyTermsTable({ title, heads, rows }: KeyTermGroup, textWidth: number, language: Language): Table {
  const isAmounts = heads.length === 1;
  const last = heads.length - 1;
  const figures = rows.flatMap(({ values }) => values);
  const most = isAmounts ? mostDecimals(figures, language) : 0;
  const amountWidth = Math.max(1300, ...figures.map((text) => lineWidth(text, size) + 160));
  const values = isAmounts ? [amountWidth] : heads.map((_, at) => (at === last ? placeWidth : farWidth));
  const left = textWidth - whatWidth - values.reduce((sum, width) => sum + width, 0);
  const head: GridRow = {
    isHead: true,
    isKept: true,
    top: lines.rule,
    padding: 70,
    cells: [
      { texts: [{ text: title, bold: true, color: accent, size: smallSize }], span: 2 },
      ...heads.map((text, at) => ({
        texts: [{ text, bold: true, color: faint, size: smallSize }],
        right: isAmounts || at === last,
      })),
    ],
  };
  const body = rows.map(({ what, text, values: shown, isSum = false, to }, index): GridRow => ({
    isKept: index < rows.length - 1,
    padding: 28,
    ...(isSum ? { top: lines.hairline } : {}),
    cells: [
      { texts: [{ text: what, bold: isSum, size }] },
      { texts: [{ text, color: faint, size }] },
      ...heads.map((_, at) => ({
        ...valueOf(shown[at] ?? '', at === last ? to : undefined, isSum),
        right: isAmounts || at === last,
        inset: isAmounts ? insetOf(shown[at] ?? '', most, language, size) : 0,
      })),
    ],
  }));
  return grid([head, ...body], [whatWidth, left, ...values]);
}
