import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { evaluate } from '../../shared/domain/evaluate.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { SigningFields } from '../../shared/domain/signing-fields.ts';
import type { Costs } from '../../shared/domain/terms/costs.ts';
import type { Quote } from '../../shared/domain/terms/quote.ts';
import { assemble } from '../../shared/document/assemble.ts';
import type { Signer } from '../../shared/document/contract-data.ts';
import { contactsAsSigners, contractData } from '../../shared/document/contract-data.ts';
import { internalFigures } from '../../shared/document/internal-part.ts';
import { contractWords } from '../../shared/text/contract/contract-words.ts';
import type { Language } from '../../shared/text/language.ts';
import type { BrandProblem, BrandRequest } from './brand.ts';
import { readBrand } from './brand.ts';
import type { Embedded } from './definition.ts';
import type { MissingGlyph } from './missing-glyphs.ts';
import type { Paper } from './page-style.ts';
import { renderPdf } from './pdf.ts';

export type ContractPdfRequest = {
  /** Read by `readQuote`; `costs` by `readCosts`. */
  readonly quote: Quote;
  readonly costs?: Costs | undefined;
  readonly kind: 'draft' | 'final';
  /** Shows our costs and margin, is marked on every page, and is never final. */
  readonly internal?: boolean | undefined;
  /** `YYYY-MM-DD`; the quote's start date where left out. */
  readonly issueDate?: string | undefined;
  /** From 1; 1 where left out. */
  readonly revision?: number | undefined;
  /** English where left out. */
  readonly language?: Language | undefined;
  readonly paper?: Paper | undefined;
  /** AcroForm in a final document where left out; a draft has none. */
  readonly fields?: SigningFields | undefined;
  /** Asks every signer's initials of each page before the signature page of a final document. */
  readonly initials?: boolean | undefined;
  /** The two contacts where left out. */
  readonly signers?: readonly Signer[] | undefined;
  /** The seller's looks. They are no terms: the fingerprint is the same with any. */
  readonly brand?: BrandRequest | undefined;
};

export type ExportProblem =
  | { readonly kind: 'terms'; readonly problems: readonly Problem[] }
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }
  | { readonly kind: 'internal-is-never-final' }
  | BrandProblem;

export type ContractPdf =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** SHA-256 of `json`, 64 hex digits. */
      readonly fingerprint: string;
      /** The embedded canonical JSON. */
      readonly json: string;
      readonly pages: number;
    }
  | { readonly ok: false; readonly problem: ExportProblem };

export const attachmentName = 'contract.json';
export const internalAttachmentName = 'internal.json';

export function contractAttachment(json: string, language: Language): Embedded {
  return { name: attachmentName, json, description: contractWords(language).document.attachments.contract };
}

export function internalAttachment(json: string, language: Language): Embedded {
  return { name: internalAttachmentName, json, description: contractWords(language).document.attachments.internal };
}

/** SHA-256 of the UTF-8 bytes, 64 hex digits. */
export function fingerprintOf(json: string): string {
  return createHash('sha256').update(json, 'utf8').digest('hex');
}

/** A quote as a contract PDF with its customer-safe data inside. Reads no clock and no network: the same request gives the same bytes. */
export async function contractPdf(request: ContractPdfRequest): Promise<ContractPdf> {
  const { quote, costs, kind, language = 'en', paper = 'A4', revision = 1, signers = contactsAsSigners(quote) } = request;
  const { issueDate = quote.startDate } = request;
  if (request.internal === true && kind === 'final') return { ok: false, problem: { kind: 'internal-is-never-final' } };
  const looks = readBrand(request.brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const { brand } = looks;
  const evaluated = evaluate(quote, costs);
  if (!evaluated.ok) return { ok: false, problem: { kind: 'terms', problems: evaluated.problems } };
  const data = contractData(quote, costs, evaluated.value, { language, revision, issueDate, signers });
  const json = canonicalJson(data);
  const fingerprint = fingerprintOf(json);
  const internal = request.internal === true ? internalFigures(evaluated.value) : null;
  const tree = assemble(data, fingerprint, { kind, internal });
  const attachments: Embedded[] = [contractAttachment(json, language)];
  if (internal !== null) attachments.push(internalAttachment(canonicalJson(internal), language));
  const fields = kind === 'final' ? (request.fields ?? 'acroform') : 'none';
  const initials = kind === 'final' && request.initials === true;
  const author = quote.seller.legalName;
  const rendered = await renderPdf(tree, { kind, paper, fields, initials, issueDate, author, attachments, brand });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  return { ok: true, bytes: rendered.bytes, fingerprint, json, pages: rendered.pages };
}
