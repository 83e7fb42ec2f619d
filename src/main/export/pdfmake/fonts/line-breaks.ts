import { graphemesOf } from './font-pieces.ts';
import { linePart } from '../pdfmake-parts.ts';
import type { PdfFont } from '../document-internals.ts';

/** A piece of a word, or a whole one, that is measured: in points. */
export type MeasuredInline = {
  text: string;
  width: number;
  trailingCut: number;
  readonly leadingCut: number;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly fontFeatures?: readonly string[] | null;
  readonly characterSpacing?: number;
  readonly noWrap?: unknown;
  /** No line ends between it and the next. */
  readonly noNewLine?: boolean;
  lineEnd?: boolean;
};

export type BrokenLine = {
  readonly maxWidth: number;
  readonly leadingCut: number;
  readonly inlineWidths: number;
  readonly inlines: readonly MeasuredInline[];
  lastLineInParagraph: boolean;
  readonly getAvailableWidth: () => number;
  readonly addInline: (inline: MeasuredInline) => void;
  readonly hasEnoughSpaceForInline: (inline: MeasuredInline, next: readonly MeasuredInline[]) => boolean;
};
type LineMaker = new (maxWidth: number) => BrokenLine;

type Measure = (text: string, features: unknown) => number;

/** Widths in points at the inline's size. */
function measureOf({ font, fontSize, fontFeatures }: MeasuredInline): (text: string) => number {
  const widthOf = font.widthOfString.bind(font) as (text: string, size: number, features: unknown) => number;
  const measure: Measure = (text, features) => widthOf(text, fontSize, features);
  return (text) => measure(text, fontFeatures);
}

/** Signs after which an address or a code is best parted. */
const goodEnd = /[-_./\\@:,;&=?|+#)\]\s]$/;
/** A part of the line that may stay empty for a better place. */
const mostEmpty = 0.4;

/** How much of a word that is too long fits into the room, in letters with their marks; parted after a sign where one is near. */
function fitting(inline: MeasuredInline, room: number): string {
  const measure = measureOf(inline);
  let fits = '';
  let width = 0;
  let good = '';
  for (const letter of graphemesOf(inline.text)) {
    width += measure(letter);
    if (width > room) break;
    fits += letter;
    if (goodEnd.test(fits) && width > room * (1 - mostEmpty)) good = fits;
  }
  // Letters side by side may be a little wider than alone.
  while (fits !== '' && measure(fits) > room) fits = graphemesOf(fits).slice(0, -1).join('');
  return good !== '' && good.length < fits.length ? good : fits;
}

/** A word and the spaces after it, which hang over the end of its line. */
function withSpacesApart(inline: MeasuredInline): readonly MeasuredInline[] {
  const text = inline.text.trimEnd();
  const spaces = inline.text.slice(text.length);
  if (text === '' || spaces === '') return [inline];
  const measure = measureOf(inline);
  return [
    { ...inline, text, width: measure(text), trailingCut: 0, lineEnd: false },
    { ...inline, text: spaces, width: measure(spaces), leadingCut: 0 },
  ];
}

/** Numbers, dates and heads of columns stay whole; a name that is longer than any of them is broken even where it should not wrap. */
const longestKept = 32;

function isKept({ noWrap, text }: MeasuredInline): boolean {
  return noWrap === true && text.length <= longestKept;
}

/** Those that are bound to the first. */
function boundTo(inlines: readonly MeasuredInline[]): readonly MeasuredInline[] {
  if (inlines[0]?.noNewLine !== true) return [];
  const rest = inlines.slice(1, mostBound);
  const end = rest.findIndex(({ noNewLine }) => noNewLine !== true);
  return end === -1 ? rest : rest.slice(0, end + 1);
}

/** More pieces than this are no word. */
const mostBound = 400;

/**
 * The next line of a text, taken from the front of its pieces; null at its end. A word that is wider than the line goes on in the
 * next, so that no letter leaves its column: pdfmake's own lets one of each piece do so, and tears letters from their marks.
 */
export function nextLine(inlines: MeasuredInline[], maxWidth: number): BrokenLine | null {
  if (inlines.length === 0) return null;
  const line = new (linePart() as LineMaker)(maxWidth);
  let isBound = false;
  for (let inline = inlines[0]; inline !== undefined; inline = inlines[0]) {
    if (!isBound && !line.hasEnoughSpaceForInline(inline, boundTo(inlines))) break;
    const isFirst = line.inlines.length === 0;
    const room = maxWidth - (line.inlineWidths - line.leadingCut);
    const width = inline.width - inline.trailingCut - (isFirst ? inline.leadingCut : 0);
    if (inline.text.length < 2 || isKept(inline) || width <= room + slack) {
      if (!isFirst && isBound && width > room + slack) break;
      inlines.shift();
      const hangs = inline.noWrap !== true && inline.text.length > 1 && inline.width > line.getAvailableWidth();
      for (const part of hangs ? withSpacesApart(inline) : [inline]) line.addInline(part);
      isBound = inline.noNewLine === true;
      continue;
    }
    const fits = fitting(inline, room);
    if (fits === '' && !isFirst) break;
    const first = fits === '' ? (graphemesOf(inline.text)[0] ?? inline.text) : fits;
    if (first === inline.text) {
      inlines.shift();
      line.addInline(inline);
      isBound = inline.noNewLine === true;
      continue;
    }
    const measure = measureOf(inline);
    const rest = inline.text.slice(first.length);
    inlines[0] = { ...inline, text: rest, width: measure(rest), leadingCut: 0 };
    line.addInline({ ...inline, text: first, width: measure(first), trailingCut: 0, lineEnd: false });
    break;
  }
  line.lastLineInParagraph = inlines.length === 0;
  return line;
}

/** In points; less comes from adding up. */
const slack = 0.001;
