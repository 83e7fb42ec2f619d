import type { WorkspaceDb } from '../database/schema.ts';
import type { QuoteRecord, RevisionRecord } from './quote-records.ts';
import { revisionRecord } from './quote-records.ts';
import { outcomesOf } from './quote-states.ts';

/** A revision that a price move may hit: of a quote that is open, or of a contract. */
export type MonitoredRecord = {
  readonly quote: QuoteRecord;
  readonly revision: RevisionRecord;
  readonly state: 'draft' | 'issued' | 'contract';
};

const openOrSigned = (db: WorkspaceDb) =>
  db
    .selectFrom('quotes')
    .where('is_archived', '=', 0)
    .where('is_retained', '=', 0)
    .where((where) => where.or([where('outcome', 'is', null), where('outcome', '=', 'signed')]));

export async function countMonitored(db: WorkspaceDb): Promise<number> {
  const { count } = await openOrSigned(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function stateOf(quote: QuoteRecord, revision: RevisionRecord): MonitoredRecord['state'] {
  if (revision.issued_at === null) return 'draft';
  return quote.outcome === 'signed' ? 'contract' : 'issued';
}

/** The signed revision of a quote of which another draft is written since. */
async function signedBefore(db: WorkspaceDb, quote: QuoteRecord): Promise<RevisionRecord | undefined> {
  if (quote.revision === 1) return undefined;
  const signed = [...(await outcomesOf(db, quote.quote_id))].findLast(([, outcome]) => outcome === 'signed')?.[0];
  return signed === undefined || signed === quote.revision_id ? undefined : revisionRecord(db, quote, signed);
}

/** Quotes after a row of the table, at most so many; an issued offer that lapsed before the day is none of them. */
export async function monitoredAfter(
  db: WorkspaceDb,
  { after, limit, day }: { readonly after: number; readonly limit: number; readonly day: string },
): Promise<{ readonly records: readonly MonitoredRecord[]; readonly looked: number; readonly next: number | null }> {
  const quotes = await openOrSigned(db).selectAll().where('row', '>', after).orderBy('row').limit(limit).execute();
  const records: MonitoredRecord[] = [];
  for (const quote of quotes) {
    const signed = await signedBefore(db, quote);
    if (signed !== undefined) records.push({ quote, revision: signed, state: 'contract' });
    const revision = await revisionRecord(db, quote);
    if (revision === undefined) continue;
    const state = stateOf(quote, revision);
    const hasLapsed = state === 'issued' && quote.valid_until !== null && quote.valid_until < day;
    if (!hasLapsed) records.push({ quote, revision, state });
  }
  const last = quotes.at(-1);
  return { records, looked: quotes.length, next: last === undefined || quotes.length < limit ? null : last.row };
}
