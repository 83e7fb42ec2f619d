import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { SealProblem } from '../../../shared/vocabulary/seal-problem.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';
import type { StrayTag } from '../../../shared/vocabulary/stray-tag.ts';
import { noBrand } from '../brand/brand.ts';
import type { BrandProblem, BrandRead, BrandRequest } from '../brand/seller-brand.ts';
import type { ContractRequest, DocumentProblem } from './contract-document.ts';
import { contractDocument } from './contract-document.ts';
import { takeComposed } from './composed-before.ts';
import { contractAttachment, internalAttachment } from './embedded-data.ts';
import type { Embedded } from '../layout/definition.ts';
import type { MissingGlyph } from '../pdfmake/fonts/missing-glyphs.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import type { SealRequest } from '../signing/seal.ts';
import { strayTags } from '../signing/stray-tags.ts';

export type ContractPdfRequest = ContractRequest & {
  readonly paper?: Paper | undefined;
  /** AcroForm in a final document where left out; a draft has none. */
  readonly fields?: SigningFields | undefined;
  /** Asks every signer's initials of each page before the signature page of a final document; where left out, as the template says. */
  readonly initials?: boolean | undefined;
  /** The seller's looks. They are no terms: the fingerprint is the same with any. */
  readonly brand?: BrandRequest | undefined;
  /** Seals a final document with a certificate; never one that goes to an e-sign service, which rewrites it. */
  readonly seal?: SealRequest | undefined;
};

export type ExportProblem =
  | DocumentProblem
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }
  | BrandProblem
  | { readonly kind: 'stray-tags'; readonly found: readonly StrayTag[] }
  | { readonly kind: 'seal'; readonly problem: SealProblem };

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

function sealRefusal(kind: 'draft' | 'final', fields: SigningFields): SealProblem | null {
  if (kind === 'draft') return { code: 'never-of-a-draft' };
  return isESignService(fields) ? { code: 'with-a-service' } : null;
}

type Sealing =
  | { readonly ok: true; readonly seal: (bytes: Uint8Array) => Uint8Array }
  | { readonly ok: false; readonly problem: SealProblem };

/** What seals the document, looked at before there is one. Its code loads when it is asked for: most documents have no seal. */
async function sealingWith(
  { p12, passphrase }: SealRequest,
  kind: 'draft' | 'final',
  fields: SigningFields,
  issueDate: string,
): Promise<Sealing> {
  const refusal = sealRefusal(kind, fields);
  if (refusal !== null) return { ok: false, problem: refusal };
  const { readCertificate, sealed } = await import('../signing/seal.ts');
  const read = readCertificate(p12, passphrase, issueDate);
  return read.ok ? { ok: true, seal: (bytes) => sealed(bytes, read.key, issueDate) } : read;
}

/** The code that reads a logo loads where there is one: most first contracts have none. */
export async function looksOf(request: BrandRequest): Promise<BrandRead> {
  if (request.logo === undefined && request.colour === undefined) return { ok: true, brand: noBrand };
  return (await import('../brand/seller-brand.ts')).readBrand(request);
}

/** A quote as a contract PDF with its customer-safe data inside. Reads no clock and no network: the same request gives the same bytes. */
export async function contractPdf(request: ContractPdfRequest): Promise<ContractPdf> {
  const { quote, kind, paper = 'A4', language = quote.language ?? 'en', issueDate = issueDayOf(quote) } = request;
  const looks = await looksOf(request.brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const { brand } = looks;
  const fields = kind === 'final' ? (request.fields ?? 'acroform') : 'none';
  const sealing = request.seal === undefined ? null : await sealingWith(request.seal, kind, fields, issueDate);
  if (sealing?.ok === false) return { ok: false, problem: { kind: 'seal', problem: sealing.problem } };
  const made = contractDocument(request, takeComposed(request));
  if (!made.ok) return made;
  const { tree, json, fingerprint, internal } = made;
  const stray = isESignService(fields) ? strayTags(tree, made.data.quote, fields) : [];
  if (stray.length > 0) return { ok: false, problem: { kind: 'stray-tags', found: stray } };
  const attachments: Embedded[] = [contractAttachment(json, language)];
  if (internal !== null) attachments.push(internalAttachment(canonicalJson(internal), language));
  const initials = kind === 'final' && (request.initials ?? request.template?.initials ?? false);
  const author = quote.seller.legalName;
  const rendered = await renderPdf(tree, { kind, paper, fields, initials, issueDate, author, attachments, brand });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  const bytes = sealing === null ? rendered.bytes : sealing.seal(rendered.bytes);
  return { ok: true, bytes, fingerprint, json, pages: rendered.pages };
}
