import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { CostBookId, QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { addDays } from '../../../shared/domain/values/date.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import { pageQuery, totalQuery } from '../../storage/records/quote-list.ts';
import type { DraftWrite } from '../../storage/records/quote-records.ts';
import {
  insertQuote,
  numbersFrom,
  overwriteDraft,
  quoteRecord,
  revisionRecord,
  revisionRecords,
  setArchived,
} from '../../storage/records/quote-records.ts';
import { done, notFound, refused, stale } from '../session/answer.ts';
import { listedApprovals } from '../approvals/approval-list.ts';
import { preferredPins } from '../clauses/contract-material.ts';
import { draftFacts } from '../drafts/draft-facts.ts';
import { draftOf, quoteRow, revisionHead } from '../drafts/quote-answers.ts';
import { shapeDraft } from './shape-drafts.ts';
import { nextNumber, numberPrefix } from './quote-number.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';
import { sellerParty } from '../settings/seller-party.ts';
import { settingsOf } from '../settings/settings.ts';

/** The columns to write for a draft priced with a cost book. */
export function draftWrite(session: Session, draft: DraftJson, costBookId: string | null, costs: Costs | undefined): DraftWrite {
  const facts = draftFacts(draft, costs);
  return { draft: canonicalJson(draft), facts, costBookId, now: now(session), newId: session.environment.newId };
}

/** The cost book of a new quote: the workspace's, if it has the quote's currency. */
export async function fittingCostBook(session: Session, draft: DraftJson): Promise<string | null> {
  const current = await session.costBooks.current();
  const costs = await session.costBooks.get(current);
  return costs !== undefined && costs.currency === draft['currency'] ? current : null;
}

async function blankDraft(session: Session): Promise<DraftJson> {
  const { seller, defaultTerms } = await settingsOf(session.db);
  const day = today(session);
  const clauses = await preferredPins(session.db, day);
  return {
    schema: 'quotewright.quote/1',
    number: '',
    title: '',
    currency: defaultTerms.currency,
    startDate: day,
    termMonths: defaultTerms.termMonths,
    seller: sellerParty(seller),
    customer: { legalName: '', address: [], contact: { name: '' } },
    paymentTermsDays: defaultTerms.paymentTermsDays,
    validUntil: addDays(day, defaultTerms.validDays),
    lines: [],
    ...(clauses.length === 0 ? {} : { clauses: [...clauses] }),
  };
}

export type Made = { readonly quoteId: QuoteId; readonly revisionId: RevisionId };

type NewDraft = {
  readonly draft: DraftJson;
  readonly costBookId: string | null;
  readonly action: 'quote-created' | 'quote-imported' | 'quote-duplicated';
  /** Gives the draft the next number of the workspace's pattern. */
  readonly numbered: boolean;
  readonly from?: string;
};

/** A quote of one draft. The number is given in the transaction that writes it: no two get the same. */
export async function addQuote(session: Session, { draft, costBookId, action, numbered, from = '' }: NewDraft): Promise<Made> {
  const quoteId = QuoteId.parse(session.environment.newId());
  const revisionId = RevisionId.parse(session.environment.newId());
  // Reads before the transaction, which may only use its own connection.
  const costs = await session.costBooks.get(costBookId);
  await write(session, async (transaction) => {
    let own = draftWrite(session, draft, costBookId, costs);
    if (numbered) {
      const { numberPattern } = await settingsOf(transaction);
      const taken = await numbersFrom(transaction, numberPrefix(numberPattern, today(session)));
      const number = nextNumber(numberPattern, today(session), taken);
      own = draftWrite(session, { ...draft, number }, costBookId, costs);
    }
    await insertQuote(transaction, { ...own, quoteId, revisionId, isSample: false });
    await note(session, transaction, action, quoteId, { revisionId, from });
  });
  session.changed('quotes', 'customers', 'audit');
  return { quoteId, revisionId };
}

type OwnCalls =
  | 'quotes.list'
  | 'quotes.create'
  | 'quotes.open'
  | 'quotes.saveDraft'
  | 'quotes.duplicate'
  | 'quotes.archive'
  | 'quotes.revisions';

export function quoteHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;
  return {
    'quotes.list': async ({ search = '', states = ['draft', 'issued'], sort, offset = 0, limit = 100 }) => {
      const { by, direction } = sort ?? { by: 'updatedAt', direction: 'desc' };
      const filter = { search, states, by, direction, offset, limit };
      const rows = await pageQuery(db, filter).execute();
      const { total } = await totalQuery(db, filter).executeTakeFirstOrThrow();
      const asked = await listedApprovals(db, rows);
      return done({ rows: rows.map((row) => ({ ...quoteRow(row), approval: asked.get(row.quote_id) ?? null })), total });
    },

    'quotes.create': async (input) => {
      if (input.from === 'document') {
        const draft = input.document;
        const costBookId = await fittingCostBook(session, draft);
        return done(await addQuote(session, { draft, costBookId, action: 'quote-created', numbered: false }));
      }
      const blank = await blankDraft(session);
      const draft = input.from === 'shape' ? shapeDraft(input.shape, blank) : blank;
      const costBookId = await fittingCostBook(session, draft);
      return done(await addQuote(session, { draft, costBookId, action: 'quote-created', numbered: true }));
    },

    'quotes.open': async ({ quoteId, revisionId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      const current = await session.costBooks.current();
      return done({
        quote: quoteRow(quote),
        revision: revisionHead(revision),
        draft: draftOf(revision),
        currentCostBookId: current === null ? null : CostBookId.parse(current),
      });
    },

    'quotes.saveDraft': async (input) => {
      const found = await quoteRecord(db, input.quoteId);
      const before = found && (await revisionRecord(db, found));
      if (found === undefined || before === undefined) return notFound('quote');
      const costBookId = input.costBookId === undefined ? before.cost_book_id : input.costBookId;
      const costs = await session.costBooks.get(costBookId);
      if (costBookId !== null && costs === undefined) return notFound('cost-book');
      // Prices before the transaction, which may only wait for queries.
      const written = draftWrite(session, input.draft, costBookId, costs);
      const reply = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, input.quoteId);
        const revision = quote && (await revisionRecord(transaction, quote));
        if (quote === undefined || revision === undefined) return notFound('quote');
        if (revision.issued_at !== null) return refused({ rule: 'revision-is-issued' });
        if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
        if (revision.save_count !== input.saveCount) return stale(revision.save_count);
        const saveCount = revision.save_count + 1;
        await overwriteDraft(transaction, quote, saveCount, written);
        const saved = await quoteRecord(transaction, input.quoteId);
        return saved === undefined ? notFound('quote') : done({ saveCount, quote: quoteRow(saved) });
      });
      if (reply.ok) session.changed('quotes', 'customers');
      return reply;
    },

    'quotes.duplicate': async ({ quoteId }) => {
      const quote = await quoteRecord(db, quoteId);
      const revision = quote && (await revisionRecord(db, quote));
      if (revision === undefined) return notFound('quote');
      return done(
        await addQuote(session, {
          draft: draftOf(revision),
          costBookId: revision.cost_book_id,
          action: 'quote-duplicated',
          numbered: true,
          from: quoteId,
        }),
      );
    },

    'quotes.archive': async ({ quoteId, archived }) => {
      const row = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return undefined;
        await setArchived(transaction, quote, archived);
        await note(session, transaction, archived ? 'quote-archived' : 'quote-restored', quoteId);
        return quoteRecord(transaction, quoteId);
      });
      if (row === undefined) return notFound('quote');
      session.changed('quotes', 'audit');
      return done(quoteRow(row));
    },

    'quotes.revisions': async ({ quoteId }) => {
      const revisions = await revisionRecords(db, quoteId);
      return revisions.length === 0 ? notFound('quote') : done(revisions.map(revisionHead));
    },
  };
}
