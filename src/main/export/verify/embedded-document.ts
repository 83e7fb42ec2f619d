import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { printed } from '../../../shared/domain/printed.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { readActuals, readQuote } from '../../../shared/domain/reading/read.ts';
import type { Actuals } from '../../../shared/domain/terms/actuals.ts';
import type { OwnFigure } from '../../../shared/document/clauses/own-figures.ts';
import { ownFigures } from '../../../shared/document/clauses/own-figures.ts';
import { ContractData } from '../../../shared/document/data/contract-data.ts';
import type { CustomerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import { customerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import type { IndexPrices } from '../../../shared/document/data/index-prices.ts';
import { indexCosts } from '../../../shared/document/data/index-prices.ts';
import { InternalFigures } from '../../../shared/document/parts/internal-part.ts';
import { reportAttachment } from '../../../shared/document/reports/assemble-report.ts';
import { ReportData } from '../../../shared/document/reports/report-data.ts';
import { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import { amendmentAttachment } from '../../../shared/document/amendment/amendment-tree.ts';
import { adjustmentOf } from '../../../shared/document/amendment/adjustment.ts';
import { redrawnAmendment } from '../amendment/amendment-pdf.ts';
import { attachmentName } from '../marks/attachment-names.ts';
import type { Redrawing } from './redrawn.ts';
import { redrawn } from './redrawn.ts';
import { reportOfData } from '../../../shared/document/reports/report.ts';
import { drawReport } from '../report/report-file.ts';
import { sha256 } from '../../sha256.ts';
import { valueDifferences } from './value-differences.ts';
import type { Difference, DocumentKind } from './verification.ts';

const nothing = '(nothing)';

/** What a file says of itself beside its data, as it was drawn. */
type Drawing = Omit<Redrawing, 'data'>;

/** The data inside a file, whatever document it is of. */
export type EmbeddedDocument = {
  readonly document: DocumentKind;
  readonly number: string;
  readonly revision: number;
  /** Of a report, the fingerprint of the contract that it belongs to; null of a contract. */
  readonly belongsTo: string | null;
  /** Figures that its clauses say in words, which its terms are not held to. */
  readonly ownFigures: readonly OwnFigure[];
  /** Where its amounts are not what its terms come to. */
  readonly differences: readonly Difference[];
  /** The file with the amounts that follow from its terms; null where a character of it is in no font. Null where the terms can't be evaluated. */
  readonly redraw: ((drawing: Drawing) => Promise<Uint8Array | null>) | null;
};

type Terms = {
  readonly quote: unknown;
  readonly prices: IndexPrices | null;
  readonly actuals: Actuals | null;
  readonly evaluation: CustomerEvaluation;
};
type Recomputed = { readonly differences: readonly Difference[]; readonly evaluation: CustomerEvaluation | null };

function unreadable(problems: readonly Problem[], path: string): Recomputed {
  const differences = problems.map((problem) => ({
    path: `${path}quote.${pathText(problem.path)}`,
    printed: problem.reason.code,
    computed: nothing,
  }));
  return { differences, evaluation: null };
}

/** Evaluates the terms again, and compares every amount. */
function recomputed({ quote: json, prices, actuals: known, evaluation }: Terms, path: string): Recomputed {
  const quote = readQuote(json);
  const actuals = known === null ? null : readActuals(known);
  if (!quote.ok) return unreadable(quote.problems, path);
  if (actuals?.ok === false) return unreadable(actuals.problems, path);
  const costs = prices === null ? undefined : indexCosts(prices);
  const results = compute({ quote: quote.value, costs, actuals: actuals?.value });
  if (!results.ok) return unreadable(results.problems, path);
  const calculated = customerEvaluation(printed(results.value));
  return { differences: valueDifferences(evaluation, calculated, `${path}evaluation`), evaluation: calculated };
}

function contractDocument(data: ContractData): EmbeddedDocument {
  const { differences, evaluation } = recomputed({ ...data, actuals: null }, '');
  return {
    document: 'contract',
    number: data.quote.number,
    revision: data.revision,
    belongsTo: null,
    ownFigures: evaluation === null ? [] : ownFigures(data),
    differences,
    redraw: evaluation === null ? null : (drawing) => redrawn({ ...drawing, data: { ...data, evaluation } }),
  };
}

function reportDocument(data: ReportData): EmbeddedDocument {
  const { contract, prices, actuals } = data;
  const own = recomputed({ quote: contract.quote, prices, actuals, evaluation: data.evaluation }, '');
  const signed = recomputed({ ...contract, actuals: null }, 'contract.');
  const redraw = async ({ json, fingerprint, internal, drawn }: Drawing): Promise<Uint8Array | null> => {
    if (own.evaluation === null) return null;
    const figures = internal === null ? null : InternalFigures.safeParse(JSON.parse(internal));
    const made = await drawReport({
      report: reportOfData({ ...data, evaluation: own.evaluation }),
      json,
      fingerprint,
      state: drawn.kind,
      internalJson: internal,
      internal: figures?.success === true ? figures.data : null,
      paper: drawn.paper,
      brand: drawn.brand,
    });
    return made.ok ? made.bytes : null;
  };
  return {
    document: data.report.kind,
    number: contract.quote.number,
    revision: contract.revision,
    belongsTo: sha256(canonicalJson(contract)),
    ownFigures: [],
    differences: [...own.differences, ...signed.differences],
    redraw: own.evaluation === null || signed.evaluation === null ? null : redraw,
  };
}

function amendmentDocument(data: AmendmentData): EmbeddedDocument {
  const { before, after, adjustment, fromMonth } = data;
  const [was, now] = [recomputed({ ...before, actuals: null }, 'before.'), recomputed({ ...after, actuals: null }, 'after.')];
  const calculated = was.evaluation === null || now.evaluation === null ? null : adjustmentOf(data);
  const isOff = calculated !== null && calculated !== adjustment;
  const differences = [
    ...was.differences,
    ...now.differences,
    ...(isOff ? [{ path: `adjustment from month ${fromMonth}`, printed: adjustment, computed: calculated }] : []),
  ];
  const { evaluation: formerly } = was;
  const { evaluation } = now;
  const redraw =
    formerly === null || evaluation === null || calculated === null
      ? null
      : ({ json, fingerprint, drawn }: Drawing): Promise<Uint8Array | null> => {
          const whole: AmendmentData = {
            ...data,
            adjustment: calculated,
            before: { ...before, evaluation: formerly },
            after: { ...after, evaluation },
          };
          return redrawnAmendment(whole, json, fingerprint, drawn);
        };
  return {
    document: 'amendment',
    number: before.quote.number,
    revision: after.revision,
    belongsTo: sha256(canonicalJson(before)),
    ownFigures: evaluation === null ? [] : ownFigures(after),
    differences,
    redraw,
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Under what name the data of each kind of document is in a file; a contract first, for a file has the data of one. */
export const dataNames = [attachmentName, reportAttachment, amendmentAttachment] as const;
export type DataName = (typeof dataNames)[number];

export type EmbeddedRead = {
  /** Null where it is not the data of a document of ours. */
  readonly document: EmbeddedDocument | null;
  readonly differences: readonly Difference[];
};

const schemas = {
  [attachmentName]: ContractData,
  [reportAttachment]: ReportData,
  [amendmentAttachment]: AmendmentData,
} as const;

function documentOf(data: ContractData | ReportData | AmendmentData): EmbeddedDocument {
  switch (data.schema) {
    case 'quotewright.contract/1':
      return contractDocument(data);
    case 'quotewright.report/1':
      return reportDocument(data);
    case 'quotewright.amendment-document/1':
      return amendmentDocument(data);
  }
}

/** The data of a contract, report or amendment, or what is wrong with it. */
export function readEmbedded(name: DataName, embedded: Uint8Array): EmbeddedRead {
  const raw = parsed(embedded);
  const read = schemas[name].safeParse(raw);
  if (!read.success) {
    const differences = read.error.issues.map((issue): Difference => ({
      path: `${name}: ${pathText(issue.path.map((step) => (typeof step === 'number' ? step : String(step))))}`,
      printed: issue.message,
      computed: nothing,
    }));
    return { document: null, differences };
  }
  const isCanonical = canonicalJson(raw) === Buffer.from(embedded).toString('utf8');
  const differences = isCanonical ? [] : [{ path: name, printed: 'not in canonical form', computed: 'canonical JSON' }];
  const { data } = read;
  return { document: documentOf(data), differences };
}
