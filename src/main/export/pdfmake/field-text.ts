import { sans } from '../shipped/fonts.ts';
import { coverageOf, coverageOfFamily } from './fonts/coverage.ts';
import type { PdfDocument, PdfFont } from './document-internals.ts';
import type { FontPiece } from './fonts/font-pieces.ts';
import { FontPieces } from './fonts/font-pieces.ts';
import type { MeasuredInline } from './fonts/line-breaks.ts';
import { nextLine } from './fonts/line-breaks.ts';
import { inVisualOrder } from './fonts/visual-order.ts';

/** What a form field shows: lines that fit into its box, in points. */
export type FieldText = { readonly size: number; readonly lines: readonly (readonly FieldWord[])[] };
/** `x` counts from the left of the text. */
export type FieldWord = { readonly text: string; readonly font: PdfFont; readonly x: number };

/** From one baseline to the next, of the size of the letters. */
export const fieldLineHeight = 1.2;
/** Letters get smaller by this, in points, until they fit. */
const step = 0.25;

function fontOf(document: PdfDocument, family: FontPiece['family']): PdfFont {
  return document.provideFont(family ?? sans, false, false);
}

type SetPiece = { readonly text: string; readonly font: PdfFont; readonly isLast: boolean };

/** The words of a field, each in pieces of one font. */
export function fieldPieces(document: PdfDocument, text: string): readonly SetPiece[] {
  const pieces = new FontPieces(text, (family) => coverageOfFamily(family, () => fontOf(document, family)));
  const own = coverageOf(fontOf(document, null));
  return (text.match(/\s*\S+\s*/g) ?? []).flatMap((word) => {
    const parts = pieces.of(word, own);
    return parts.map((part, at) => ({
      text: part.text,
      font: fontOf(document, part.family),
      isLast: at === parts.length - 1,
    }));
  });
}

function linesAt(pieces: readonly SetPiece[], size: number, width: number): FieldText['lines'] {
  const waiting = pieces.map(({ text, font, isLast }): MeasuredInline => {
    const spaces = /\s+$/.exec(text)?.[0] ?? '';
    return {
      text,
      font,
      fontSize: size,
      width: font.widthOfString(text, size),
      leadingCut: 0,
      trailingCut: spaces === '' ? 0 : font.widthOfString(spaces, size),
      noNewLine: !isLast,
    };
  });
  const lines: (readonly FieldWord[])[] = [];
  for (let line = nextLine(waiting, width); line !== null; line = nextLine(waiting, width)) {
    let x = 0;
    lines.push(
      inVisualOrder(line.inlines).map(({ text, of: { font } }) => {
        const word = { text, font, x };
        x += font.widthOfString(text, size);
        return word;
      }),
    );
  }
  return lines;
}

/** A text as large as it fits into a box, at most of this size, on as many lines as the box has. */
export function fittedText(document: PdfDocument, text: string, width: number, height: number, largest: number): FieldText {
  const pieces = fieldPieces(document, text);
  const most = Math.max(1, 1 + Math.floor((height - singleLine) / (largest * fieldLineHeight) + 0.01));
  for (let size = largest; size > step; size -= step) {
    const lines = linesAt(pieces, size, width);
    const allowed = Math.max(most, Math.floor(height / (size * fieldLineHeight)));
    if (lines.length <= allowed) return { size, lines };
  }
  return { size: step, lines: linesAt(pieces, step, width) };
}

/** The height of a field of one line, in points. */
const singleLine = 17;
