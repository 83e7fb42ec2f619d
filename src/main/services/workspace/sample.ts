import costs from '../../../../resources/samples/costs.json' with { type: 'json' };
import credits from '../../../../resources/samples/credits.quote.json' with { type: 'json' };
import drafting from '../../../../resources/samples/drafting.ratecard.json' with { type: 'json' };
import fortyLines from '../../../../resources/samples/forty-lines.quote.json' with { type: 'json' };
import opusDrop from '../../../../resources/samples/opus-drop.scenario.json' with { type: 'json' };
import support from '../../../../resources/samples/support.ratecard.json' with { type: 'json' };
import supportDesk from '../../../../resources/samples/support-desk.quote.json' with { type: 'json' };
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import { sha256 } from '../../sha256.ts';
import { costBookOfHash, deleteUnusedSampleBooks, hasCostBook, insertCostBook } from '../../storage/records/cost-book-records.ts';
import { cardVersions, deleteUnusedSampleCards, insertCard } from '../../storage/records/card-records.ts';
import { insertQuote, makeOwn, sampleQuotes, setArchived } from '../../storage/records/quote-records.ts';
import type { RemovedQuote } from '../../storage/records/removed-quotes.ts';
import { takeOut } from '../../storage/records/removed-quotes.ts';
import { deleteSampleScenarios, insertScenario } from '../../storage/records/scenario-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { clearSetting, readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { cardWrite } from '../catalogue/stored-cards.ts';
import { done, notFound, refused } from '../session/answer.ts';
import { shippedAuthor } from '../clauses/shipped-offers.ts';
import { currentCostBook } from '../session/cost-books.ts';
import { draftWrite } from '../quotes/quotes.ts';
import { putQuotesBack } from '../quotes/removed-quotes.ts';
import { noteState } from '../quotes/state-changes.ts';
import { dropSampleGuardrails, fillSampleGuardrails } from './sample-guardrails.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

// The last is written last, and so is the first in the list.
const quotes = [fortyLines, credits, supportDesk];

async function sampleBook(session: Session, transaction: WorkspaceTransaction): Promise<string> {
  const text = canonicalJson(costs);
  const known = await costBookOfHash(transaction, sha256(text));
  const costBookId = known ?? session.environment.newId();
  if (known === undefined) {
    await insertCostBook(transaction, {
      cost_book_id: costBookId,
      name: 'Sample costs',
      currency: costs.currency,
      models: costs.models.length,
      costs: text,
      sha256: sha256(text),
      is_sample: 1,
      imported_at: now(session),
    });
  }
  if ((await readSetting(transaction, currentCostBook)) === undefined) {
    await writeSetting(transaction, currentCostBook, costBookId);
  }
  return costBookId;
}

/** The cards that the sample's quotes can be made with. One that is there stays as it is. */
async function fillSampleCards(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const at = now(session);
  for (const card of [support, drafting]) {
    if ((await cardVersions(transaction, card.id)).length > 0) continue;
    await insertCard(transaction, {
      ...cardWrite(card, at),
      card_id: card.id,
      version: card.version,
      state: 'published',
      author_id: null,
      author_name: shippedAuthor,
      save_count: 1,
      is_sample: 1,
      created_at: at,
      published_by: null,
      published_name: shippedAuthor,
      published_at: at,
    });
  }
}

/** The cost book, guardrails and scenario that the sample's quotes rest on; the id of the book. */
async function fillRest(session: Session, transaction: WorkspaceTransaction): Promise<string> {
  const costBookId = await sampleBook(session, transaction);
  await fillSampleGuardrails(session, transaction);
  await fillSampleCards(session, transaction);
  const at = now(session);
  const scenario_id = session.environment.newId();
  await insertScenario(transaction, {
    scenario_id,
    draft: canonicalJson(opusDrop),
    is_sample: 1,
    created_at: at,
    updated_at: at,
  });
  return costBookId;
}

async function fill(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const book = readCosts(costs);
  if (!book.ok) throw new Error(`The sample's cost book has ${book.problems.length} problems`);
  const costBookId = await fillRest(session, transaction);
  const first = session.environment.clock().getTime();
  for (const [index, draft] of quotes.entries()) {
    const own = draft.currency === costs.currency;
    const written = await draftWrite(session, draft, own ? costBookId : null, own ? book.value : undefined);
    const at = new Date(first + index).toISOString();
    const ids = { quoteId: session.environment.newId(), revisionId: session.environment.newId() };
    await insertQuote(transaction, { ...written, now: at, ...ids, isSample: true });
    await noteState(session, transaction, { ...ids, revision: 1, state: 'created' });
  }
}

type Edited = 'keep' | 'remove' | undefined;

/** What was removed of the sample. Issued quotes are archived instead. */
async function empty(
  session: Session,
  transaction: WorkspaceTransaction,
  edited: Edited,
): Promise<Reply<{ readonly went: number; readonly removed: readonly RemovedQuote[] }>> {
  const there = await sampleQuotes(transaction);
  const changed = there.filter(({ wasEdited, hasIssued }) => wasEdited && !hasIssued);
  if (changed.length > 0 && edited === undefined) {
    return refused({ rule: 'sample-was-edited', numbers: changed.map(({ number }) => number) });
  }
  const removed: RemovedQuote[] = [];
  let went = 0;
  for (const { hasIssued, wasEdited, ...quote } of there) {
    if (!hasIssued && wasEdited && edited === 'keep') {
      await makeOwn(transaction, quote);
      continue;
    }
    went += 1;
    if (hasIssued) await setArchived(transaction, quote, true);
    else removed.push(await takeOut(transaction, quote));
  }
  await deleteSampleScenarios(transaction);
  await deleteUnusedSampleBooks(transaction);
  await deleteUnusedSampleCards(transaction);
  const current = await readSetting(transaction, currentCostBook);
  if (typeof current === 'string' && !(await hasCostBook(transaction, current))) await clearSetting(transaction, currentCostBook);
  await dropSampleGuardrails(session, transaction);
  return done({ went, removed });
}

/** The book went with the quotes, and came back under another id: revisions that were priced with it are priced with that one. */
async function pricedAgain(transaction: WorkspaceTransaction, removed: RemovedQuote, bookId: string): Promise<RemovedQuote> {
  const revisions = [];
  for (const revision of removed.revisions) {
    const { cost_book_id } = revision;
    const isGone = cost_book_id !== null && !(await hasCostBook(transaction, cost_book_id));
    revisions.push(isGone ? { ...revision, cost_book_id: bookId } : revision);
  }
  return { ...removed, revisions };
}

/** Puts the sample into a new workspace. */
export async function fillSample(session: Session): Promise<void> {
  await write(session, async (transaction) => {
    await fill(session, transaction);
    await note(session, transaction, 'sample-filled', 'sample', { quotes: quotes.length });
  });
}

export function sampleHandlers(session: Session): Pick<Handlers, 'sample.reset' | 'sample.remove' | 'sample.putBack'> {
  const changed = (): void =>
    session.changed('quotes', 'customers', 'costs', 'catalogue', 'scenarios', 'people', 'policy', 'approvals', 'audit');
  return {
    'sample.reset': async ({ edited }) => {
      const reply = await write(session, async (transaction): Promise<Reply<{ quotes: number }>> => {
        const emptied = await empty(session, transaction, edited);
        if (!emptied.ok) return emptied;
        await fill(session, transaction);
        await note(session, transaction, 'sample-filled', 'sample', { quotes: quotes.length });
        return done({ quotes: quotes.length });
      });
      if (reply.ok) changed();
      return reply;
    },

    'sample.remove': async ({ edited }) => {
      const reply = await write(session, async (transaction) => {
        const emptied = await empty(session, transaction, edited);
        if (emptied.ok) await note(session, transaction, 'sample-removed', 'sample', { quotes: emptied.value.went });
        return emptied;
      });
      if (!reply.ok) return reply;
      changed();
      const { went, removed } = reply.value;
      return done({ quotes: went, removal: session.removals.keep({ quotes: removed }) });
    },

    'sample.putBack': async ({ removal }) => {
      const removed = session.removals.get(removal);
      if (removed === undefined) return notFound('removal');
      const count = await write(session, async (transaction) => {
        const costBookId = await fillRest(session, transaction);
        const ofBook: RemovedQuote[] = [];
        for (const quote of removed.quotes) ofBook.push(await pricedAgain(transaction, quote, costBookId));
        const put = await putQuotesBack(session, transaction, ofBook);
        await note(session, transaction, 'sample-filled', 'sample', { quotes: put });
        return put;
      });
      session.removals.drop(removal);
      changed();
      return done({ quotes: count });
    },
  };
}
