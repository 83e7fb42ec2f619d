import { memoAttachmentName } from '../marks/attachment-names.ts';
import { annexMark, markOf } from '../marks/mark-in-file.ts';
import { embeddedFileNames } from '../pdf-file/embedded-files.ts';
import { pageWords } from '../pdf-file/drawing/page-words.ts';
import { PdfPasswordError } from '../pdf-file/pdf-encryption.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { PdfSyntaxError } from '../pdf-file/pdf-syntax.ts';
import { readPages } from '../pdf-file/pdf-pages.ts';
import { signedFields } from '../pdf-file/signed-fields.ts';
import { compareFiles, picturesAmong } from './comparing/compare-files.ts';
import type { FilesCompared } from './comparing/compare-files.ts';
import type { Found } from './outcome.ts';
import { groupedChanges, nothingFound, toldOf } from './outcome.ts';
import { dataChanges } from './against-issued-data.ts';
import type { DrawnAgain } from './drawn-again.ts';
import { drawAgain } from './drawn-again.ts';
import type { OwnData } from './own-data.ts';
import { dataOf, readOwnData, standsOnPages } from './own-data.ts';
import type { Change, Compared, Verification } from './verification.ts';
import type { LeftOut, Verdict } from '../../../shared/vocabulary/verdict.ts';
import { mostChanges } from './verification.ts';

export type { Verification } from './verification.ts';

type Told = Pick<Compared, 'verdict' | 'against' | 'isAsExported'> & {
  readonly byWordsAlone?: boolean;
  readonly file: PdfFile;
  readonly own: OwnData | null;
  readonly found: Found;
  readonly changes: readonly Change[];
};

/** Puts together what was found: the most alarming first, and no more than a person reads. */
function told({ verdict, against, isAsExported, byWordsAlone = false, file, own, found, changes }: Told): Compared {
  const grouped = groupedChanges(changes);
  return {
    verdict,
    document: own?.document?.document ?? 'contract',
    kind: own?.drawn.kind ?? 'final',
    number: own?.document?.number ?? null,
    revision: own?.document?.revision ?? null,
    fingerprint: own?.fingerprint ?? null,
    against,
    isAsExported,
    signed: signedFields(file),
    filled: found.filled,
    leftOut: [...new Set(found.leftOut)],
    changes: toldOf(grouped, mostChanges),
    more: Math.max(0, grouped.length - mostChanges),
    ownFigures: own?.document?.ownFigures ?? [],
    byWordsAlone,
  };
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b));
}

/** The verdict on a file that shows what it should: signed, or only written by another program. */
function unchanged(found: Found, file: PdfFile): 'signed' | 'rewritten' {
  return found.filled.length > 0 || signedFields(file).length > 0 ? 'signed' : 'rewritten';
}

/** An annex has the data of its contract, and is no file of the same pages. */
function isAnnex({ mark }: OwnData): boolean {
  return mark.document === annexMark;
}

/** By its own data alone: whole, a draft, changed, or drawn by another edition. */
function byOwnData(file: PdfFile, own: OwnData, again: DrawnAgain): Compared {
  const { isOtherEdition, isAsExported, byWordsAlone } = again;
  // Pages of another edition are not compared: what differs on them says nothing of what was filled in.
  const found = isOtherEdition ? nothingFound : (again.pages ?? nothingFound);
  const changes = [...again.changes, ...found.changes];
  const isContract = own.document?.belongsTo === null || isAnnex(own);
  const whole: Verdict = own.drawn.kind === 'draft' && isContract ? 'draft' : 'whole';
  const isChanged = changes.length > 0 || (own.document === null && !isOtherEdition);
  const verdict = isChanged ? 'changed' : isOtherEdition ? 'other-edition' : whole;
  return told({ verdict, against: 'its-data', isAsExported, byWordsAlone, file, own, found, changes });
}

function notComparable(compared: FilesCompared): Verification | null {
  const changes = compared.changes.filter(({ kind }) => kind !== 'scanned');
  if (compared.pictures.length > 0 && changes.length === 0) {
    return { verdict: 'not-comparable', reason: 'scan', pages: compared.pictures, against: 'issued' };
  }
  return compared.illegible.length > 0
    ? { verdict: 'not-comparable', reason: 'fonts', pages: compared.illegible, against: 'issued' }
    : null;
}

/** Of the words of a file, how many stand on the pages of another. */
function sharedWords(file: PdfFile, other: PdfFile): number {
  const words = (of: PdfFile): readonly string[] =>
    readPages(of)
      .pages.flatMap(({ drawing }) => pageWords(drawing().letters).split(' '))
      .filter((word) => word.length > 3);
  const known = new Set(words(other));
  const own = words(file);
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length;
}

/** Whether a file without data was a contract of ours, or a report on one: by its metadata, or by the foot of its pages. */
function isOurs(file: PdfFile): boolean {
  if (embeddedFileNames(file).includes(memoAttachmentName)) return false;
  if (markOf(file).fingerprint !== null) return true;
  return readPages(file).pages.some(({ drawing }) => /· [0-9a-f]{16}\b/.test(pageWords(drawing().letters)));
}

function withoutData(file: PdfFile, issued: PdfFile | null): Verification {
  const { pages } = readPages(file);
  const pictures = picturesAmong(pages);
  if (issued === null) {
    if (pictures.length > 0) return { verdict: 'not-comparable', reason: 'scan', pages: pictures, against: null };
    return isOurs(file) ? { verdict: 'not-comparable', reason: 'no-data', pages: [], against: null } : { verdict: 'not-ours' };
  }
  const compared = compareFiles(issued, file);
  const hasOwnText = pictures.length < pages.length && compared.illegible.length === 0;
  if (hasOwnText && compared.changes.length > 0 && !isOurs(file) && sharedWords(file, issued) < 0.5)
    return { verdict: 'not-ours' };
  const stopped = notComparable(compared);
  if (stopped !== null) return stopped;
  const found = { ...compared, leftOut: ['data', ...compared.leftOut] satisfies LeftOut[] };
  const verdict = found.changes.length > 0 ? 'changed' : unchanged(found, file);
  return told({ verdict, against: 'issued', isAsExported: false, file, own: null, found, changes: found.changes });
}

/**
 * Whether a file shows the pages of the issued one, whatever its data is: by the fingerprint on its pages. One that lost its mark to another
 * program does not say whether it is the contract or its annex: its pages do, held against the issued ones.
 */
function isOfIssued(file: PdfFile, own: OwnData, issued: OwnData): boolean {
  if (own.mark.edition !== null && isAnnex(own) !== isAnnex(issued)) return false;
  if (own.fingerprint === issued.fingerprint || own.fingerprint === null) return true;
  if (own.name !== issued.name || own.isPrinted || issued.fingerprint === null) return false;
  return own.mark.fingerprint === issued.fingerprint || standsOnPages(file, issued.fingerprint);
}

/**
 * A file that is of the issued contract, held against it: its data with that data, its pages with those pages. Nothing is drawn again,
 * so it does not matter which edition drew either.
 */
function asIssued(file: PdfFile, issued: PdfFile, own: OwnData, issuedOwn: OwnData): Verification {
  const compared = compareFiles(issued, file);
  const stopped = notComparable(compared);
  if (stopped !== null) return stopped;
  const changes = [...dataChanges(issuedOwn, own), ...compared.changes];
  const verdict = changes.length > 0 ? 'changed' : unchanged(compared, file);
  return told({ verdict, against: 'issued', isAsExported: false, file, own, found: compared, changes });
}

/** A file that is of something else than the issued one: judged by its own data, and what it has to do with the issued one. */
async function besideIssued(file: PdfFile, own: OwnData, issuedPrint: string | null): Promise<Verification> {
  const self = byOwnData(file, own, await drawAgain(file, own));
  const belongsTo = own.document?.belongsTo ?? null;
  const isWhole = belongsTo === null ? self.changes.length === 0 : self.verdict === 'whole' || self.verdict === 'draft';
  // The contract of an annex is neither another contract nor a report.
  const isContractOf = belongsTo === null && own.fingerprint !== null && own.fingerprint === issuedPrint;
  if (!isWhole || isContractOf) return self;
  const isReport = belongsTo !== null && belongsTo === issuedPrint;
  return { ...self, verdict: isReport ? 'report' : 'another-contract', against: 'issued' };
}

/** A file with its data, held against the issued one. */
async function againstIssued(file: PdfFile, issued: PdfFile, own: OwnData): Promise<Verification> {
  const issuedData = dataOf(issued);
  const issuedOwn = issuedData === null ? null : readOwnData(issued, issuedData);
  if (issuedOwn === null || !isOfIssued(file, own, issuedOwn)) {
    return besideIssued(file, own, issuedOwn?.fingerprint ?? null);
  }
  const isDraftOfFinal = own.drawn.kind === 'draft' && issuedOwn.mark.kind !== 'draft';
  if (isDraftOfFinal) return { ...byOwnData(file, own, await drawAgain(file, own)), against: 'issued' };
  return asIssued(file, issued, own, issuedOwn);
}

async function verified(file: PdfFile, issued: PdfFile | null, onRead: () => void): Promise<Verification> {
  const data = dataOf(file);
  onRead();
  if (data === null) return withoutData(file, issued);
  const own = readOwnData(file, data);
  if (issued === null) return byOwnData(file, own, await drawAgain(file, own));
  if (isSameBytes(file.bytes, issued.bytes)) {
    return told({ verdict: 'issued', against: 'issued', isAsExported: true, file, own, found: nothingFound, changes: [] });
  }
  return againstIssued(file, issued, own);
}

function opened(bytes: Uint8Array, password: string, which: 'file' | 'issued'): PdfFile | Verification {
  try {
    return new PdfFile(bytes, password);
  } catch (error) {
    return unreadable(error, which);
  }
}

const damaged = 'It is damaged, or no PDF file that can be read';

function unreadable(error: unknown, which: 'file' | 'issued'): Verification {
  // What Node says of a damaged stream is no sentence of ours.
  const why = error instanceof PdfSyntaxError ? error.message : damaged;
  return { verdict: 'unreadable', which, why, needsPassword: error instanceof PdfPasswordError };
}

/**
 * Checks the PDF of a contract or report. Without the issued file it uses only the file: it evaluates the terms inside
 * again, and draws the pages again to compare what is printed. With the issued file it is held against that: all that is
 * seen, and all that happens on opening or clicking. `password` opens a file that needs one. `onRead` is called once all is read that the
 * file says of itself, before anything of it is evaluated, drawn or compared. Never throws on a bad file.
 */
export async function verify(
  bytes: Uint8Array,
  issued?: Uint8Array,
  password = '',
  { onRead = () => undefined }: { readonly onRead?: () => void } = {},
): Promise<Verification> {
  const against = issued === undefined ? null : opened(issued, '', 'issued');
  if (against !== null && !(against instanceof PdfFile)) return against;
  const file = opened(bytes, password, 'file');
  if (!(file instanceof PdfFile)) return file;
  try {
    return await verified(file, against, onRead);
  } catch (error) {
    return unreadable(error, 'file');
  }
}
