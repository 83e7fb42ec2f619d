import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { assembleReport, reportAttachment } from '../../../shared/document/reports/assemble-report.ts';
import type { Report } from '../../../shared/document/reports/report.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { ReportData } from '../../../shared/document/reports/report-data.ts';
import { contractWords } from '../../../shared/text/contract/contract-words.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { sha256 } from '../../sha256.ts';
import type { Brand } from '../brand/brand.ts';
import { internalAttachment } from '../contract/embedded-data.ts';
import type { Embedded } from '../layout/definition.ts';
import type { RenderedPdf } from '../rendering/render-pdf.ts';
import { renderPdf } from '../rendering/render-pdf.ts';

function reportEmbedded(canonical: string, language: ReportData['contract']['language']): Embedded {
  return { name: reportAttachment, json: canonical, description: contractWords(language).reports.attachment };
}

export type DrawnReport = {
  readonly report: Report;
  /** The embedded canonical JSON, and the fingerprint that is printed. */
  readonly json: string;
  readonly fingerprint: string;
  readonly state: 'draft' | 'final';
  readonly internalJson: string | null;
  readonly internal: Parameters<typeof assembleReport>[2]['internal'];
  readonly paper: Paper;
  readonly brand: Brand;
};

/** A report as a PDF/A-3b file with its data inside, and what stands on its pages. */
export async function drawReport({
  report,
  json: embedded,
  fingerprint,
  state,
  internalJson,
  internal,
  paper,
  brand,
}: DrawnReport): Promise<{ readonly tree: DocumentTree; readonly rendered: RenderedPdf }> {
  const { contract, date } = report.data;
  const attachments: Embedded[] = [reportEmbedded(embedded, contract.language)];
  if (internalJson !== null) attachments.push(internalAttachment(internalJson, contract.language));
  const tree = assembleReport(report, fingerprint, {
    kind: state,
    contractFingerprint: sha256(canonicalJson(contract)),
    internal,
  });
  const author = contract.quote.seller.legalName;
  const rendered = await renderPdf(tree, {
    kind: state,
    paper,
    fields: 'none',
    initials: false,
    issueDate: date,
    author,
    attachments,
    brand,
  });
  return { tree, rendered };
}
