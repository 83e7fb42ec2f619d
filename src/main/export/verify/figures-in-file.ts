import type { CustomerEvaluation } from '../../../shared/document/data/customer-evaluation.ts';
import { adjustmentOf } from '../../../shared/document/amendment/adjustment.ts';
import { AmendmentData } from '../../../shared/document/amendment/amendment-data.ts';
import { ContractData } from '../../../shared/document/data/contract-data.ts';
import { ReportData } from '../../../shared/document/reports/report-data.ts';
import { addMonths } from '../../../shared/domain/values/date.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import { markOf } from '../marks/mark-in-file.ts';
import { PdfFile } from '../pdf-file/pdf-file.ts';
import { dataOf } from './own-data.ts';
import { recomputed } from './recomputed.ts';

/** The money of one contract: what the file says, and what its terms come to. */
export type ContractFigures = {
  /** The names of lines and commitments by their ids, and of the credits. */
  readonly names: Readonly<Record<string, string>>;
  readonly inFile: CustomerEvaluation;
  /** Null where the terms can't be evaluated. */
  readonly fromTerms: CustomerEvaluation | null;
};

/** What is invoiced on the day from which an amendment holds, for what was invoiced before; below 0, credited. */
export type AdjustmentFigures = {
  readonly day: string;
  readonly fromMonth: number;
  readonly currency: string;
  readonly inFile: string;
  /** Null where the terms of either contract can't be evaluated. */
  readonly fromTerms: string | null;
};

/** The money of a file. */
export type Figures = {
  readonly language: Language;
  readonly issueDate: string;
  readonly seller: string;
  readonly customer: string;
  /** Of a contract or report. Of an amendment, the contract as it shall be. */
  readonly now: ContractFigures;
  /** What only an amendment has: the contract as it was, and the adjustment. */
  readonly amends: { readonly before: ContractFigures; readonly adjustment: AdjustmentFigures } | null;
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

type Terms = Pick<ReportData, 'prices' | 'actuals' | 'evaluation'> & { readonly quote: ContractData['quote'] };

function contractFigures({ quote, ...of }: Terms): ContractFigures {
  return {
    names: Object.fromEntries([
      ...[...quote.lines, ...(quote.commitments ?? [])].map(({ id, name }) => [id, name]),
      ...(quote.credits === undefined ? [] : [['credits', quote.credits.name]]),
    ]),
    inFile: of.evaluation,
    fromTerms: recomputed({ quote, ...of }, '').evaluation,
  };
}

const partiesOf = ({ quote, language }: ContractData) => ({
  language,
  seller: quote.seller.legalName,
  customer: quote.customer.legalName,
});

function amendmentFigures(data: AmendmentData): Figures {
  const { before, after, fromMonth, issueDate, adjustment } = data;
  return {
    ...partiesOf(after),
    issueDate,
    now: contractFigures({ ...after, actuals: null }),
    amends: {
      before: contractFigures({ ...before, actuals: null }),
      adjustment: {
        day: addMonths(after.quote.startDate, fromMonth - 1),
        fromMonth,
        currency: after.evaluation.currency,
        inFile: adjustment,
        fromTerms: adjustmentOf(data),
      },
    },
  };
}

function figuresOf(file: PdfFile): Figures | null {
  const json = parsed(dataOf(file)?.versions?.[0] ?? new Uint8Array());
  const amendment = AmendmentData.safeParse(json);
  if (amendment.success) return amendmentFigures(amendment.data);
  const contract = ContractData.safeParse(json);
  const report = contract.success ? null : ReportData.safeParse(json);
  const data = contract.success ? contract.data : report?.success === true ? report.data.contract : null;
  if (data === null) return null;
  const { quote, issueDate } = data;
  const of = report?.success === true ? report.data : { ...data, actuals: null };
  const { prices, actuals, evaluation } = of;
  return { ...partiesOf(data), issueDate, now: contractFigures({ quote, prices, actuals, evaluation }), amends: null };
}

/** The money of the contract, report or amendment in a file, calculated again. Never throws on a bad file. */
export function figuresInFile(bytes: Uint8Array, password = ''): FileFigures {
  try {
    const file = new PdfFile(bytes, password);
    return { edition: markOf(file).edition, figures: figuresOf(file) };
  } catch {
    return { edition: null, figures: null };
  }
}
