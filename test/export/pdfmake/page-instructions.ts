import type { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { asArray } from '../../../src/main/export/pdf-file/pdf-file.ts';
import type { PdfValue } from '../../../src/main/export/pdf-file/pdf-syntax.ts';

/** What draws a page, as text, and what lies on it. */
export function readPage(
  file: PdfFile,
  index: number,
): { readonly instructions: string; readonly annotations: PdfValue | undefined } {
  const pages = asArray(file.get(file.dictionary(file.root.entries.get('Pages')), 'Kids')) ?? [];
  const page = file.dictionary(pages[index]);
  const stream = file.stream(page?.entries.get('Contents')) ?? new Uint8Array();
  return { instructions: Buffer.from(stream).toString('latin1'), annotations: page?.entries.get('Annots') };
}

/** What each font of a page says of its glyphs: which letters they are, as a file writes it. */
export function readableLetters(file: PdfFile, index: number): readonly string[] {
  const pages = asArray(file.get(file.dictionary(file.root.entries.get('Pages')), 'Kids')) ?? [];
  const fonts = file.dictionary(file.dictionary(file.dictionary(pages[index])?.entries.get('Resources'))?.entries.get('Font'));
  return [...(fonts?.entries.values() ?? [])].map((font) => {
    const map = file.stream(file.dictionary(font)?.entries.get('ToUnicode')) ?? new Uint8Array();
    return Buffer.from(map).toString('latin1');
  });
}
