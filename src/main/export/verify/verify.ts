import { noBrand } from '../brand/seller-brand.ts';
import { sha256 } from '../../sha256.ts';
import { brandIn } from './brand-in-file.ts';
import { attachmentName, internalAttachmentName } from '../marks/attachment-names.ts';
import type { DataName } from './embedded-document.ts';
import { dataNames, readEmbedded } from './embedded-document.ts';
import { embeddedFileNames, embeddedFiles } from '../pdf-file/embedded-files.ts';
import { comparePages } from './page-differences.ts';
import { pageEdition } from '../marks/page-edition.ts';
import { comparePageTexts } from './page-text-differences.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import type { PdfPage } from '../pdf-file/pdf-pages.ts';
import { pagesOf } from '../pdf-file/pdf-pages.ts';
import type { Drawn } from './redrawn.ts';
import { drawnAs } from './redrawn.ts';
import { signedFields } from '../pdf-file/signed-fields.ts';
import type { Difference, Finding, ToIssued, Verification } from './verification.ts';
import { markOf } from '../marks/mark-in-file.ts';

export type { Difference, Verification } from './verification.ts';

const nothing = '(nothing)';

/** Files inside that an export does not have. */
function addedFiles(file: PdfFile, data: DataName): readonly Difference[] {
  const own = new Set<string | null>([data, internalAttachmentName]);
  return embeddedFileNames(file)
    .filter((name) => !own.has(name))
    .map((name) => ({ path: `attachment ${name ?? '(without a name)'}`, printed: 'there', computed: nothing }));
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, beginning.length)).equals(Buffer.from(beginning));
}

function toIssued(bytes: Uint8Array, issued: Uint8Array, kind: Drawn['kind']): ToIssued {
  if (!startsWith(bytes, issued)) return kind === 'draft' ? 'draft-of-it' : 'written-anew';
  return bytes.length === issued.length ? 'same' : 'begins-with-it';
}

type DataFound = {
  readonly name: DataName;
  /** Every version that is there; null where it can't be unpacked any more. */
  readonly bytes: readonly Uint8Array[] | null;
};

/** The data of the document that a file is; null where it has none. */
function dataOf(file: PdfFile): DataFound | null {
  for (const name of dataNames) {
    try {
      const bytes = embeddedFiles(file, name);
      if (bytes.length > 0) return { name, bytes };
    } catch {
      return { name, bytes: null };
    }
  }
  return null;
}

/** The fingerprint of the contract in an issued file; null where its data is gone. */
function issuedFingerprint(issued: PdfFile): string | null {
  const [data] = embeddedFiles(issued, attachmentName);
  return data === undefined ? null : sha256(data);
}

type PagesHeld = {
  readonly pages: readonly PdfPage[];
  /** The file as it is drawn here; null where it can't be. */
  readonly expected: Uint8Array | null;
  readonly by: 'words' | 'drawing';
  /** The pages were drawn by another edition of the program, from data that is whole. */
  readonly isOtherEdition: boolean;
  /** The issued file of the same data, where one is at hand. */
  readonly issued: PdfFile | null;
};

/** Where pages are not what the data gives: as they are drawn here, or, of another edition, as they were issued. */
function pageDifferences({ pages, expected, by, isOtherEdition, issued }: PagesHeld): readonly Difference[] | 'not-comparable' {
  if (expected === null) return [];
  const drawnHere = comparePages(pages, pagesOf(new PdfFile(expected)), by);
  if (drawnHere.length === 0 || !isOtherEdition) return drawnHere;
  return issued === null ? 'not-comparable' : comparePages(pages, pagesOf(issued), by);
}

async function verified(bytes: Uint8Array, issued: PdfFile | null): Promise<Verification> {
  const file = new PdfFile(bytes);
  const found = dataOf(file);
  if (found === null) {
    return { answer: 'no-data', pages: issued === null ? null : comparePageTexts(pagesOf(file), pagesOf(issued)) };
  }
  const { name } = found;
  const [embedded, ...others] = found.bytes ?? [];
  if (embedded === undefined) {
    const damaged = { path: name, printed: 'damaged', computed: 'data that can be read' };
    return { answer: 'differs', fingerprint: null, findings: ['data-changed'], differences: [damaged] };
  }
  const fingerprint = sha256(embedded);
  const findings = new Set<Finding>();
  const differences: Difference[] = [];
  const added = addedFiles(file, name);
  if (others.length > 0) differences.push({ path: name, printed: `${others.length + 1} different files`, computed: 'one' });
  differences.push(...added);
  if (differences.length > 0) findings.add('files-added');

  const mark = markOf(file);
  const marked = mark.fingerprint;
  const pages = pagesOf(file);
  const short = fingerprint.slice(0, 16);
  const isPrinted = pages.some(({ lines }) => lines.some((line) => line.includes(short)));
  // Said once, and not again for the foot of every page, which is drawn with what is printed.
  const printed = isPrinted ? fingerprint : (marked ?? fingerprint);
  if (marked !== fingerprint || !isPrinted)
    differences.push({ path: 'fingerprint', printed: isPrinted ? (marked ?? nothing) : printed, computed: fingerprint });

  const read = readEmbedded(name, embedded);
  const inData = [...read.differences, ...(read.document?.differences ?? [])];
  differences.push(...inData);
  const brand = brandIn(file, mark.colour, mark.logo === 'yes');
  if (brand === null) differences.push({ path: 'page 1, logo', printed: nothing, computed: 'a picture' });
  const [figures] = embeddedFiles(file, internalAttachmentName);
  const internal = figures === undefined ? null : Buffer.from(figures).toString('utf8');
  const drawn = drawnAs(mark, brand ?? noBrand);
  const json = Buffer.from(embedded).toString('utf8');
  const redraw = read.document?.redraw ?? null;
  const expected = redraw === null ? null : await redraw({ json, fingerprint: printed, internal, drawn });
  if (redraw !== null && expected === null) {
    differences.push({ path: 'pages', printed: 'drawn', computed: 'a character that no font has' });
  }
  const isSame = expected !== null && Buffer.from(expected).equals(Buffer.from(bytes));
  const issuedData = issued === null ? null : issuedFingerprint(issued);
  const belongs = issuedData !== null && issuedData === (read.document?.belongsTo ?? fingerprint);
  const isWhole = isPrinted && inData.length === 0;
  const onPages = isSame
    ? []
    : pageDifferences({
        pages,
        expected,
        by: isPrinted ? 'drawing' : 'words',
        isOtherEdition: isWhole && mark.edition !== pageEdition,
        issued: belongs && read.document?.belongsTo === null ? issued : null,
      });
  if (onPages === 'not-comparable') {
    findings.add('other-edition');
    differences.push({
      path: 'pages',
      printed: `edition ${mark.edition ?? nothing}`,
      computed: `edition ${pageEdition}`,
    });
  } else differences.push(...onPages);

  if (!isWhole) {
    const changed = new Set(onPages === 'not-comparable' ? [] : onPages.map(({ path }) => path)).size;
    const isOther = inData.length === 0 && changed * 2 >= pages.length;
    findings.add(isOther ? 'other-data' : 'data-changed');
  } else if (brand === null || marked !== fingerprint || (onPages !== 'not-comparable' && onPages.length > 0)) {
    findings.add('pages-changed');
  }

  if (issued !== null && !belongs) {
    findings.add('not-the-issued');
    differences.push({ path: 'issued file, fingerprint', printed: fingerprint, computed: issuedData ?? nothing });
  }
  const { document } = read;
  if (differences.length > 0 || document === null)
    return { answer: 'differs', fingerprint, findings: [...findings], differences };
  return {
    answer: 'ok',
    kind: drawn.kind,
    fingerprint,
    document: document.document,
    number: document.number,
    revision: document.revision,
    updated: !isSame,
    signed: signedFields(file),
    ownFigures: document.ownFigures,
    toIssued: issued === null ? null : document.belongsTo === null ? toIssued(bytes, issued.bytes, drawn.kind) : 'belongs-to-it',
  };
}

/**
 * Checks the PDF of a contract or report using only the file: finds its data, evaluates the terms again and compares every amount,
 * recomputes the fingerprint, and draws the pages again to compare what is printed. Signatures and other incremental
 * updates are followed. With the issued file it is held against that as well: its bytes, or, where the data is gone, the
 * words of its pages. Never throws on a bad file.
 */
export async function verify(bytes: Uint8Array, issued?: Uint8Array): Promise<Verification> {
  const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  let against: PdfFile | null;
  try {
    against = issued === undefined ? null : new PdfFile(issued);
  } catch (error) {
    return { answer: 'unreadable', which: 'issued', why: why(error) };
  }
  try {
    return await verified(bytes, against);
  } catch (error) {
    return { answer: 'unreadable', which: 'file', why: why(error) };
  }
}
