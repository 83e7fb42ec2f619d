import { coverageOf } from './coverage.ts';
import type { LaidOut, PdfFont } from '../document-internals.ts';
import { internalsOf } from '../document-internals.ts';
import { fieldPieces } from '../field-text.ts';

/** A character that the font it would be set in does not have. */
export type MissingGlyph = { readonly character: string; readonly page: number; readonly line: string };

/** Texts that a font has every character of, for all documents: contracts say the same words many times. */
const whole = new WeakMap<PdfFont['font'], Set<string>>();
const mostTexts = 60_000;

function wholeTexts({ font }: PdfFont): Set<string> {
  const texts = whole.get(font) ?? new Set<string>();
  whole.set(font, texts);
  if (texts.size >= mostTexts) texts.clear();
  return texts;
}

/**
 * Every character that would come out as an empty box, with the page and the line it stands in; each character once.
 * `fieldTexts` are what form fields show, which stand on no line of the page.
 */
export function missingGlyphs(laidOut: LaidOut, fieldTexts: readonly string[]): readonly MissingGlyph[] {
  const document = internalsOf(laidOut);
  const found = new Map<string, MissingGlyph>();
  const look = (text: string, font: PdfFont, page: number, line: () => string): void => {
    const known = wholeTexts(font);
    if (known.has(text)) return;
    const has = coverageOf(font);
    const lacking = Array.from(text).filter((character) => !has(character.codePointAt(0) ?? 0));
    if (lacking.length === 0) known.add(text);
    for (const character of lacking) if (!found.has(character)) found.set(character, { character, page, line: line() });
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
