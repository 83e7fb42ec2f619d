import type { Handlers } from '../../../shared/calls/handlers.ts';
import { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { CallOutput } from '../../../shared/calls/calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { addMonths } from '../../../shared/domain/values/date.ts';
import { contactsOf, customerRecord, deleteCustomer } from '../../storage/records/customer-records.ts';
import { issuedAnnex } from '../../storage/records/issue-records.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';
import { deleteQuote, quoteRecord, quotesOfCustomer, revisionRecords } from '../../storage/records/quote-records.ts';
import {
  insertRetained,
  keepIssuedAlone,
  lapsedRevisions,
  purgeRevision,
  retainedRecords,
  scrub,
} from '../../storage/records/retained-revisions.ts';
import { backupsOf } from '../../storage/workspace/backups.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { sha256 } from '../../sha256.ts';
import { actingPerson } from '../people/people.ts';
import { done, notFound } from '../session/answer.ts';
import { keepTyped } from './typed-customers.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';
import { settingsOf } from '../settings/settings.ts';

type Deletion = CallOutput<'customers.deletion'>;

/** More than any customer has. */
const all = 1_000_000;

type OfQuote = { readonly quote: QuoteRecord; readonly revisions: readonly RevisionRecord[] };

async function quotesOf(db: WorkspaceDb, customerId: string): Promise<readonly OfQuote[]> {
  const found: OfQuote[] = [];
  for (const quote of await quotesOfCustomer(db, customerId, all)) {
    found.push({ quote, revisions: await revisionRecords(db, quote.quote_id) });
  }
  return found;
}

/** The day up to which an issued revision has to be kept: so many years from its issue. */
function keepUntil(issueDate: string, years: number): string {
  return addMonths(issueDate, years * 12);
}

async function deletionOf(session: Session, db: WorkspaceDb, customerId: string): Promise<Reply<Deletion>> {
  const customer = await customerRecord(db, customerId);
  if (customer === undefined) return notFound('customer');
  const { retentionYears } = await settingsOf(db);
  const quotes = await quotesOf(db, customerId);
  const issued = quotes.flatMap(({ revisions }) => revisions.flatMap(({ issue_date }) => issue_date ?? []));
  const withIssued = quotes.filter(({ revisions }) => revisions.some(({ issued_at }) => issued_at !== null));
  const drafts = withIssued.flatMap(({ revisions }) => revisions.filter(({ issued_at }) => issued_at === null));
  const until = issued.map((date) => keepUntil(date, retentionYears)).toSorted();
  return done({
    legalName: customer.legal_name,
    contacts: (await contactsOf(db, customerId)).length,
    quotes: quotes.length - withIssued.length,
    drafts: drafts.length,
    issued: issued.length,
    keepUntil: until.at(-1) ?? null,
    backups: backupsOf(session.workspace.file).length,
  });
}

/** Takes out what lapsed: what was kept of customers who asked to be deleted, and whose day is past. The number of revisions. */
export async function purgeLapsed(session: Session): Promise<number> {
  const count = await write(session, async (transaction) => {
    const lapsed = await lapsedRevisions(transaction, today(session));
    for (const retained of lapsed) {
      await purgeRevision(transaction, retained, `${today(session)}${now(session).slice(10)}`);
      const { revision_id: revisionId, draft_sha256: draftSha256 } = retained;
      await note(session, transaction, 'revision-purged', retained.quote_id, { revisionId, draftSha256 });
    }
    return lapsed.length;
  });
  if (count > 0) {
    await scrub(session.db);
    session.changed('quotes', 'customers', 'audit');
  }
  return count;
}

type OwnCalls = 'customers.deletion' | 'customers.deleteData' | 'customers.purge' | 'customers.retained';

export function customerDeletionHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db } = session;
  return {
    'customers.deletion': ({ customerId }) => deletionOf(session, db, customerId),

    'customers.deleteData': async ({ customerId, reason }) => {
      const reply = await write(session, async (transaction): Promise<Reply<Deletion>> => {
        const deletion = await deletionOf(session, transaction, customerId);
        if (!deletion.ok) return deletion;
        const { retentionYears } = await settingsOf(transaction);
        const { person_name } = await actingPerson(transaction);
        for (const { quote, revisions } of await quotesOf(transaction, customerId)) {
          const issued = revisions.filter(({ issued_at }) => issued_at !== null);
          if (issued.length === 0) {
            await deleteQuote(transaction, quote);
            continue;
          }
          for (const revision of issued) {
            const { issue_date, fingerprint, pdf_sha256 } = revision;
            if (issue_date === null || fingerprint === null || pdf_sha256 === null) continue;
            const annex = await issuedAnnex(transaction, revision.revision_id);
            await insertRetained(transaction, {
              revision_id: revision.revision_id,
              quote_id: quote.quote_id,
              revision: revision.revision,
              reason: reason.trim(),
              requested_at: now(session),
              requested_name: person_name,
              keep_until: keepUntil(issue_date, retentionYears),
              draft_sha256: sha256(revision.draft),
              fingerprint,
              pdf_sha256,
              annex_sha256: annex === undefined ? null : sha256(annex),
              purged_at: null,
            });
          }
          await keepIssuedAlone(transaction, quote);
        }
        await deleteCustomer(transaction, customerId);
        await keepTyped(transaction, customerId, null);
        const { contacts, quotes, drafts, issued } = deletion.value;
        await note(session, transaction, 'customer-deleted', customerId, { contacts, quotes, drafts, issued });
        return deletion;
      });
      if (!reply.ok) return reply;
      // What was removed before and could be put back is of them too, perhaps.
      session.removals.forgetAll();
      await scrub(db);
      session.changed('customers', 'quotes', 'approvals', 'audit');
      return reply;
    },

    'customers.purge': async () => done({ revisions: await purgeLapsed(session) }),

    'customers.retained': async () => {
      const found = [];
      for (const retained of await retainedRecords(db)) {
        const quote = retained.purged_at === null ? await quoteRecord(db, retained.quote_id) : undefined;
        found.push({
          quoteId: QuoteId.parse(retained.quote_id),
          revisionId: RevisionId.parse(retained.revision_id),
          revision: retained.revision,
          number: quote?.number ?? null,
          customer: quote?.customer ?? null,
          reason: retained.reason,
          requestedAt: retained.requested_at,
          requestedBy: retained.requested_name === '' ? null : retained.requested_name,
          keepUntil: retained.keep_until,
          pdfSha256: retained.pdf_sha256,
          purgedAt: retained.purged_at,
        });
      }
      return done(found);
    },
  };
}
