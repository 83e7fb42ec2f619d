import type { PdfDocument } from './pdfkit-document.ts';

/** A character that the font it would be set in does not have. */
export type MissingGlyph = { readonly character: string; readonly page: number; readonly line: string };

/** Control characters that a line break leaves in a text; they draw nothing. */
const silent = /[\n\r\t\u200B\u00AD]/;

/** Every character that would come out as an empty box, with the page and the line it stands in; each character once. */
export function missingGlyphs(document: PdfDocument): readonly MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  document._pdfMakePages.forEach(({ items }, page) => {
    for (const { item } of items) {
      const { inlines } = item;
      if (inlines === undefined) continue;
      for (const { text, font } of inlines) {
        for (const character of text) {
          if (silent.test(character) || font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) continue;
          if (!found.has(character))
            found.set(character, { character, page: page + 1, line: inlines.map((inline) => inline.text).join('') });
        }
      }
    }
  });
  return [...found.values()];
}
