import type { CustomerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import { ContractData } from '../../../shared/document/data/contract-data.ts';
import { ReportData } from '../../../shared/document/reports/report-data.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { markOf } from '../marks/mark-in-file.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { dataOf } from './own-data.ts';
import { recomputed } from './recomputed.ts';

/** The money of a file: what it says, and what its terms come to. */
export type Figures = {
  readonly language: Language;
  readonly issueDate: string;
  readonly seller: string;
  readonly customer: string;
  /** The names of lines and commitments by their ids, and of the credits. */
  readonly names: Readonly<Record<string, string>>;
  readonly inFile: CustomerEvaluation;
  /** Null where the terms can't be evaluated. */
  readonly fromTerms: CustomerEvaluation | null;
};

export type FileFigures = {
  /** Of the pages, as the file says itself. */
  readonly edition: string | null;
  /** Null where there is no data of a document, or none that can be read. */
  readonly figures: Figures | null;
};

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function figuresOf(file: PdfFile): Figures | null {
  const json = parsed(dataOf(file)?.versions?.[0] ?? new Uint8Array());
  const contract = ContractData.safeParse(json);
  const report = contract.success ? null : ReportData.safeParse(json);
  const data = contract.success ? contract.data : report?.success === true ? report.data.contract : null;
  if (data === null) return null;
  const of = report?.success === true ? report.data : { ...data, actuals: null };
  const { quote, language, issueDate } = data;
  return {
    language,
    issueDate,
    seller: quote.seller.legalName,
    customer: quote.customer.legalName,
    names: Object.fromEntries([
      ...[...quote.lines, ...(quote.commitments ?? [])].map(({ id, name }) => [id, name]),
      ...(quote.credits === undefined ? [] : [['credits', quote.credits.name]]),
    ]),
    inFile: of.evaluation,
    fromTerms: recomputed({ quote, prices: of.prices, actuals: of.actuals, evaluation: of.evaluation }, '').evaluation,
  };
}

/** The money of the contract or report in a file, calculated again. Never throws on a bad file. */
export function figuresInFile(bytes: Uint8Array, password = ''): FileFigures {
  try {
    const file = new PdfFile(bytes, password);
    return { edition: markOf(file).edition, figures: figuresOf(file) };
  } catch {
    return { edition: null, figures: null };
  }
}
