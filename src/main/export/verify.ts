import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { evaluate } from '../../shared/domain/evaluate.ts';
import { pathText } from '../../shared/domain/problem.ts';
import { readQuote } from '../../shared/domain/read.ts';
import type { SigningFields } from '../../shared/domain/signing-fields.ts';
import { signingFieldsNamed } from '../../shared/domain/signing-fields.ts';
import { assemble } from '../../shared/document/assemble.ts';
import { ContractData } from '../../shared/document/contract-data.ts';
import { customerEvaluation } from '../../shared/document/customer-evaluation.ts';
import { indexCosts } from '../../shared/document/index-prices.ts';
import { InternalFigures } from '../../shared/document/internal-part.ts';
import { attachmentName, contractAttachment, internalAttachment, internalAttachmentName } from './contract-pdf.ts';
import type { Brand } from './brand.ts';
import { noBrand } from './brand.ts';
import { brandIn } from './brand-in-file.ts';
import type { Embedded } from './definition.ts';
import { embeddedFiles } from './embedded-files.ts';
import { comparePages } from './page-differences.ts';
import type { Paper } from './page-style.ts';
import { paperSizes } from './page-style.ts';
import { renderPdf } from './pdf.ts';
import { PdfFile } from './pdf-file.ts';
import { pagesOf } from './pdf-pages.ts';
import { valueDifferences } from './value-differences.ts';
import { markIn } from './xmp.ts';

/** Something that is not as it should be: where, what the file says, what follows from its terms. */
export type Difference = { readonly path: string; readonly printed: string; readonly computed: string };

export type Verification =
  /** Every amount follows from the embedded terms, and every page is what those terms give. */
  | {
      readonly answer: 'ok';
      readonly fingerprint: string;
      readonly number: string;
      readonly revision: number;
      readonly updated: boolean;
    }
  | { readonly answer: 'differs'; readonly fingerprint: string | null; readonly differences: readonly Difference[] }
  /** A PDF without the embedded contract: printed anew, or taken out by a service on the way. */
  | { readonly answer: 'no-data' }
  | { readonly answer: 'unreadable'; readonly why: string };

const nothing = '(nothing)';

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

type Marks = {
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  readonly fields: SigningFields;
  readonly initials: boolean;
  readonly brand: Brand;
};

function marksIn(xmp: string, brand: Brand): Marks {
  const paper = markIn(xmp, 'paper');
  return {
    kind: markIn(xmp, 'kind') === 'draft' ? 'draft' : 'final',
    paper: (Object.keys(paperSizes) as Paper[]).find((size) => size === paper) ?? 'A4',
    fields: signingFieldsNamed(markIn(xmp, 'fields')) ?? 'none',
    initials: markIn(xmp, 'initials') === 'yes',
    brand,
  };
}

async function rendered(
  data: ContractData,
  json: string,
  fingerprint: string,
  internal: string | null,
  marks: Marks,
): Promise<Uint8Array | null> {
  const figures = internal === null ? null : InternalFigures.safeParse(JSON.parse(internal));
  const attachments: Embedded[] = [contractAttachment(json, data.language)];
  if (internal !== null) attachments.push(internalAttachment(internal, data.language));
  const tree = assemble(data, fingerprint, { kind: marks.kind, internal: figures?.success === true ? figures.data : null });
  const made = await renderPdf(tree, { ...marks, issueDate: data.issueDate, author: data.quote.seller.legalName, attachments });
  return made.ok ? made.bytes : null;
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, beginning.length)).equals(Buffer.from(beginning));
}

async function verified(bytes: Uint8Array): Promise<Verification> {
  const file = new PdfFile(bytes);
  const [embedded, ...others] = embeddedFiles(file, attachmentName);
  if (embedded === undefined) return { answer: 'no-data' };
  const fingerprint = createHash('sha256').update(embedded).digest('hex');
  const differences: Difference[] = [];
  if (others.length > 0)
    differences.push({ path: attachmentName, printed: `${others.length + 1} different files`, computed: 'one' });
  const raw = parsed(embedded);
  const read = ContractData.safeParse(raw);
  if (!read.success) {
    const issues = read.error.issues.map((issue): Difference => ({
      path: `${attachmentName}: ${pathText(issue.path.map((step) => (typeof step === 'number' ? step : String(step))))}`,
      printed: issue.message,
      computed: nothing,
    }));
    return { answer: 'differs', fingerprint, differences: [...differences, ...issues] };
  }
  const json = Buffer.from(embedded).toString('utf8');
  if (canonicalJson(raw) !== json)
    differences.push({ path: attachmentName, printed: 'not in canonical form', computed: 'canonical JSON' });
  const again = recomputed(read.data);
  differences.push(...again.differences);
  const xmp = Buffer.from(file.stream(file.root.entries.get('Metadata')) ?? new Uint8Array()).toString('utf8');
  const marked = markIn(xmp, 'fingerprint');
  if (marked !== fingerprint)
    differences.push({ path: 'metadata.fingerprint', printed: marked ?? nothing, computed: fingerprint });
  const brand = brandIn(file, markIn(xmp, 'colour'), markIn(xmp, 'logo') === 'yes');
  if (brand === null) differences.push({ path: 'page 1, logo', printed: nothing, computed: 'a picture' });
  const [figures] = embeddedFiles(file, internalAttachmentName);
  const internal = figures === undefined ? null : Buffer.from(figures).toString('utf8');
  const expected =
    again.data === null ? null : await rendered(again.data, json, fingerprint, internal, marksIn(xmp, brand ?? noBrand));
  if (again.data !== null && expected === null) {
    differences.push({ path: 'pages', printed: 'drawn', computed: 'a character that no font has' });
  }
  if (expected !== null && !Buffer.from(expected).equals(Buffer.from(bytes))) {
    differences.push(...comparePages(pagesOf(file), pagesOf(new PdfFile(expected))));
  }
  if (differences.length > 0) return { answer: 'differs', fingerprint, differences };
  const updated = expected === null || bytes.length !== expected.length || !startsWith(bytes, expected);
  return { answer: 'ok', fingerprint, number: read.data.quote.number, revision: read.data.revision, updated };
}

/**
 * Checks a contract PDF by nothing but itself: finds its data, evaluates the terms again and compares every amount,
 * recomputes the fingerprint, and draws the pages again to compare what is printed. Signatures and other incremental
 * updates are followed; `updated` says that there were some. Never throws on a bad file.
 */
export async function verify(bytes: Uint8Array): Promise<Verification> {
  try {
    return await verified(bytes);
  } catch (error) {
    return { answer: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}
