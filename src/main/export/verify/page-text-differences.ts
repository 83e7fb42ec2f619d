import type { PdfPage } from '../pdf-file/pdf-pages.ts';
import type { PageText } from './verification.ts';

/** The lines of one list that the other lacks, each as often as it is lacking. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every page on which a file's words are not the issued file's, as far as both have pages; what lies on top included. */
export function comparePageTexts(pages: readonly PdfPage[], issued: readonly PdfPage[]): readonly PageText[] {
  return Array.from({ length: Math.max(pages.length, issued.length) }, (_, index): PageText => {
    const [here, there] = [pages[index]?.lines ?? [], issued[index]?.lines ?? []];
    return { page: index + 1, missing: without(there, here), added: without(here, there) };
  }).filter(({ missing, added }) => missing.length + added.length > 0);
}
