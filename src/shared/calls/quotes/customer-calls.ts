import { z } from 'zod';
import { command, query } from '../schemas/call.ts';
import { ChosenFileId, ContactId, CustomerId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { Instant, Nothing, SaveCount, Sha256 } from '../schemas/leaves.ts';
import { QuoteRow } from './quote-row.ts';
import { revisionStates } from './quote-calls.ts';

/** A customer, for reuse in a quote: their record, or where there is none, as they were last named in a quote. */
const Customer = z.strictObject({
  customerId: CustomerId,
  legalName: z.string(),
  address: z.array(z.string()),
  contact: z.strictObject({ name: z.string(), title: z.string().optional(), email: z.string().optional() }),
  registrationNumber: z.string().optional(),
  taxId: z.string().optional(),
  billingAddress: z.array(z.string()).optional(),
  billingEmail: z.string().optional(),
  noticeAddress: z.array(z.string()).optional(),
  noticeEmail: z.string().optional(),
  quotes: z.int(),
  /** Whether a person keeps it as a record: quotes that name the customer change nothing of it then. */
  isRecord: z.boolean(),
  updatedAt: Instant,
});
export type Customer = z.output<typeof Customer>;

const Field = z.string().max(400);
const Lines = z.array(Field).max(20);
const Name = Field.check((context) => {
  if (context.value.trim() === '') context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
});

/** As it is typed: what is empty is left out of the record. */
export const CustomerFields = z.strictObject({
  legalName: Name,
  address: Lines,
  contact: z.strictObject({ name: Field, title: Field, email: Field }),
  registrationNumber: Field,
  taxId: Field,
  billingAddress: Lines,
  billingEmail: Field,
  noticeAddress: Lines,
  noticeEmail: Field,
});
export type CustomerFields = z.output<typeof CustomerFields>;

/** Someone at the customer besides the contact that quotes name. */
export const CustomerContact = z.strictObject({ name: Field, title: Field, email: Field, phone: Field });
export type CustomerContact = z.output<typeof CustomerContact>;

/** A customer as they are being typed: any field may still be empty. */
export const TypedCustomer = z.strictObject({
  fields: CustomerFields.extend({ legalName: Field }),
  contacts: z.array(CustomerContact).max(200),
  notes: z.string().max(20_000),
});
export type TypedCustomer = z.output<typeof TypedCustomer>;

/** The customer's id, or `new`. */
const TypedKey = z.string().min(1).max(100);

const Duplicate = z.strictObject({ customerId: CustomerId, legalName: z.string(), by: z.enum(['name', 'tax-id']) });

const IssuedOfCustomer = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  /** As printed. */
  number: z.string(),
  title: z.string(),
  revision: z.int().min(1),
  issueDate: z.string(),
  state: z.enum(revisionStates),
  currency: z.string(),
  committedValue: z.string().nullable(),
});

export const CustomerRecord = z.strictObject({
  customerId: CustomerId,
  fields: CustomerFields,
  contacts: z.array(CustomerContact.extend({ contactId: ContactId })),
  notes: z.string(),
  isRecord: z.boolean(),
  saveCount: SaveCount,
  /** The newest first; at most 200. */
  quotes: z.array(QuoteRow),
  issued: z.array(IssuedOfCustomer),
  duplicates: z.array(Duplicate),
});
export type CustomerRecord = z.output<typeof CustomerRecord>;

const ById = z.strictObject({ customerId: CustomerId });

/** The fields that a column of a table can give. `address` is its lines, separated by line breaks, semicolons or commas as they stand. */
export const importedFields = [
  'legalName',
  'address',
  'contactName',
  'contactTitle',
  'contactEmail',
  'registrationNumber',
  'taxId',
  'billingAddress',
  'billingEmail',
  'noticeAddress',
  'noticeEmail',
  'notes',
] as const;
export type ImportedField = (typeof importedFields)[number];

/** Of each column of the file, in order, the field that it gives; null for none. */
const Mapping = z.array(z.enum(importedFields).nullable()).max(200);

const ChosenTable = z.strictObject({
  chosen: ChosenFileId,
  file: z.string(),
  heads: z.array(z.string()),
  /** The first rows, for the eye. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** As the columns of a file with these heads were mapped before, or as their heads suggest. */
  mapping: Mapping,
});
export type ChosenTable = z.output<typeof ChosenTable>;

const Difference = z.strictObject({ field: z.enum(importedFields), before: z.string(), after: z.string() });

/** What a row of the file would do. */
export const ImportedRow = z.strictObject({
  /** Counted from 1, the heads being row 1. */
  row: z.int().min(2),
  legalName: z.string(),
  does: z.enum(['add', 'change', 'nothing', 'refuse']),
  differences: z.array(Difference),
  /** Why it is refused, or what to look at before: it is named like another customer, or has their tax id. */
  reason: z.enum(['no-name', 'too-long', 'twice', 'similar-name', 'same-tax-id']).nullable(),
  /** The customer that the reason speaks of. */
  like: z.string().nullable(),
});
export type ImportedRow = z.output<typeof ImportedRow>;

const ImportPreview = z.strictObject({
  /** Of the file's bytes: what is imported is what was looked at. */
  sha256: Sha256,
  counts: z.strictObject({ add: z.int(), change: z.int(), nothing: z.int(), refuse: z.int() }),
  /** Rows that do nothing are left out; at most 500. */
  rows: z.array(ImportedRow),
});
export type ImportPreview = z.output<typeof ImportPreview>;

const AskedImport = z.strictObject({ chosen: ChosenFileId, mapping: Mapping });

/** What a deletion takes, and what has to stay. */
const Deletion = z.strictObject({
  legalName: z.string(),
  contacts: z.int(),
  /** Quotes of which nothing was issued. */
  quotes: z.int(),
  /** Drafts beside what was issued. */
  drafts: z.int(),
  /** Issued revisions, which stay until the date. */
  issued: z.int(),
  /** `YYYY-MM-DD`, the latest of them; null where nothing was issued. */
  keepUntil: z.string().nullable(),
  /** Copies of the workspace that hold the data until they are replaced. */
  backups: z.int(),
});

export const RetainedRevision = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  revision: z.int().min(1),
  /** Null once only its hashes are left. */
  number: z.string().nullable(),
  customer: z.string().nullable(),
  reason: z.string(),
  requestedAt: Instant,
  requestedBy: z.string().nullable(),
  keepUntil: z.string(),
  pdfSha256: Sha256,
  purgedAt: Instant.nullable(),
});
export type RetainedRevision = z.output<typeof RetainedRevision>;

export const customerCalls = {
  /** By name; those whose name has every word of `search`, or all. At most 200. */
  'customers.list': query(['customers', 'quotes'], z.strictObject({ search: z.string().max(200).optional() }), z.array(Customer)),
  'customers.get': query(['customers', 'quotes', 'settings'], ById, CustomerRecord),
  /** A new record without an id. `saveCount` is the one that was read. A name that another customer has is refused. */
  'customers.save': command(
    z.strictObject({
      customerId: CustomerId.optional(),
      saveCount: SaveCount.optional(),
      fields: CustomerFields,
      contacts: z.array(CustomerContact).max(200),
      notes: z.string().max(20_000),
    }),
    CustomerRecord,
  ),
  /** What is typed of customers and not saved. */
  'customers.typed': query(['settings'], Nothing, z.array(z.strictObject({ key: TypedKey, typed: TypedCustomer }))),
  /** Keeps what is typed of one; null drops it. */
  'customers.keepTyped': command(z.strictObject({ key: TypedKey, typed: TypedCustomer.nullable() }), z.null()),
  /** Customers that seem to be the same one, together; at most 100 groups. */
  'customers.duplicates': query(['customers'], Nothing, z.array(z.array(Duplicate))),
  /** Makes two customers one: quotes and contacts of `from` become those of `into`, and its name leads there. */
  'customers.merge': command(z.strictObject({ into: CustomerId, from: CustomerId }), CustomerRecord),
  /** Asks for a CSV file; null where none is chosen. Nothing is taken. */
  'customers.chooseFile': command(Nothing, ChosenTable.nullable()),
  /** What the file would change. */
  'customers.previewImport': command(AskedImport, ImportPreview),
  /** Takes the file as it was looked at, all or nothing; the mapping is remembered for files with these heads. */
  'customers.importFile': command(
    AskedImport.extend({ sha256: Sha256 }),
    z.strictObject({ added: z.int(), changed: z.int(), refused: z.int() }),
  ),
  'customers.deletion': query(['customers', 'quotes', 'settings'], ById, Deletion),
  /** Deletes a customer's data, because they asked for it or for another reason that is kept with what must stay. */
  'customers.deleteData': command(ById.extend({ reason: z.string().max(2000) }), Deletion),
  /** Takes out what was kept up to a day that is past now; it happens by itself once a day too. */
  'customers.purge': command(Nothing, z.strictObject({ revisions: z.int() })),
  /** Issued revisions of customers whose data were deleted; those whose date is past are known by their hashes alone. */
  'customers.retained': query(['customers', 'quotes'], Nothing, z.array(RetainedRevision)),
};
