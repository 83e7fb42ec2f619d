import type { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import { amendmentAttachment } from '../../../shared/document/amendment/amendment-tree.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { contractWords } from '../../../shared/text/contract/contract-words.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { Brand, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractPdf } from '../contract/contract-pdf.ts';
import type { RenderedPdf } from '../rendering/render-pdf.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import type { AmendmentRequest } from './amendment-document.ts';
import { amendmentDocument, drawnAmendment } from './amendment-document.ts';

export type AmendmentPdfRequest = AmendmentRequest & {
  readonly paper?: Paper | undefined;
  /** AcroForm in a final document where left out; a draft has none. */
  readonly fields?: SigningFields | undefined;
  readonly initials?: boolean | undefined;
  readonly brand?: BrandRequest | undefined;
};

/** How the file is drawn, beside what its data says. */
export type AmendmentLooks = {
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  readonly fields: SigningFields;
  readonly initials: boolean;
  readonly brand: Brand;
};

function rendered(data: AmendmentData, json: string, tree: DocumentTree, looks: AmendmentLooks): Promise<RenderedPdf> {
  const { language, quote } = data.after;
  const attachments = [{ name: amendmentAttachment, json, description: contractWords(language).amendment.attachment }];
  return renderPdf(tree, { ...looks, issueDate: data.issueDate, author: quote.seller.legalName, attachments });
}

/** The file that this data gives, drawn as another was; where a character of it is in no font, what would stand on its pages. */
export async function redrawnAmendment(
  data: AmendmentData,
  json: string,
  fingerprint: string,
  looks: AmendmentLooks,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly tree: DocumentTree }> {
  const tree = drawnAmendment(data, fingerprint, looks.kind);
  const made = await rendered(data, json, tree, looks);
  return made.ok ? { ok: true, bytes: made.bytes } : { ok: false, tree };
}

/** An amendment as a PDF with its customer-safe data inside. The same request gives the same bytes. */
export async function amendmentPdf(request: AmendmentPdfRequest): Promise<ContractPdf> {
  const { kind, paper = 'A4', initials = false } = request;
  const brand = readBrand(request.brand ?? {});
  if (!brand.ok) return { ok: false, problem: brand.problem };
  const made = amendmentDocument(request);
  if (!made.ok) return made;
  const { data, json, fingerprint, tree } = made;
  const fields = kind === 'final' ? (request.fields ?? 'acroform') : 'none';
  const looks = { kind, paper, fields, initials: kind === 'final' && initials, brand: brand.brand };
  const drawn = await rendered(data, json, tree, looks);
  if (!drawn.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: drawn.missing } };
  return { ok: true, bytes: drawn.bytes, fingerprint, json, pages: drawn.pages };
}
