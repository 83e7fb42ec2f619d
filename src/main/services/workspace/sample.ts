import costs from '../../../../resources/samples/costs.json' with { type: 'json' };
import credits from '../../../../resources/samples/credits.quote.json' with { type: 'json' };
import fortyLines from '../../../../resources/samples/forty-lines.quote.json' with { type: 'json' };
import opusDrop from '../../../../resources/samples/opus-drop.scenario.json' with { type: 'json' };
import supportDesk from '../../../../resources/samples/support-desk.quote.json' with { type: 'json' };
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { readCosts } from '../../../shared/domain/reading/read.ts';
import { sha256 } from '../../sha256.ts';
import { costBookOfHash, deleteUnusedSampleBooks, hasCostBook, insertCostBook } from '../../storage/records/cost-book-records.ts';
import { deleteQuote, insertQuote, sampleQuotes, setArchived } from '../../storage/records/quote-records.ts';
import { deleteSampleScenarios, insertScenario } from '../../storage/records/scenario-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { clearSetting, readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done } from '../session/answer.ts';
import { currentCostBook } from '../session/cost-books.ts';
import { draftWrite } from '../quotes/quotes.ts';
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

async function fill(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const book = readCosts(costs);
  if (!book.ok) throw new Error(`The sample's cost book has ${book.problems.length} problems`);
  const costBookId = await sampleBook(session, transaction);
  const first = session.environment.clock().getTime();
  for (const [index, draft] of quotes.entries()) {
    const own = draft.currency === costs.currency;
    const written = draftWrite(session, draft, own ? costBookId : null, own ? book.value : undefined);
    const at = new Date(first + index).toISOString();
    const ids = { quoteId: session.environment.newId(), revisionId: session.environment.newId() };
    await insertQuote(transaction, { ...written, now: at, ...ids, isSample: true });
  }
  await fillSampleGuardrails(session, transaction);
  const at = now(session);
  const scenario_id = session.environment.newId();
  await insertScenario(transaction, {
    scenario_id,
    draft: canonicalJson(opusDrop),
    is_sample: 1,
    created_at: at,
    updated_at: at,
  });
}

/** The number of removed sample quotes. Issued ones are archived instead. */
async function empty(session: Session, transaction: WorkspaceTransaction): Promise<number> {
  const there = await sampleQuotes(transaction);
  for (const quote of there) {
    if (quote.hasIssued) await setArchived(transaction, quote, true);
    else await deleteQuote(transaction, quote);
  }
  await deleteSampleScenarios(transaction);
  await deleteUnusedSampleBooks(transaction);
  const current = await readSetting(transaction, currentCostBook);
  if (typeof current === 'string' && !(await hasCostBook(transaction, current))) await clearSetting(transaction, currentCostBook);
  await dropSampleGuardrails(session, transaction);
  return there.length;
}

/** Puts the sample into a new workspace. */
export async function fillSample(session: Session): Promise<void> {
  await write(session, async (transaction) => {
    await fill(session, transaction);
    await note(session, transaction, 'sample-filled', 'sample', { quotes: quotes.length });
  });
}

export function sampleHandlers(session: Session): Pick<Handlers, 'sample.reset' | 'sample.remove'> {
  const changed = (): void =>
    session.changed('quotes', 'customers', 'costs', 'scenarios', 'people', 'policy', 'approvals', 'audit');
  return {
    'sample.reset': async () => {
      await write(session, async (transaction) => {
        await empty(session, transaction);
        await fill(session, transaction);
        await note(session, transaction, 'sample-filled', 'sample', { quotes: quotes.length });
      });
      changed();
      return done({ quotes: quotes.length });
    },
    'sample.remove': async () => {
      const went = await write(session, async (transaction) => {
        const count = await empty(session, transaction);
        await note(session, transaction, 'sample-removed', 'sample', { quotes: count });
        return count;
      });
      changed();
      return done({ quotes: went });
    },
  };
}
