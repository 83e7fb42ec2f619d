import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import type { CustomerRecord } from '../../../shared/calls/quotes/customer-calls.ts';
import { CustomerContact } from '../../../shared/calls/quotes/customer-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { ContactId, CustomerId, QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { CustomerRow } from '../../storage/records/customer-records.ts';
import {
  contactsOf,
  customerOfName,
  customerRecord,
  customerRows,
  customersLike,
  likeCustomers,
  mergeCustomers,
  writeContacts,
  writeCustomer,
} from '../../storage/records/customer-records.ts';
import type { QuoteRecord } from '../../storage/records/quote-records.ts';
import { quotesOfCustomer, revisionRecords } from '../../storage/records/quote-records.ts';
import { outcomesOf } from '../../storage/records/quote-states.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { listedRevision, draftOf, quoteRow } from '../drafts/quote-answers.ts';
import { done, notFound, refused, stale } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, today, write } from '../session/service-session.ts';
import { keepTyped } from './typed-customers.ts';
import { fieldsOf, partyText } from './customer-fields.ts';

const text = z.string().optional().catch(undefined);
const lines = z.array(z.string()).min(1).optional().catch(undefined);

/** A party of a draft. Missing and malformed fields are empty. */
const TypedParty = z.object({
  address: z.array(z.string()).catch([]),
  contact: z
    .object({
      name: z.string().catch(''),
      title: text,
      email: text,
    })
    .catch({ name: '' }),
  registrationNumber: text,
  taxId: text,
  billingAddress: lines,
  billingEmail: text,
  noticeAddress: lines,
  noticeEmail: text,
});

const mostQuotes = 200;
const mostGroups = 100;

type Issued = CustomerRecord['issued'][number];

/** What was issued of a quote, the newest first. */
async function issuedOf(db: WorkspaceDb, quote: QuoteRecord, day: string): Promise<readonly Issued[]> {
  const outcomes = await outcomesOf(db, quote.quote_id);
  return (await revisionRecords(db, quote.quote_id)).flatMap((revision): Issued[] => {
    if (revision.issue_date === null) return [];
    const { number } = draftOf(revision);
    const { state, title } = listedRevision(revision, quote, outcomes.get(revision.revision_id), day);
    return [
      {
        quoteId: QuoteId.parse(quote.quote_id),
        revisionId: RevisionId.parse(revision.revision_id),
        number: typeof number === 'string' ? number : '',
        title,
        revision: revision.revision,
        issueDate: revision.issue_date,
        state,
        currency: revision.currency,
        committedValue: revision.committed_value,
      },
    ];
  });
}

function duplicateOf(other: CustomerRow, by: 'name' | 'tax-id') {
  return { customerId: CustomerId.parse(other.customer_id), legalName: other.legal_name, by };
}

async function recordOf(session: Session, db: WorkspaceDb, customer: CustomerRow): Promise<CustomerRecord> {
  const quotes = await quotesOfCustomer(db, customer.customer_id, mostQuotes);
  const issued: Issued[] = [];
  for (const quote of quotes) issued.push(...(await issuedOf(db, quote, today(session))));
  const contacts = await contactsOf(db, customer.customer_id);
  const like = await customersLike(db, customer);
  return {
    customerId: CustomerId.parse(customer.customer_id),
    fields: fieldsOf(customer.legal_name, customer.party),
    contacts: contacts.map(({ contact_id, contact }) => ({
      ...CustomerContact.parse(JSON.parse(contact)),
      contactId: ContactId.parse(contact_id),
    })),
    notes: customer.notes,
    isRecord: customer.is_record === 1,
    saveCount: customer.save_count,
    quotes: quotes.map((quote) => quoteRow(quote, today(session))),
    issued,
    duplicates: like.map((other) =>
      duplicateOf(other, other.tax_key !== null && other.tax_key === customer.tax_key ? 'tax-id' : 'name'),
    ),
  };
}

/** Customers that share a key, together. */
async function groups(db: WorkspaceDb, by: 'duplicate_key' | 'tax_key') {
  const like = await likeCustomers(db, by, mostGroups);
  return [...Map.groupBy(like, (customer) => customer[by]).values()].map((group) =>
    group.map((customer) => duplicateOf(customer, by === 'tax_key' ? 'tax-id' : 'name')),
  );
}

type OwnCalls = 'customers.list' | 'customers.get' | 'customers.save' | 'customers.duplicates' | 'customers.merge';

export function customerHandlers(session: Session): Pick<Handlers, OwnCalls> {
  const { db, environment } = session;
  return {
    'customers.list': async ({ search = '' }) => {
      const rows = await customerRows(db, search);
      return done(
        rows.map((row) => ({
          ...TypedParty.parse(JSON.parse(row.party)),
          customerId: CustomerId.parse(row.customer_id),
          legalName: row.legal_name,
          quotes: row.quotes,
          isRecord: row.is_record === 1,
          updatedAt: row.updated_at,
        })),
      );
    },

    'customers.get': async ({ customerId }) => {
      const customer = await customerRecord(db, customerId);
      return customer === undefined ? notFound('customer') : done(await recordOf(session, db, customer));
    },

    'customers.save': async ({ customerId, saveCount = 0, fields, contacts, notes }) => {
      const reply = await write(session, async (transaction): Promise<Reply<CustomerRecord>> => {
        const known = customerId === undefined ? undefined : await customerRecord(transaction, customerId);
        if (customerId !== undefined && known === undefined) return notFound('customer');
        if (known !== undefined && known.save_count !== saveCount) return stale(known.save_count);
        const legalName = fields.legalName.trim();
        const namesake = await customerOfName(transaction, legalName);
        if (namesake !== undefined && namesake.customer_id !== known?.customer_id) {
          return refused({ rule: 'customer-name-is-taken' });
        }
        const id = known?.customer_id ?? environment.newId();
        const written = { legalName, party: partyText(fields), notes, saveCount: (known?.save_count ?? 0) + 1 };
        await writeCustomer(transaction, id, { ...written, now: now(session) });
        const kept = contacts.filter((contact) => Object.values(contact).some((value) => value.trim() !== ''));
        await writeContacts(
          transaction,
          id,
          kept.map((contact) => ({ contactId: environment.newId(), contact: canonicalJson(contact) })),
        );
        await keepTyped(transaction, customerId ?? 'new', null);
        await note(session, transaction, known === undefined ? 'customer-added' : 'customer-changed', id, {
          contacts: kept.length,
        });
        const saved = await customerRecord(transaction, id);
        return saved === undefined ? notFound('customer') : done(await recordOf(session, transaction, saved));
      });
      if (reply.ok) session.changed('customers', 'audit');
      return reply;
    },

    'customers.duplicates': async () => done([...(await groups(db, 'duplicate_key')), ...(await groups(db, 'tax_key'))]),

    'customers.merge': async ({ into, from }) => {
      const reply = await write(session, async (transaction): Promise<Reply<CustomerRecord>> => {
        if (into === from) return refused({ rule: 'same-customer' });
        const target = await customerRecord(transaction, into);
        const merged = await customerRecord(transaction, from);
        if (target === undefined || merged === undefined) return notFound('customer');
        await mergeCustomers(transaction, target, merged);
        await keepTyped(transaction, from, null);
        await writeCustomer(transaction, into, {
          legalName: target.legal_name,
          party: target.party,
          notes: [target.notes, merged.notes].filter((part) => part !== '').join('\n'),
          saveCount: target.save_count + 1,
          now: now(session),
        });
        await note(session, transaction, 'customers-merged', into, { from });
        const saved = await customerRecord(transaction, into);
        return saved === undefined ? notFound('customer') : done(await recordOf(session, transaction, saved));
      });
      if (reply.ok) session.changed('customers', 'quotes', 'audit');
      return reply;
    },
  };
}
