// Quotes that were begun and in which nothing was typed yet. They are in the file, so that every call works on them, and nobody will miss
// them: they go when they are left, and at the next start where the app ended before that.
import { z } from 'zod';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import { deleteQuote, quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { clearSetting, readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';

const setting = 'untouchedQuotes';
const Ids = z.array(z.string());

/** Quotes with a change on its way: the user who leaves at once after typing sends it first. */
const edited = new WeakMap<Session, Set<string>>();

/** A change was sent. Before anything is awaited, so that it counts before whatever is sent after it. */
export function expectChange(session: Session, quoteId: string): void {
  const known = edited.get(session) ?? new Set();
  edited.set(session, known.add(quoteId));
}

async function untouched(db: WorkspaceDb): Promise<readonly string[]> {
  return Ids.catch([]).parse((await readSetting(db, setting)) ?? []);
}

async function keep(transaction: WorkspaceTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) await clearSetting(transaction, setting);
  else await writeSetting(transaction, setting, ids);
}

export async function addUntouched(transaction: WorkspaceTransaction, quoteId: string): Promise<void> {
  await keep(transaction, [...(await untouched(transaction)), quoteId]);
}

/** The first change makes a quote of it: from now on it stays, and the audit trail says so. */
export async function touch(session: Session, transaction: WorkspaceTransaction, quoteId: string): Promise<void> {
  const ids = await untouched(transaction);
  if (!ids.includes(quoteId)) return;
  await keep(
    transaction,
    ids.filter((id) => id !== quoteId),
  );
  await note(session, transaction, 'quote-created', quoteId, { from: '' });
}

/** Takes the quote out if nothing was ever done to it; says whether it did. */
async function drop(transaction: WorkspaceTransaction, quoteId: string): Promise<boolean> {
  const quote = await quoteRecord(transaction, quoteId);
  const revision = quote && (await revisionRecord(transaction, quote));
  if (quote === undefined || revision === undefined) return false;
  if (quote.revision !== 1 || quote.is_issued === 1 || quote.is_archived === 1 || revision.save_count > 0) return false;
  await deleteQuote(transaction, quote);
  return true;
}

/** The quote was left. Says whether it went. */
export async function dropUntouched(session: Session, quoteId: string): Promise<boolean> {
  if (edited.get(session)?.has(quoteId) === true || !(await untouched(session.db)).includes(quoteId)) return false;
  const isGone = await write(session, async (transaction) => {
    const ids = await untouched(transaction);
    // A change that came in between has made a quote of it.
    if (!ids.includes(quoteId)) return false;
    const isDropped = await drop(transaction, quoteId);
    await keep(
      transaction,
      ids.filter((id) => id !== quoteId),
    );
    return isDropped;
  });
  if (isGone) session.changed('quotes', 'customers');
  return isGone;
}

const hourMs = 3_600_000;

/** What a former run of the app left behind. A quote of the last hour may be open in another process on the same file. */
export async function sweepUntouched(session: Session): Promise<void> {
  for (const quoteId of await untouched(session.db)) {
    const quote = await quoteRecord(session.db, quoteId);
    const age = session.environment.clock().getTime() - Date.parse(quote?.created_at ?? '1970-01-01');
    if (age > hourMs) await dropUntouched(session, quoteId);
  }
}
