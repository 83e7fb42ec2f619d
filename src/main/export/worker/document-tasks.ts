import type { Actuals } from '../../../shared/domain/terms/actuals.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { ChangedDraft } from '../evaluation/changed-drafts.ts';
import type { ComparedDraft } from '../evaluation/compared-drafts.ts';
import type { Judging } from '../evaluation/judged-draft.ts';
import type { AnnexPdfRequest } from '../contract/annex-pdf.ts';
import type { ContractPdfRequest } from '../contract/contract-pdf.ts';
import type { MemoFileRequest } from '../memo/memo-file.ts';
import type { PriceListRequest } from '../price-list/import-price-list.ts';
import type { CardTableRequest } from '../rate-card/card-table.ts';
import type { ProcurementFileRequest } from '../procurement/procurement-file.ts';
import type { ReportFileRequest } from '../report/report-file.ts';
import type { WhatIfFileRequest } from '../what-if-pages/what-if-file.ts';
import type { WordRequest } from '../word/contract-docx.ts';
import { begins } from './begins.ts';
import type { ProgressPlace } from './progress-place.ts';
import { progressInto } from './progress-place.ts';

/**
 * What is done in the worker: each task by the module that does it, which loads when it is first asked for. The worker, its client and
 * what the services have of it follow from this table.
 */
export const documentTasks = {
  contractPdf: async (request: ContractPdfRequest) => (await import('../contract/contract-pdf.ts')).contractPdf(request),
  contractBeginning: async (request: ContractPdfRequest) =>
    (await import('../contract/contract-beginning.ts')).contractBeginning(request),
  annexPdf: async (request: AnnexPdfRequest) => (await import('../contract/annex-pdf.ts')).annexPdf(request),
  reportFile: async (request: ReportFileRequest) => (await import('../report/report-file.ts')).reportFile(request),
  memoFile: async (request: MemoFileRequest, place: ProgressPlace) =>
    (await import('../memo/memo-file.ts')).memoFile(request, progressInto(place)),
  procurementFile: async (request: ProcurementFileRequest, place: ProgressPlace) =>
    (await import('../procurement/procurement-file.ts')).procurementFile(request, progressInto(place)),
  whatIfFile: async (request: WhatIfFileRequest, place: ProgressPlace) =>
    (await import('../what-if-pages/what-if-file.ts')).whatIfFile(request, progressInto(place)),
  verify: async (bytes: Uint8Array, issued?: Uint8Array, password?: string) => {
    const { verify } = await import('../verify/verify.ts');
    begins('reading');
    return verify(bytes, issued, password, { onRead: () => begins('making') });
  },
  claimedContract: async (bytes: Uint8Array, password?: string) => {
    const { claimedContract } = await import('../contract/claimed-contract.ts');
    begins('reading');
    return claimedContract(bytes, password);
  },
  contractDocx: async (request: WordRequest) => (await import('../word/contract-docx.ts')).contractDocx(request),
  readReturnedDocx: async (bytes: Uint8Array, request: WordRequest) => {
    const { readReturnedDocx } = await import('../returned-word/returned-docx.ts');
    begins('reading');
    return readReturnedDocx(bytes, request, { onRead: () => begins('making') });
  },
  importPriceList: async (request: PriceListRequest, place: ProgressPlace) => {
    const { importPriceList } = await import('../price-list/import-price-list.ts');
    begins('reading');
    return importPriceList(request, progressInto(place));
  },
  costBookFile: async (bytes: Uint8Array, place: ProgressPlace) => {
    const { costBookFile } = await import('../price-list/cost-book-file.ts');
    begins('reading');
    return costBookFile(bytes, progressInto(place));
  },
  cardFile: async (bytes: Uint8Array, place: ProgressPlace) => {
    const { cardFile } = await import('../rate-card/card-file.ts');
    begins('reading');
    return cardFile(bytes, progressInto(place));
  },
  cardTable: async (bytes: Uint8Array) => {
    const { cardTable } = await import('../rate-card/card-table.ts');
    begins('reading');
    return cardTable(bytes);
  },
  cardFromTable: async (request: CardTableRequest, place: ProgressPlace) => {
    const { cardFromTable } = await import('../rate-card/card-table.ts');
    begins('reading');
    return cardFromTable(request, progressInto(place));
  },
  jsonFile: async (bytes: Uint8Array) => {
    const { jsonDocument } = await import('../../files/json-document.ts');
    begins('reading');
    return jsonDocument(bytes);
  },
  tableFile: async (bytes: Uint8Array) => {
    const { readCsv } = await import('../../files/csv-table.ts');
    begins('reading');
    return readCsv(bytes);
  },
  logoFile: async (bytes: Uint8Array) => {
    const { readLogo } = await import('../brand/logo.ts');
    begins('reading');
    return readLogo(bytes);
  },
  draftPrice: async (text: string, costs: Costs | undefined) =>
    (await import('../evaluation/draft-price.ts')).draftPrice(text, costs),
  judgedDraft: async (text: string, by: Judging) => (await import('../evaluation/judged-draft.ts')).judgedDraft(text, by),
  comparedDrafts: async (before: ComparedDraft, after: ComparedDraft, language: Language) =>
    (await import('../evaluation/compared-drafts.ts')).comparedDrafts(before, after, language),
  changedDrafts: async (drafts: readonly ChangedDraft[], costs: Costs | undefined) =>
    (await import('../evaluation/changed-drafts.ts')).changedDrafts(drafts, costs),
  useProblems: async (quote: Quote, costs: Costs | undefined, use: Actuals) =>
    (await import('../evaluation/use-problems.ts')).useProblems(quote, costs, use),
  warm: async () => (await import('./warm-up.ts')).warmUp(),
};

export type DocumentTask = keyof typeof documentTasks;
export type DocumentTasks = { readonly [Task in DocumentTask]: (typeof documentTasks)[Task] };

/** Tasks that take their bytes over. No one reads the bytes afterwards, so they move to the worker without a copy. */
export const takesOver: ReadonlySet<DocumentTask> = new Set(['verify']);

/** Whether a message from another thread names a task. */
export function isDocumentTask(name: string): name is DocumentTask {
  return Object.hasOwn(documentTasks, name);
}
