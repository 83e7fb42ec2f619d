import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { evaluate } from '../../shared/domain/evaluate.ts';
import { pathText } from '../../shared/domain/problem.ts';
import { readQuote } from '../../shared/domain/read.ts';
import { ContractData } from '../../shared/document/contract-data.ts';
import { customerEvaluation } from '../../shared/document/customer-evaluation.ts';
import { indexCosts } from '../../shared/document/index-prices.ts';
import { noBrand } from './brand.ts';
import { brandIn } from './brand-in-file.ts';
import { attachmentName, internalAttachmentName } from './attachment-names.ts';
import { embeddedFileNames, embeddedFiles } from './embedded-files.ts';
import { comparePages } from './page-differences.ts';
import { comparePageTexts } from './page-text-differences.ts';
import { PdfFile } from './pdf-file.ts';
import { pagesOf } from './pdf-pages.ts';
import type { Drawn } from './redrawn.ts';
import { drawnAs, redrawn } from './redrawn.ts';
import { signedFields } from './signed-fields.ts';
import { valueDifferences } from './value-differences.ts';
import type { Difference, Finding, ToIssued, Verification } from './verification.ts';
import { markIn } from './xmp.ts';

export type { Difference, Verification } from './verification.ts';

const nothing = '(nothing)';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Recomputed = {
  readonly differences: readonly Difference[];
  /** The data with the amounts that follow from its terms; null where the terms can't be evaluated. */
  readonly data: ContractData | null;
};

/** The data evaluated anew, every amount compared. */
function recomputed(data: ContractData): Recomputed {
  const quote = readQuote(data.quote);
  const evaluated = quote.ok ? evaluate(quote.value, data.prices === null ? undefined : indexCosts(data.prices)) : quote;
  if (!evaluated.ok) {
    const differences = evaluated.problems.map(({ path, reason }) => ({
      path: `quote.${pathText(path)}`,
      printed: reason.code,
      computed: nothing,
    }));
    return { differences, data: null };
  }
  const evaluation = customerEvaluation(evaluated.value);
  return { differences: valueDifferences(data.evaluation, evaluation, 'evaluation'), data: { ...data, evaluation } };
}

/** The data of a contract, or what is wrong with it. */
function readData(embedded: Uint8Array): { readonly data: ContractData | null; readonly differences: readonly Difference[] } {
  const raw = parsed(embedded);
  const read = ContractData.safeParse(raw);
  if (!read.success) {
    const differences = read.error.issues.map((issue): Difference => ({
      path: `${attachmentName}: ${pathText(issue.path.map((step) => (typeof step === 'number' ? step : String(step))))}`,
      printed: issue.message,
      computed: nothing,
    }));
    return { data: null, differences };
  }
  const canonical = canonicalJson(raw) === Buffer.from(embedded).toString('utf8');
  const differences = canonical ? [] : [{ path: attachmentName, printed: 'not in canonical form', computed: 'canonical JSON' }];
  return { data: read.data, differences };
}

/** Files inside that an export does not have. */
function addedFiles(file: PdfFile): readonly Difference[] {
  const own = new Set<string | null>([attachmentName, internalAttachmentName]);
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

/** The bytes of the data: every version that is there; none where it can't be unpacked any more. */
function dataOf(file: PdfFile): readonly Uint8Array[] | null {
  try {
    return embeddedFiles(file, attachmentName);
  } catch {
    return null;
  }
}

async function verified(bytes: Uint8Array, issued: PdfFile | null): Promise<Verification> {
  const file = new PdfFile(bytes);
  const all = dataOf(file);
  if (all?.length === 0) {
    return { answer: 'no-data', pages: issued === null ? null : comparePageTexts(pagesOf(file), pagesOf(issued)) };
  }
  const [embedded, ...others] = all ?? [];
  if (embedded === undefined) {
    const damaged = { path: attachmentName, printed: 'damaged', computed: 'data that can be read' };
    return { answer: 'differs', fingerprint: null, findings: ['data-changed'], differences: [damaged] };
  }
  const fingerprint = sha256(embedded);
  const findings = new Set<Finding>();
  const differences: Difference[] = [];
  const added = addedFiles(file);
  if (others.length > 0)
    differences.push({ path: attachmentName, printed: `${others.length + 1} different files`, computed: 'one' });
  differences.push(...added);
  if (differences.length > 0) findings.add('files-added');

  const xmp = Buffer.from(file.stream(file.root.entries.get('Metadata')) ?? new Uint8Array()).toString('utf8');
  const marked = markIn(xmp, 'fingerprint');
  const pages = pagesOf(file);
  const short = fingerprint.slice(0, 16);
  const isPrinted = pages.some(({ lines }) => lines.some((line) => line.includes(short)));
  // Said once, and not again for the foot of every page, which is drawn with what is printed.
  const printed = isPrinted ? fingerprint : (marked ?? fingerprint);
  if (marked !== fingerprint || !isPrinted)
    differences.push({ path: 'fingerprint', printed: isPrinted ? (marked ?? nothing) : printed, computed: fingerprint });

  const read = readData(embedded);
  const again = read.data === null ? null : recomputed(read.data);
  const inData = [...read.differences, ...(again?.differences ?? [])];
  differences.push(...inData);
  const brand = brandIn(file, markIn(xmp, 'colour'), markIn(xmp, 'logo') === 'yes');
  if (brand === null) differences.push({ path: 'page 1, logo', printed: nothing, computed: 'a picture' });
  const [figures] = embeddedFiles(file, internalAttachmentName);
  const internal = figures === undefined ? null : Buffer.from(figures).toString('utf8');
  const drawn = drawnAs(xmp, brand ?? noBrand);
  const json = Buffer.from(embedded).toString('utf8');
  const data = again?.data ?? null;
  const expected = data === null ? null : await redrawn({ data, json, fingerprint: printed, internal, drawn });
  if (data !== null && expected === null) {
    differences.push({ path: 'pages', printed: 'drawn', computed: 'a character that no font has' });
  }
  const isSame = expected !== null && Buffer.from(expected).equals(Buffer.from(bytes));
  const onPages =
    expected === null || isSame ? [] : comparePages(pages, pagesOf(new PdfFile(expected)), isPrinted ? 'drawing' : 'words');
  differences.push(...onPages);

  if (!isPrinted || inData.length > 0) {
    const changed = new Set(onPages.map(({ path }) => path)).size;
    const isOther = inData.length === 0 && changed * 2 >= pages.length;
    findings.add(isOther ? 'other-data' : 'data-changed');
  } else if (onPages.length > 0 || brand === null || marked !== fingerprint) findings.add('pages-changed');

  if (issued !== null) {
    const [theirs] = embeddedFiles(issued, attachmentName);
    const theirFingerprint = theirs === undefined ? nothing : sha256(theirs);
    if (theirFingerprint !== fingerprint) {
      findings.add('not-the-issued');
      differences.push({ path: 'issued file, fingerprint', printed: fingerprint, computed: theirFingerprint });
    }
  }
  if (differences.length > 0 || read.data === null)
    return { answer: 'differs', fingerprint, findings: [...findings], differences };
  return {
    answer: 'ok',
    kind: drawn.kind,
    fingerprint,
    number: read.data.quote.number,
    revision: read.data.revision,
    updated: !isSame,
    signed: signedFields(file),
    toIssued: issued === null ? null : toIssued(bytes, issued.bytes, drawn.kind),
  };
}

/**
 * Checks a contract PDF by nothing but itself: finds its data, evaluates the terms again and compares every amount,
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
