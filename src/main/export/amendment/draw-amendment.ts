import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import { amendmentAssembly, amendmentAttachment, amendmentTree } from '../../../shared/document/amendment/amendment-tree.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { contractWords } from '../../../shared/text/contract/contract-words.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { sha256 } from '../../sha256.ts';
import type { Brand } from '../brand/brand.ts';
import type { RenderedPdf } from '../rendering/render-pdf.ts';
import { renderPdf } from '../rendering/render-pdf.ts';

/** The amendment's tree, from what it embeds alone. */
export function drawnAmendment(data: AmendmentData, fingerprint: string, kind: 'draft' | 'final'): DocumentTree {
  return amendmentTree(amendmentAssembly(data), fingerprint, sha256(canonicalJson(data.before)), kind);
}

/** How the file is drawn, beside what its data says. */
export type AmendmentLooks = {
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  readonly fields: SigningFields;
  readonly initials: boolean;
  readonly brand: Brand;
};

/** An amendment's tree as a PDF with its data inside. */
export function renderedAmendment(
  data: AmendmentData,
  json: string,
  tree: DocumentTree,
  looks: AmendmentLooks,
): Promise<RenderedPdf> {
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
  const made = await renderedAmendment(data, json, tree, looks);
  return made.ok ? { ok: true, bytes: made.bytes } : { ok: false, tree };
}
