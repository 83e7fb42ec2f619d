import { sha256 } from '../../sha256.ts';
import { noBrand } from '../brand/seller-brand.ts';
import { internalAttachmentName } from '../marks/attachment-names.ts';
import type { FoundMark } from '../marks/mark-in-file.ts';
import { annexMark, markOf } from '../marks/mark-in-file.ts';
import { pageEdition } from '../marks/page-edition.ts';
import { embeddedFiles } from '../pdf-file/embedded-files.ts';
import { pageWords } from '../pdf-file/page-words.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { readPages } from '../pdf-file/pdf-pages.ts';
import { brandIn } from './brand-in-file.ts';
import { compareByWords } from './compare-by-words.ts';
import type { FilesCompared } from './compare-files.ts';
import { compareFiles } from './compare-files.ts';
import type { DataName, EmbeddedDocument } from './embedded-document.ts';
import { dataNames, readEmbedded } from './embedded-document.ts';
import { change } from './outcome.ts';
import type { Drawn } from './redrawn.ts';
import { drawnAs } from './redrawn.ts';
import type { Change, Difference } from './verification.ts';

type DataFound = {
  readonly name: DataName;
  /** Every version that is there; null where it can't be unpacked any more. */
  readonly versions: readonly Uint8Array[] | null;
};

/** The data of the document that a file is; null where it has none. */
export function dataOf(file: PdfFile): DataFound | null {
  for (const name of dataNames) {
    try {
      const versions = embeddedFiles(file, name);
      if (versions.length > 0) return { name, versions };
    } catch {
      return { name, versions: null };
    }
  }
  return null;
}

function changeOf({ path, printed, computed }: Difference): Change {
  const isAmount = /^(?:contract\.)?evaluation/.test(path);
  return change(isAmount ? 'amount' : 'data', null, { place: path, before: computed, after: printed });
}

/** What a file is by its own data. */
export type OwnData = {
  readonly fingerprint: string | null;
  readonly mark: FoundMark;
  readonly drawn: Drawn;
  readonly document: EmbeddedDocument | null;
  /** Where the data does not follow from its terms, or is not what was exported. */
  readonly changes: readonly Change[];
  /** The file that its data gives; null where it gives none. */
  readonly expected: Uint8Array | null;
  /** Whether it is that file, byte for byte. */
  readonly isAsExported: boolean;
  /** How the pages compare with those; null where there is nothing to compare them with. */
  readonly pages: FilesCompared | null;
  /** Pages that another edition drew, of data that is whole, or that only another edition can read. */
  readonly isOtherEdition: boolean;
  /** Its pages can't be drawn here, for want of fonts: their words were compared, and nothing else of them. */
  readonly byWordsAlone: boolean;
};

/** Where the fingerprint on the pages, the one in the metadata and that of the data are not one. */
function fingerprintChanges(fingerprint: string, marked: string | null, isPrinted: boolean): readonly Change[] {
  if (marked === fingerprint && isPrinted) return [];
  return [change('fingerprint', null, { before: fingerprint, after: isPrinted ? marked : (marked ?? null) })];
}

/** Checks a file by its own data alone: evaluates its terms again and draws its pages again. */
export async function checkOwnData(file: PdfFile, { name, versions }: DataFound): Promise<OwnData> {
  const mark = markOf(file);
  const [embedded, ...others] = versions ?? [];
  if (embedded === undefined) {
    const changes = [change('data-damaged', null, { after: name })];
    return {
      fingerprint: null,
      mark,
      drawn: drawnAs(mark, noBrand),
      document: null,
      changes,
      expected: null,
      isAsExported: false,
      pages: null,
      isOtherEdition: false,
      byWordsAlone: false,
    };
  }
  const fingerprint = sha256(embedded);
  const short = fingerprint.slice(0, 16);
  const isPrinted = readPages(file).pages.some(({ drawing }) => pageWords(drawing().letters).includes(short));
  const read = readEmbedded(name, embedded, mark.document === annexMark);
  const inData = [...read.differences, ...(read.document?.differences ?? [])];
  const twice = others.length === 0 ? [] : [change('data-twice', null, { after: String(others.length + 1) })];
  const marked = mark.fingerprint ?? (isPrinted ? fingerprint : null);
  const prints = fingerprintChanges(fingerprint, marked, isPrinted);

  const brand = brandIn(file, mark.colour, mark.logo === 'yes');
  const drawn = drawnAs(mark, brand ?? noBrand);
  const [figures] = embeddedFiles(file, internalAttachmentName);
  const internal = figures === undefined ? null : Buffer.from(figures).toString('utf8');
  const json = Buffer.from(embedded).toString('utf8');
  const redraw = read.document?.redraw ?? null;
  // The foot of every page is drawn with what is printed there: a fingerprint that does not match is said once.
  const printed = isPrinted ? fingerprint : (mark.fingerprint ?? fingerprint);
  const again = redraw === null ? null : await redraw({ json, fingerprint: printed, internal, drawn });
  const expected = again?.ok === true ? again.bytes : null;
  const isSame = expected !== null && Buffer.from(expected).equals(Buffer.from(file.bytes));
  const pages = expected === null || isSame ? null : compareFiles(new PdfFile(expected), file);
  const isWhole = isPrinted && inData.length === 0 && twice.length === 0;
  const seen = pages?.changes ?? [];
  const byWords = again?.ok === false ? compareByWords(again.tree, file) : [];
  const isOfOther = mark.edition !== null && mark.edition !== pageEdition;
  // What only another edition can read is no change; its fingerprint tells whether it is the data of these pages.
  const isUnread = isOfOther && read.document === null && read.namesItself && twice.length === 0 && prints.length === 0;
  const isOtherEdition = isUnread || (isWhole && mark.edition !== pageEdition && seen.length + byWords.length > 0);
  const pageCount = readPages(file).pages.length;
  const changedPages = new Set(seen.map(({ page }) => page).filter((page) => page !== null)).size;
  const isOfAnother = !isPrinted && inData.length === 0 && changedPages * 2 >= pageCount;
  return {
    fingerprint,
    mark,
    drawn,
    document: read.document,
    changes: [
      ...(isOfAnother ? [change('other-data', null, { before: mark.fingerprint, after: fingerprint })] : prints),
      ...(isUnread ? [] : inData.map(changeOf)),
      ...twice,
      ...(brand === null ? [change('picture', 1)] : []),
      ...(isOtherEdition ? [] : byWords),
    ],
    expected,
    isAsExported: isSame,
    pages,
    isOtherEdition,
    byWordsAlone: again?.ok === false,
  };
}
