import type { FileChild, Table } from 'docx';
import { ImageRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { CoverTitle, KeyTerm, KeyTermGroup, Parties } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { bookmarkName } from './bookmarks.ts';
import type { Logo } from '../brand/logo.ts';
import type { Brand } from '../brand/brand.ts';
import type { Cell, GridRow } from './word-grid.ts';
import { grid, lines } from './word-grid.ts';
import { accentIn, faint } from './word-styles.ts';
import { latinFace, serif } from './word-fonts.ts';
import { insetOf, lineWidth, mostDecimals } from './word-widths.ts';

/** Half points. */
const size = 18;
const smallSize = 16;

/** Long titles are set smaller: the key terms share their page. */
function titleSize(text: string): number {
  return text.length <= 60 ? 42 : text.length <= 110 ? 34 : 28;
}

/** What a logo is fitted into, in pixels of which 96 are an inch: as wide and high as in the PDF. */
const logoBox = { width: 227, height: 53 };

/** The logo at the head of the cover; whose it is, for those who do not see it. */
function logoNode({ type, bytes, width, height }: Logo, seller: string): Paragraph {
  const scale = Math.min(logoBox.width / width, logoBox.height / height);
  const picture = new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { description: seller },
  });
  return new Paragraph({ style: 'QwKicker', spacing: { after: 120 }, children: [picture] });
}

export function coverNodes({ kicker, text }: CoverTitle, { logo }: Brand, seller: string): readonly FileChild[] {
  return [
    ...(logo === null ? [] : [logoNode(logo, seller)]),
    new Paragraph({ style: 'QwKicker', text: kicker }),
    new Paragraph({ style: 'QwCover', children: [new TextRun({ text, size: titleSize(text) })] }),
  ];
}

export function partiesTable({ parties }: Parties, textWidth: number, brand: Brand): Table {
  const cells = parties.map(({ role, name, lines: of }): Cell => ({
    texts: [
      { text: role, bold: true, color: accentIn(brand), size: smallSize },
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
export function keyTermsTable({ title, heads, rows }: KeyTermGroup, textWidth: number, language: Language, brand: Brand): Table {
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
      { texts: [{ text: title, bold: true, color: accentIn(brand), size: smallSize }], span: 2 },
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
