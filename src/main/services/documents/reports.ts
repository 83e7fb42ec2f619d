import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { ExportReport } from '../../../shared/calls/contracts/report-calls.ts';
import type { Failure, Reply } from '../../../shared/calls/reply.ts';
import { readActuals } from '../../../shared/domain/reading/read.ts';
import { bookOfContract } from '../../../shared/domain/costs/known-on.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { csvText } from '../../../shared/document/reports/csv.ts';
import { wordsOfWindow } from '../settings/window-words.ts';
import type { ContractSource } from '../../export/contract/contract-source.ts';
import type { MemoFileRequest } from '../../export/memo/memo-file.ts';
import type { ReportFileProblem } from '../../export/report/report-file.ts';
import type { WhatIfFileRequest } from '../../export/what-if-pages/what-if-file.ts';
import { issuedPdf } from '../../storage/records/issue-records.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { policyInForce } from '../guardrails/guardrail-policies.ts';
import { done, failed, invalid, notFound, refused } from '../session/answer.ts';
import { settingsOf } from '../settings/settings.ts';
import { looksOf } from '../settings/brand-settings.ts';
import { contractMaterial } from '../clauses/contract-material.ts';
import type { DraftPrice } from '../../export/evaluation/draft-price.ts';
import { fileName, safeName } from '../../files/file-name.ts';
import { exportFailure } from '../quotes/issuing.ts';
import { openJson, saveAs } from '../session/dialog-files.ts';
import { followedTask } from '../session/followed-task.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';

type Found = {
  readonly quote: QuoteRecord;
  readonly revision: RevisionRecord;
  readonly costs: Costs | undefined;
  readonly read: DraftPrice;
};

/** The stored revision that a report is of, priced as it is. */
async function found(session: Session, asked: Pick<ExportReport, 'quoteId' | 'revisionId'>): Promise<Reply<Found>> {
  const quote = await quoteRecord(session.db, asked.quoteId);
  const revision = quote && (await revisionRecord(session.db, quote, asked.revisionId));
  if (quote === undefined || revision === undefined) return notFound('revision');
  const costs = await session.costBooks.get(revision.cost_book_id);
  const read = await session.evaluations.price(revision.draft, costs);
  return read.ok ? done({ quote, revision, costs, read: read.value }) : invalid(read.problems);
}

/** An issued revision's report uses the stored document. A draft's uses the draft's own data. */
async function sourceOf(
  session: Session,
  { revision, read, costs }: Found,
  asked: Pick<ExportReport, 'language'>,
): Promise<ContractSource> {
  const issued = await issuedPdf(session.db, revision.revision_id);
  if (issued !== undefined) return { from: 'file', bytes: issued };
  const material = await contractMaterial(session.db, read.quote);
  const { language } = asked;
  const request = { ...material, quote: read.quote, costs, language, issueDate: today(session), revision: revision.revision };
  return { from: 'quote', request: { ...request, kind: 'draft' } };
}

/** The cost book of new quotes, if it has the quote's currency; otherwise the contract's own. */
async function pricesOf({ costBooks }: Session, { read }: Found, asked: ExportReport['prices']): Promise<Costs | undefined> {
  if (asked === 'contract') return undefined;
  const current = await costBooks.get(await costBooks.current());
  return current?.currency === read.quote.currency ? current : undefined;
}

function reportFailure(problem: ReportFileProblem, { read }: Found): Failure {
  switch (problem.kind) {
    case 'no-such-true-up':
      return { kind: 'refused', rule: 'no-such-true-up' };
    case 'not-measured':
      return {
        kind: 'refused',
        rule: 'use-is-not-known',
        lines: problem.lines.map(({ id }) => read.quote.lines.find((line) => line.id === id)?.name ?? id),
      };
    case 'no-contract':
    case 'contract-was-changed':
      return { kind: 'refused', rule: 'contract-is-damaged' };
    case 'internal-is-an-evaluation':
      return { kind: 'refused', rule: 'internal-is-an-evaluation' };
    default:
      return exportFailure(problem);
  }
}

type OwnCalls =
  | 'reports.readUse'
  | 'reports.saveTable'
  | 'reports.export'
  | 'reports.exportMemo'
  | 'reports.exportProcurement'
  | 'reports.exportWhatIf';

export function reportHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, environment } = session;
  return {
    'reports.readUse': async (asked) => {
      const of = await found(session, asked);
      if (!of.ok) return of;
      const opened = await openJson(session);
      if (!opened.ok) return opened;
      if (opened.value === null) return done(null);
      const use = readActuals(opened.value.json);
      if (!use.ok) return invalid(use.problems);
      const { revision, read, costs } = of.value;
      const problems = await session.evaluations.checkUse(revision.draft, read, costs, use.value);
      return problems.length === 0 ? done({ file: opened.value.file, use: use.value }) : invalid(problems);
    },

    'reports.saveTable': async ({ quoteId, name, internal, rows }) => {
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote, undefined));
      if (quote === undefined || revision === undefined) return notFound('revision');
      const { fileParts } = (await wordsOfWindow(session)).report;
      const ending = `${internal ? `${fileParts.internal} ` : ''}${safeName(name, 'table')}.csv`;
      const bytes = new TextEncoder().encode(csvText(rows));
      return saveAs(session, 'csv', fileName(quote.number, revision.revision, ending), bytes);
    },

    'reports.exportMemo': async (asked, call) => {
      const { format, use } = asked;
      const of = await found(session, asked);
      if (!of.ok) return of;
      const { quote, revision, costs, read } = of.value;
      const { revenuePolicy, paper } = await settingsOf(db);
      const memo: MemoFileRequest = {
        quote: read.quote,
        costs,
        actuals: use,
        policy: revenuePolicy,
        // As a contract of today reads the book (pricing §12.18).
        knownOn: costs !== undefined && bookOfContract(costs, today(session)) !== costs ? today(session) : undefined,
        format,
        revision: revision.revision,
        date: today(session),
        paper,
      };
      const made = await followedTask(call, (at) => environment.until(call.signal).memoFile(memo, at));
      if (!made.ok) return failed(exportFailure(made.problem));
      const { fileParts } = (await wordsOfWindow(session)).report;
      const name = fileName(quote.number, revision.revision, `${fileParts.internal} ${fileParts.memo}.${format}`);
      return saveAs(session, format, name, made.bytes);
    },

    'reports.exportProcurement': async (asked, call) => {
      const of = await found(session, asked);
      if (!of.ok) return of;
      const { quote, revision } = of.value;
      const { format } = asked;
      const source = await sourceOf(session, of.value, asked);
      const request = { source, format, date: today(session), ...(await looksOf(db)) };
      const made = await followedTask(call, (at) => environment.until(call.signal).procurementFile(request, at));
      if (!made.ok) return failed(reportFailure(made.problem, of.value));
      const { fileParts } = (await wordsOfWindow(session)).report;
      const name = fileName(quote.number, revision.revision, `${fileParts.procurement}.${format}`);
      return saveAs(session, format, name, made.bytes);
    },

    'reports.exportWhatIf': async (asked, call) => {
      const { format, internal, language, replayFrom, standIns } = asked;
      const of = await found(session, asked);
      if (!of.ok) return of;
      const { quote, revision, costs, read } = of.value;
      const { revenuePolicy: policy } = await settingsOf(db);
      const pages: WhatIfFileRequest = {
        quote: read.quote,
        costs,
        replay: replayFrom === undefined ? undefined : { start: replayFrom, standIns },
        copy: internal ? 'internal' : 'customer',
        format,
        language,
        policy,
        guardrails: internal ? ((await policyInForce(db))?.policy ?? null) : undefined,
        revision: revision.revision,
        date: today(session),
        ...(await looksOf(db)),
      };
      const made = await followedTask(call, (at) => environment.until(call.signal).whatIfFile(pages, at));
      if (!made.ok)
        return made.problem.kind === 'nothing-to-show' ? refused({ rule: 'no-scenarios' }) : failed(exportFailure(made.problem));
      const { fileParts } = (await wordsOfWindow(session)).report;
      const ending = internal ? `${fileParts.internal} ${fileParts.scenarios}.${format}` : `${fileParts.whatIf}.${format}`;
      return saveAs(session, format, fileName(quote.number, revision.revision, ending), made.bytes);
    },

    'reports.export': async (asked, { signal }) => {
      const { kind, format, internal, trueUp, use } = asked;
      if (internal && kind !== 'evaluation') return refused({ rule: 'internal-is-an-evaluation' });
      const of = await found(session, asked);
      if (!of.ok) return of;
      const { quote, revision, costs, read } = of.value;
      const { revenuePolicy: policy } = await settingsOf(db);
      const made = await environment.until(signal).reportFile({
        source: await sourceOf(session, of.value, asked),
        kind,
        format,
        commitment: trueUp?.commitment,
        afterMonth: trueUp?.afterMonth,
        costs: await pricesOf(session, of.value, asked.prices),
        actuals: use,
        date: today(session),
        internal: internal ? { quote: read.quote, costs, policy } : undefined,
        ...(await looksOf(db)),
      });
      if (!made.ok) return failed(reportFailure(made.problem, of.value));
      const { fileNames, fileParts } = (await wordsOfWindow(session)).report;
      const ending = `${internal ? `${fileParts.internal} ` : ''}${fileNames[kind]}.${format}`;
      const saved = await saveAs(session, format, fileName(quote.number, revision.revision, ending), made.bytes);
      if (!saved.ok) return saved;
      return done(saved.value === null ? null : { ...saved.value, fingerprint: made.pdf?.fingerprint ?? null });
    },
  };
}
