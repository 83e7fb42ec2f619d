import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { DraftPrice } from '../../export/evaluation/draft-price.ts';
import { TaskStopped } from '../../export/worker/stopped-task.ts';
import { isNewerCostBook } from '../../storage/records/cost-book-records.ts';
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
import { outcomesOf } from '../../storage/records/quote-states.ts';
import { done, notFound, refused, stale } from '../session/answer.ts';
import { listedFacts } from '../drafts/draft-facts.ts';
import { draftOf, listedRevision, quoteRow, revisionHead } from '../drafts/quote-answers.ts';
import { currentPerson } from '../people/people.ts';
import { noteState } from './state-changes.ts';
import { keepStep } from './quote-steps.ts';
import { addUntouched, expectChange, touch } from './untouched-quotes.ts';
import { nextNumber, numberPrefix } from './quote-number.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';
import { settingsOf } from '../settings/settings.ts';

/** The columns to write for a draft priced with a cost book. */
export async function draftWrite(
  session: Session,
  draft: DraftJson,
  costBookId: string | null,
  costs: Costs | undefined,
): Promise<DraftWrite> {
  const text = canonicalJson(draft);
  const facts = listedFacts(draft, await priceInTime(session, text, costs));
  return { draft: text, facts, costBookId, now: now(session), newId: session.environment.newId };
}

/** Null where pricing was stopped at its limits: a draft is kept all the same, without what it comes to. */
async function priceInTime({ evaluations }: Session, text: string, costs: Costs | undefined): Promise<Read<DraftPrice> | null> {
  try {
    return await evaluations.price(text, costs);
  } catch (error) {
    if (error instanceof TaskStopped) return null;
    throw error;
  }
}

/** The cost book of a new quote: the workspace's, if it has the quote's currency. */
export async function fittingCostBook(session: Session, draft: DraftJson): Promise<string | null> {
  const current = await session.costBooks.current();
  const costs = await session.costBooks.get(current);
  return costs !== undefined && costs.currency === draft['currency'] ? current : null;
}

export type Made = { readonly quoteId: QuoteId; readonly revisionId: RevisionId };

type NewDraft = {
  readonly draft: DraftJson;
  readonly costBookId: string | null;
  readonly action: 'quote-created' | 'quote-imported' | 'quote-duplicated';
  /** Gives the draft the next number of the workspace's pattern. */
  readonly numbered: boolean;
  readonly from?: string;
  /** Nothing was typed in it: it is no quote before its first change. */
  readonly isUntouched?: boolean;
};

/** In the place of a number that is still to be given. */
const anyNumber = '1';

/** A quote of one draft. The number is given in the transaction that writes it: no two get the same. */
export async function addQuote(
  session: Session,
  { draft, costBookId, action, numbered, from = '', isUntouched = false }: NewDraft,
): Promise<Made> {
  const quoteId = QuoteId.parse(session.environment.newId());
  const revisionId = RevisionId.parse(session.environment.newId());
  // Reads before the transaction, which may only use its own connection.
  const costs = await session.costBooks.get(costBookId);
  // Which number it gets is known in the transaction alone; what it comes to does not depend on that.
  const priced = await draftWrite(session, numbered ? { ...draft, number: anyNumber } : draft, costBookId, costs);
  await write(session, async (transaction) => {
    let own = priced;
    if (numbered) {
      const { numberPattern } = await settingsOf(transaction);
      const taken = await numbersFrom(transaction, numberPrefix(numberPattern, today(session)));
      const number = nextNumber(numberPattern, today(session), taken);
      own = { ...priced, draft: canonicalJson({ ...draft, number }), facts: { ...priced.facts, number } };
    }
    const ownerId = (await currentPerson(transaction))?.personId ?? null;
    await insertQuote(transaction, { ...own, quoteId, revisionId, isSample: false, ownerId });
    await noteState(session, transaction, { quoteId, revisionId, revision: 1, state: 'created' });
    if (isUntouched) await addUntouched(transaction, quoteId);
    else await note(session, transaction, action, quoteId, { revisionId, from });
  });
  session.changed('quotes', 'customers', 'audit');
  return { quoteId, revisionId };
}

type OwnCalls = 'quotes.open' | 'quotes.saveDraft' | 'quotes.duplicate' | 'quotes.archive' | 'quotes.revisions';

export function quoteHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;
  return {
    'quotes.open': async ({ quoteId, revisionId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
      const current = await session.costBooks.current();
      const own = revision.cost_book_id;
      return done({
        quote: quoteRow(quote, today(session)),
        revision: revisionHead(revision),
        draft: draftOf(revision),
        hasNewerCostBook: current !== null && own !== null && (await isNewerCostBook(db, current, own)),
      });
    },

    'quotes.saveDraft': async (input) => {
      expectChange(session, input.quoteId);
      const found = await quoteRecord(db, input.quoteId);
      const before = found && (await revisionRecord(db, found));
      if (found === undefined || before === undefined) return notFound('quote');
      const costBookId = input.costBookId === undefined ? before.cost_book_id : input.costBookId;
      const costs = await session.costBooks.get(costBookId);
      if (costBookId !== null && costs === undefined) return notFound('cost-book');
      // Prices before the transaction, which may only wait for queries.
      const written = await draftWrite(session, input.draft, costBookId, costs);
      const reply = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, input.quoteId);
        const revision = quote && (await revisionRecord(transaction, quote));
        if (quote === undefined || revision === undefined) return notFound('quote');
        if (revision.issued_at !== null) return refused({ rule: 'revision-is-issued' });
        if (quote.is_archived === 1) return refused({ rule: 'quote-is-archived' });
        if (quote.outcome !== null) return refused({ rule: 'quote-is-closed' });
        if (revision.save_count !== input.saveCount) return stale(revision.save_count);
        const saveCount = revision.save_count + 1;
        await touch(session, transaction, input.quoteId);
        await overwriteDraft(transaction, quote, saveCount, written);
        await keepStep(transaction, {
          quoteId: input.quoteId,
          revisionId: revision.revision_id,
          before: revision.draft,
          after: written.draft,
          now: written.now,
        });
        const saved = await quoteRecord(transaction, input.quoteId);
        return saved === undefined ? notFound('quote') : done({ saveCount, quote: quoteRow(saved, today(session)) });
      });
      if (reply.ok) session.changed('quotes', 'customers');
      return reply;
    },

    'quotes.duplicate': async ({ quoteId, revisionId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      if (quote.is_retained === 1) return refused({ rule: 'quote-is-retained' });
      const revision = await revisionRecord(db, quote, revisionId);
      if (revision === undefined) return notFound('revision');
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
      const reply = await write(session, async (transaction) => {
        const quote = await quoteRecord(transaction, quoteId);
        if (quote === undefined) return notFound('quote');
        if (quote.is_retained === 1) return refused({ rule: 'quote-is-retained' });
        await setArchived(transaction, quote, archived);
        const { revision_id: revisionId, revision } = quote;
        const state = archived ? 'archived' : 'restored';
        if ((quote.is_archived === 1) !== archived) {
          await noteState(session, transaction, { quoteId, revisionId, revision, state });
        }
        await note(session, transaction, archived ? 'quote-archived' : 'quote-restored', quoteId);
        const row = await quoteRecord(transaction, quoteId);
        return row === undefined ? notFound('quote') : done(quoteRow(row, today(session)));
      });
      if (reply.ok) session.changed('quotes', 'audit');
      return reply;
    },

    'quotes.revisions': async ({ quoteId }) => {
      const quote = await quoteRecord(db, quoteId);
      if (quote === undefined) return notFound('quote');
      const outcomes = await outcomesOf(db, quoteId);
      const revisions = await revisionRecords(db, quoteId);
      const day = today(session);
      return done(revisions.map((revision) => listedRevision(revision, quote, outcomes.get(revision.revision_id), day)));
    },
  };
}
