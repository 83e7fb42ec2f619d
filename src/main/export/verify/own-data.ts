import { sha256 } from '../../sha256.ts';
import { noBrand } from '../brand/brand.ts';
import type { FoundMark } from '../marks/mark-in-file.ts';
import { annexMark, markOf } from '../marks/mark-in-file.ts';
import { pageEdition } from '../marks/page-edition.ts';
import { embeddedFiles } from '../pdf-file/embedded-files.ts';
import { pageWords } from '../pdf-file/drawing/page-words.ts';
import type { PdfFile } from '../pdf-file/pdf-file.ts';
import { readPages } from '../pdf-file/pdf-pages.ts';
import { PdfLimitError } from '../pdf-file/pdf-syntax.ts';
import { brandIn } from './brand-in-file.ts';
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
    } catch (error) {
      if (error instanceof PdfLimitError) throw error;
      return { name, versions: null };
    }
  }
  return null;
}

/** A difference in data, as a change. */
export function changeOf({ path, printed, computed }: Difference): Change {
  const isAmount = /^(?:contract\.)?evaluation/.test(path);
  return change(isAmount ? 'amount' : 'data', null, { place: path, before: computed, after: printed });
}

/** What a file says of itself by its data and beside it, its amounts calculated again; nothing is drawn for it. */
export type OwnData = {
  readonly name: DataName;
  readonly fingerprint: string | null;
  /** The data as text; null where it can't be unpacked any more. */
  readonly json: string | null;
  readonly mark: FoundMark;
  readonly drawn: Drawn;
  readonly document: EmbeddedDocument | null;
  /** Whether its fingerprint stands on its pages. */
  readonly isPrinted: boolean;
  /** Where the fingerprint on the pages, the one in the metadata and that of the data are not one. */
  readonly prints: readonly Change[];
  /** Where the data does not follow from its terms, or is not what was exported. */
  readonly inData: readonly Change[];
  /** That the data is damaged, or that there are several versions of it. */
  readonly broken: readonly Change[];
  /** Whether its logo could be what we put there. */
  readonly hasOwnBrand: boolean;
  /** Data that only the edition that drew the pages can read. */
  readonly isUnread: boolean;
};

/** Where the fingerprint on the pages, the one in the metadata and that of the data are not one. */
function fingerprintChanges(fingerprint: string, marked: string | null, isPrinted: boolean): readonly Change[] {
  if (marked === fingerprint && isPrinted) return [];
  return [change('fingerprint', null, { before: fingerprint, after: isPrinted ? marked : (marked ?? null) })];
}

/** Reads the data of a file and calculates its amounts again. */
export function readOwnData(file: PdfFile, { name, versions }: DataFound): OwnData {
  const mark = markOf(file);
  const [embedded, ...others] = versions ?? [];
  if (embedded === undefined) {
    return {
      name,
      fingerprint: null,
      json: null,
      mark,
      drawn: drawnAs(mark, noBrand),
      document: null,
      isPrinted: false,
      prints: [],
      inData: [],
      broken: [change('data-damaged', null, { after: name })],
      hasOwnBrand: true,
      isUnread: false,
    };
  }
  const fingerprint = sha256(embedded);
  const isPrinted = standsOnPages(file, fingerprint);
  const read = readEmbedded(name, embedded, mark.document === annexMark);
  const broken = others.length === 0 ? [] : [change('data-twice', null, { after: String(others.length + 1) })];
  const prints = fingerprintChanges(fingerprint, mark.fingerprint ?? (isPrinted ? fingerprint : null), isPrinted);
  const brand = brandIn(file, mark.colour, mark.logo === 'yes');
  const isOfOther = mark.edition !== null && mark.edition !== pageEdition;
  return {
    name,
    fingerprint,
    json: Buffer.from(embedded).toString('utf8'),
    mark,
    drawn: drawnAs(mark, brand ?? noBrand),
    document: read.document,
    isPrinted,
    prints,
    inData: [...read.differences, ...(read.document?.differences ?? [])].map(changeOf),
    broken,
    hasOwnBrand: brand !== null,
    // What only another edition can read is no change; its fingerprint tells whether it is the data of these pages.
    isUnread: isOfOther && read.document === null && read.namesItself && broken.length === 0 && prints.length === 0,
  };
}

/** Whether a fingerprint stands at the foot of pages of a file. */
export function standsOnPages(file: PdfFile, fingerprint: string): boolean {
  const short = fingerprint.slice(0, 16);
  return readPages(file).pages.some(({ drawing }) => pageWords(drawing().letters).includes(short));
}
