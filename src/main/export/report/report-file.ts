import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { ReportFormat } from '../../../shared/vocabulary/report-kind.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { RevenuePolicy } from '../../../shared/domain/terms/revenue-policy.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { internalFigures } from '../../../shared/document/parts/internal-part.ts';
import { billingCsv, billingSchedule } from '../../../shared/document/reports/billing-export.ts';
import { evaluationCsv, evaluationJson } from '../../../shared/document/reports/evaluation-export.ts';
import type { ReportProblem, ReportRequest } from '../../../shared/document/reports/make-report.ts';
import { makeReport } from '../../../shared/document/reports/make-report.ts';
import type { Report } from '../../../shared/document/reports/report.ts';
import { trueUpCsv, trueUpStatement } from '../../../shared/document/reports/true-up-export.ts';
import { trueUpSubjectOf } from '../../../shared/document/reports/true-up-subject.ts';
import type { BrandProblem, BrandRequest } from '../brand/seller-brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { ContractSource, SourceProblem } from '../contract/contract-source.ts';
import { sourcedContract } from '../contract/contract-source.ts';
import type { MissingGlyph } from '../pdfmake/fonts/missing-glyphs.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { bookOfContract } from '../../../shared/domain/costs/known-on.ts';
import { printed } from '../../../shared/domain/printed.ts';
import { sha256 } from '../../sha256.ts';
import { drawReport } from './draw-report.ts';

export type ReportFileRequest = Omit<ReportRequest, 'contract'> & {
  readonly source: ContractSource;
  readonly format: ReportFormat;
  /** With our costs and margin, from the quote and its cost book. Only an evaluation can have them. */
  readonly internal?:
    | { readonly quote: Quote; readonly costs?: Costs | undefined; readonly policy?: RevenuePolicy | undefined }
    | undefined;
  readonly paper?: Paper | undefined;
  readonly brand?: BrandRequest | undefined;
};

export type ReportFileProblem =
  | ReportProblem
  | SourceProblem
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }
  | { readonly kind: 'internal-is-an-evaluation' }
  | BrandProblem;

export type ReportFile =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Of a PDF: SHA-256 of the embedded JSON, and its pages. */ readonly pdf: {
        readonly fingerprint: string;
        readonly pages: number;
      } | null;
    }
  | { readonly ok: false; readonly problem: ReportFileProblem };

type Internal =
  | { readonly ok: true; readonly results: Results | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function internalResults({ internal, actuals }: ReportFileRequest, issueDate: string): Internal {
  if (internal === undefined) return { ok: true, results: null };
  const { quote, costs, policy } = internal;
  const computed = compute({ quote, costs: costs === undefined ? undefined : bookOfContract(costs, issueDate), actuals, policy });
  return computed.ok ? { ok: true, results: computed.value } : computed;
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** A report as a table or as a document for machines. */
function written({ data, assembly }: Report, format: 'csv' | 'json', internal: Results | null): Uint8Array {
  const contract = sha256(canonicalJson(data.contract));
  const { report } = data;
  const evaluation = internal === null ? null : printed(internal);
  switch (report.kind) {
    case 'billing': {
      const schedule = billingSchedule(assembly, data, contract);
      return utf8(format === 'csv' ? billingCsv(schedule) : json(schedule));
    }
    case 'evaluation':
      return utf8(format === 'csv' ? evaluationCsv(assembly, evaluation) : json(evaluationJson(assembly, evaluation)));
    case 'true-up': {
      const statement = trueUpStatement(assembly, data, contract, trueUpSubjectOf(assembly.results, report));
      return utf8(format === 'csv' ? trueUpCsv(statement) : json(statement));
    }
  }
}

/** Billing schedule, evaluation or true-up statement as a file. Reads no clock: the same request gives the same bytes. */
export async function reportFile(request: ReportFileRequest): Promise<ReportFile> {
  const { format, paper = 'A4' } = request;
  if (request.internal !== undefined && request.kind !== 'evaluation') {
    return { ok: false, problem: { kind: 'internal-is-an-evaluation' } };
  }
  const looks = readBrand(request.brand ?? {});
  if (!looks.ok) return { ok: false, problem: looks.problem };
  const source = sourcedContract(request.source);
  if (!source.ok) return source;
  const made = makeReport({ ...request, contract: source.contract });
  if (!made.ok) return made;
  const internal = internalResults(request, source.contract.issueDate);
  if (!internal.ok) return { ok: false, problem: { kind: 'terms', problems: internal.problems } };
  if (format !== 'pdf') return { ok: true, bytes: written(made, format, internal.results), pdf: null };
  const canonical = canonicalJson(made.data);
  const fingerprint = sha256(canonical);
  const figures = internal.results === null ? null : internalFigures(internal.results);
  const { rendered } = await drawReport({
    report: made,
    json: canonical,
    fingerprint,
    state: source.state,
    internalJson: figures === null ? null : canonicalJson(figures),
    internal: figures,
    paper,
    brand: looks.brand,
  });
  if (!rendered.ok) return { ok: false, problem: { kind: 'missing-glyphs', missing: rendered.missing } };
  return { ok: true, bytes: rendered.bytes, pdf: { fingerprint, pages: rendered.pages } };
}
