import { coverageOf } from './coverage.ts';
import type { LaidOut, PdfFont } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';
import { fieldPieces } from './field-text.ts';

/** A character that the font it would be set in does not have. */
export type MissingGlyph = { readonly character: string; readonly page: number; readonly line: string };

/**
 * Every character that would come out as an empty box, with the page and the line it stands in; each character once.
 * `fieldTexts` are what form fields show, which stand on no line of the page.
 */
export function missingGlyphs(laidOut: LaidOut, fieldTexts: readonly string[]): readonly MissingGlyph[] {
  const document = internalsOf(laidOut);
  const found = new Map<string, MissingGlyph>();
  // A contract says the same words many times.
  const whole = new Map<PdfFont, Set<string>>();
  const look = (text: string, font: PdfFont, page: number, line: () => string): void => {
    const seen = whole.get(font) ?? new Set<string>();
    whole.set(font, seen);
    if (seen.has(text)) return;
    seen.add(text);
    for (const character of text) {
      if (!coverageOf(font)(character.codePointAt(0) ?? 0) && !found.has(character))
        found.set(character, { character, page, line: line() });
    }
  };
  document._pdfMakePages.forEach(({ items }, page) => {
    for (const { inlines } of items.map(({ item }) => item)) {
      const line = (): string => (inlines ?? []).map(({ text }) => text).join('');
      for (const { text, font } of inlines ?? []) look(text, font, page + 1, line);
    }
  });
  for (const text of fieldTexts) {
    for (const piece of fieldPieces(document, text)) look(piece.text, piece.font, document._pdfMakePages.length, () => text);
  }
  return [...found.values()];
}
