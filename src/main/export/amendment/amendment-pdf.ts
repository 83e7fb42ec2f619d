import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { isESignService } from '../../../shared/vocabulary/signing-fields.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractPdf } from '../contract/contract-pdf.ts';
import type { AmendmentRequest } from './amendment-document.ts';
import { amendmentDocument } from './amendment-document.ts';
import { strayTags } from '../signing/stray-tags.ts';
import { renderedAmendment } from './draw-amendment.ts';

export type AmendmentPdfRequest = AmendmentRequest & {
  readonly paper?: Paper | undefined;
  /** AcroForm in a final document where left out; a draft has none. */
  readonly fields?: SigningFields | undefined;
  readonly initials?: boolean | undefined;
  readonly brand?: BrandRequest | undefined;
};

/** An amendment as a PDF with its customer-safe data inside. The same request gives the same bytes. */
export async function amendmentPdf(request: AmendmentPdfRequest): Promise<ContractPdf> {
  const { kind, paper = 'A4', initials = false } = request;
  const brand = readBrand(request.brand ?? {});
  if (!brand.ok) return { ok: false, problem: brand.problem };
  const made = amendmentDocument(request);
  if (!made.ok) return made;
  const { data, json, fingerprint, tree } = made;
  const fields = kind === 'final' ? (request.fields ?? 'acroform') : 'none';
  const stray = isESignService(fields) ? strayTags(tree, data.after.quote, fields) : [];
  if (stray.length > 0) return { ok: false, problem: { kind: 'stray-tags', found: stray } };
  const looks = { kind, paper, fields, initials: kind === 'final' && initials, brand: brand.brand };
  const drawn = await renderedAmendment(data, json, tree, looks);
  if (!drawn.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: drawn.missing } };
  return { ok: true, bytes: drawn.bytes, fingerprint, json, pages: drawn.pages };
}
