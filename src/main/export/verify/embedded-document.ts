import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';
import type { OwnFigure } from '../../../shared/document/clauses/own-figures.ts';
import { ownFigures } from '../../../shared/document/clauses/own-figures.ts';
import type { CustomerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import { ContractData } from '../../../shared/document/data/contract-data.ts';
import { InternalFigures } from '../../../shared/document/parts/internal-part.ts';
import { reportAttachment } from '../../../shared/document/reports/assemble-report.ts';
import { ReportData } from '../../../shared/document/reports/report-data.ts';
import { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import { amendmentAttachment } from '../../../shared/document/amendment/amendment-tree.ts';
import { adjustmentOf } from '../../../shared/document/amendment/adjustment.ts';
import { redrawnAmendment } from '../amendment/draw-amendment.ts';
import { drawAnnex } from '../contract/draw-annex.ts';
import { attachmentName } from '../marks/attachment-names.ts';
import type { Redrawing, Redrawn } from './redrawn.ts';
import { redrawn } from './redrawn.ts';
import { reportOfData } from '../../../shared/document/reports/report.ts';
import { drawReport } from '../report/draw-report.ts';
import { sha256 } from '../../sha256.ts';
import { recomputed } from './recomputed.ts';
import type { Difference, DocumentKind } from './verification.ts';

const nothing = '(nothing)';

/** What a file says of itself beside its data, as it was drawn. */
type Drawing = Omit<Redrawing, 'data'>;

/** The data inside a file, whatever document it is of. */
export type EmbeddedDocument = {
  readonly document: DocumentKind;
  readonly number: string;
  readonly revision: number;
  /** Of a report or an annex, the fingerprint of the contract that it belongs to; null of a contract. */
  readonly belongsTo: string | null;
  /** Figures that its clauses say in words, which its terms are not held to. */
  readonly ownFigures: readonly OwnFigure[];
  /** Where its amounts are not what its terms come to. */
  readonly differences: readonly Difference[];
  /** The file with the amounts that follow from its terms. Null where the terms can't be evaluated. */
  readonly redraw: ((drawing: Drawing) => Promise<Redrawn>) | null;
};

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

/** The calculation annex: the data of its contract, drawn otherwise. */
function annexDocument(data: ContractData): EmbeddedDocument {
  const { differences, evaluation } = recomputed({ ...data, actuals: null }, '');
  const redraw = async (whole: ContractData, { json, fingerprint, drawn }: Drawing): Promise<Redrawn> => {
    const { tree, rendered } = await drawAnnex({
      assembly: assemblyOfData(whole),
      json,
      fingerprint,
      state: drawn.kind,
      paper: drawn.paper,
      brand: drawn.brand,
    });
    return rendered.ok ? { ok: true, bytes: rendered.bytes } : { ok: false, tree };
  };
  return {
    document: 'annex',
    number: data.quote.number,
    revision: data.revision,
    belongsTo: sha256(canonicalJson(data)),
    ownFigures: [],
    differences,
    redraw: evaluation === null ? null : (drawing) => redraw({ ...data, evaluation }, drawing),
  };
}

function reportDocument(data: ReportData): EmbeddedDocument {
  const { contract, prices, actuals } = data;
  const own = recomputed({ quote: contract.quote, prices, actuals, evaluation: data.evaluation }, '');
  const signed = recomputed({ ...contract, actuals: null }, 'contract.');
  const { evaluation } = own;
  const redraw = async (evaluation: CustomerEvaluation, { json, fingerprint, internal, drawn }: Drawing): Promise<Redrawn> => {
    const figures = internal === null ? null : InternalFigures.safeParse(JSON.parse(internal));
    const { tree, rendered } = await drawReport({
      report: reportOfData({ ...data, evaluation }),
      json,
      fingerprint,
      state: drawn.kind,
      internalJson: internal,
      internal: figures?.success === true ? figures.data : null,
      paper: drawn.paper,
      brand: drawn.brand,
    });
    return rendered.ok ? { ok: true, bytes: rendered.bytes } : { ok: false, tree };
  };
  return {
    document: data.report.kind,
    number: contract.quote.number,
    revision: contract.revision,
    belongsTo: sha256(canonicalJson(contract)),
    ownFigures: [],
    differences: [...own.differences, ...signed.differences],
    redraw: evaluation === null || signed.evaluation === null ? null : (drawing) => redraw(evaluation, drawing),
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
      : ({ json, fingerprint, drawn }: Drawing): Promise<Redrawn> => {
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
  /** Whether it says of itself that it is the data of a contract or report, of whatever shape. */
  readonly namesItself: boolean;
};

const schemaNames = /^quotewright\.(?:contract|report|amendment-document)\/\d+$/;

function namesItself(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'schema' in raw && schemaNames.test(String(raw.schema));
}

const schemas = {
  [attachmentName]: ContractData,
  [reportAttachment]: ReportData,
  [amendmentAttachment]: AmendmentData,
} as const;

function documentOf(data: ContractData | ReportData | AmendmentData, isAnnex: boolean): EmbeddedDocument {
  switch (data.schema) {
    case 'quotewright.contract/1':
      return isAnnex ? annexDocument(data) : contractDocument(data);
    case 'quotewright.report/1':
      return reportDocument(data);
    case 'quotewright.amendment-document/1':
      return amendmentDocument(data);
  }
}

/** The data of a contract, report or amendment, or what is wrong with it. `isAnnex`: whether a contract's data is that of its annex. */
export function readEmbedded(name: DataName, embedded: Uint8Array, isAnnex = false): EmbeddedRead {
  const raw = parsed(embedded);
  const read = schemas[name].safeParse(raw);
  if (!read.success) {
    const differences = read.error.issues.map((issue): Difference => ({
      path: `${name}: ${pathText(issue.path.map((step) => (typeof step === 'number' ? step : String(step))))}`,
      printed: issue.message,
      computed: nothing,
    }));
    return { document: null, differences, namesItself: namesItself(raw) };
  }
  const isCanonical = canonicalJson(raw) === Buffer.from(embedded).toString('utf8');
  const differences = isCanonical ? [] : [{ path: name, printed: 'not in canonical form', computed: 'canonical JSON' }];
  const { data } = read;
  return { document: documentOf(data, isAnnex), differences, namesItself: true };
}
