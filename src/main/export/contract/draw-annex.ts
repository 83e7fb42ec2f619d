import { assembleAnnex } from '../../../shared/document/assemble-annex.ts';
import type { Assembly } from '../../../shared/document/assembly/assembly.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { Brand } from '../brand/brand.ts';
import { annexMark } from '../marks/mark-in-file.ts';
import type { RenderedPdf } from '../rendering/render-pdf.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import { contractAttachment } from './embedded-data.ts';

export type DrawnAnnex = {
  readonly assembly: Assembly;
  /** The canonical JSON of the contract, which the annex embeds, and its fingerprint, which is printed. */
  readonly json: string;
  readonly fingerprint: string;
  readonly state: 'draft' | 'final';
  readonly paper: Paper;
  readonly brand: Brand;
};

/** The calculation annex of a contract as a PDF/A-3b file with the contract's data inside, and what stands on its pages. */
export async function drawAnnex({
  assembly,
  json,
  fingerprint,
  state,
  paper,
  brand,
}: DrawnAnnex): Promise<{ readonly tree: DocumentTree; readonly rendered: RenderedPdf }> {
  const { terms, quote } = assembly;
  const tree = assembleAnnex(assembly, fingerprint, state);
  const rendered = await renderPdf(tree, {
    kind: state,
    document: annexMark,
    paper,
    fields: 'none',
    initials: false,
    issueDate: terms.issueDate,
    author: quote.seller.legalName,
    attachments: [contractAttachment(json, terms.language)],
    brand,
  });
  return { tree, rendered };
}
