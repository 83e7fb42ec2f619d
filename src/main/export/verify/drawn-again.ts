import { internalAttachmentName } from '../marks/attachment-names.ts';
import { pageEdition } from '../marks/page-edition.ts';
import { embeddedFiles } from '../pdf-file/embedded-files.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { readPages } from '../pdf-file/pdf-pages.ts';
import { compareByWords } from './comparing/compare-by-words.ts';
import type { FilesCompared } from './comparing/compare-files.ts';
import { compareFiles } from './comparing/compare-files.ts';
import { change } from './outcome.ts';
import type { OwnData } from './own-data.ts';
import type { Change } from './verification.ts';

/** How a file compares with what its own data gives. */
export type DrawnAgain = {
  /** What was changed in the data, or in words where only those can be compared; what pages show otherwise is in `pages`. */
  readonly changes: readonly Change[];
  /** Whether it is that file, byte for byte. */
  readonly isAsExported: boolean;
  /** How the pages compare with those; null where there is nothing to compare them with. */
  readonly pages: FilesCompared | null;
  /** Pages that another edition drew, of data that is whole, or that only another edition can read. */
  readonly isOtherEdition: boolean;
  /** Its pages can't be drawn here, for want of fonts: their words were compared, and nothing else of them. */
  readonly byWordsAlone: boolean;
};

/** Draws the pages of a file again from its data, and compares them. */
export async function drawAgain(file: PdfFile, own: OwnData): Promise<DrawnAgain> {
  const { fingerprint, json, mark, drawn, document, isPrinted, prints, inData, broken, hasOwnBrand, isUnread } = own;
  const redraw = document?.redraw ?? null;
  if (fingerprint === null || json === null) {
    return { changes: broken, isAsExported: false, pages: null, isOtherEdition: false, byWordsAlone: false };
  }
  const [figures] = embeddedFiles(file, internalAttachmentName);
  const internal = figures === undefined ? null : Buffer.from(figures).toString('utf8');
  // The foot of every page is drawn with what is printed there: a fingerprint that does not match is said once.
  const printed = isPrinted ? fingerprint : (mark.fingerprint ?? fingerprint);
  const again = redraw === null ? null : await redraw({ json, fingerprint: printed, internal, drawn });
  const expected = again?.ok === true ? again.bytes : null;
  const isSame = expected !== null && Buffer.from(expected).equals(Buffer.from(file.bytes));
  const pages = expected === null || isSame ? null : compareFiles(new PdfFile(expected), file);
  const isWhole = isPrinted && inData.length === 0 && broken.length === 0;
  const seen = pages?.changes ?? [];
  const byWords = again?.ok === false ? compareByWords(again.tree, file) : [];
  const isOtherEdition = isUnread || (isWhole && mark.edition !== pageEdition && seen.length + byWords.length > 0);
  const pageCount = readPages(file).pages.length;
  const changedPages = new Set(seen.map(({ page }) => page).filter((page) => page !== null)).size;
  const isOfAnother = !isPrinted && inData.length === 0 && changedPages * 2 >= pageCount;
  return {
    changes: [
      ...(isOfAnother ? [change('other-data', null, { before: mark.fingerprint, after: fingerprint })] : prints),
      ...(isUnread ? [] : inData),
      ...broken,
      ...(hasOwnBrand ? [] : [change('picture', 1)]),
      ...(isOtherEdition ? [] : byWords),
    ],
    isAsExported: isSame,
    pages,
    isOtherEdition,
    byWordsAlone: again?.ok === false,
  };
}
