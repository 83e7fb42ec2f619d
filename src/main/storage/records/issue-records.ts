import { sql } from 'kysely';
import type { QuoteRecord, RevisionRecord } from './quote-records.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../database/schema.ts';

/** `issuedAt` as ISO 8601 in UTC, `issueDate` as `YYYY-MM-DD`; hashes as 64 hex digits. */
export type IssueWrite = {
  readonly issuedAt: string;
  readonly issueDate: string;
  readonly fingerprint: string;
  readonly pdfSha256: string;
  readonly pdf: Uint8Array;
  /** The calculation annex. */
  readonly annex: Uint8Array;
};

/** Freezes a draft, with its document and the annex of that. From here on triggers refuse every change of it. */
export async function issueDraft(
  transaction: WorkspaceTransaction,
  draft: Pick<RevisionRecord, 'revision_id'>,
  issue: IssueWrite,
): Promise<void> {
  await transaction
    .updateTable('revisions')
    .set({
      issued_at: issue.issuedAt,
      issue_date: issue.issueDate,
      fingerprint: issue.fingerprint,
      pdf_sha256: issue.pdfSha256,
      pdf_bytes: issue.pdf.byteLength,
    })
    .where('revision_id', '=', draft.revision_id)
    .execute();
  await transaction
    .insertInto('issued_pdfs')
    .values({ revision_id: draft.revision_id, pdf: Buffer.from(issue.pdf) })
    .execute();
  await transaction
    .insertInto('issued_annexes')
    .values({ revision_id: draft.revision_id, pdf: Buffer.from(issue.annex) })
    .execute();
  await transaction
    .updateTable('quotes')
    .set({ is_issued: 1, updated_at: issue.issuedAt })
    .where('revision_id', '=', draft.revision_id)
    .execute();
}

/** The document's bytes as they were kept at issue. */
export async function issuedPdf(db: WorkspaceDb, revisionId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('issued_pdfs').select('pdf').where('revision_id', '=', revisionId).executeTakeFirst();
  return row?.pdf;
}

/** The bytes of the calculation annex as they were kept at issue; none of a revision that was issued before annexes were kept. */
export async function issuedAnnex(db: WorkspaceDb, revisionId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('issued_annexes').select('pdf').where('revision_id', '=', revisionId).executeTakeFirst();
  return row?.pdf;
}

/** Whether another quote has an issued revision under this number. */
export async function isNumberIssued(db: WorkspaceDb, number: string, except: QuoteRecord): Promise<boolean> {
  const row = await db
    .selectFrom('quotes')
    .innerJoin('revisions', 'revisions.quote_id', 'quotes.quote_id')
    .select('quotes.row')
    .where('quotes.number', '=', number)
    .where('quotes.row', '!=', except.row)
    .where(sql<boolean>`revisions.issued_at IS NOT NULL`)
    .executeTakeFirst();
  return row !== undefined;
}

export type IssuedDocument = {
  readonly quoteId: string;
  readonly revisionId: string;
  /** As printed in the issued document. A later draft may have changed the quote's own. */
  readonly number: string;
  readonly revision: number;
  readonly issueDate: string;
  readonly fingerprint: string;
  readonly pdf: Uint8Array;
};

/** By which an issued document is looked for: what it calls itself, or how its fingerprint begins, in hexadecimal digits. */
export type IssuedBy = { readonly number: string; readonly revision: number } | { readonly fingerprint: string };

/** The issued documents that fit, the newest first. */
export async function issuedDocuments(db: WorkspaceDb, by: IssuedBy): Promise<readonly IssuedDocument[]> {
  const number = sql<string>`json_extract(revisions.draft, '$.number')`;
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('issued_pdfs', 'issued_pdfs.revision_id', 'revisions.revision_id')
    .select(['revisions.quote_id', 'revisions.revision_id', 'revisions.revision', 'revisions.issue_date'])
    .select(['revisions.fingerprint', 'issued_pdfs.pdf'])
    .select(number.as('number'))
    .where((where) =>
      'fingerprint' in by
        ? where(sql<string>`substr(revisions.fingerprint, 1, ${by.fingerprint.length})`, '=', by.fingerprint)
        : where.and([where('revisions.revision', '=', by.revision), where(number, '=', by.number)]),
    )
    .orderBy('revisions.issued_at', 'desc')
    .execute();
  return rows.map(({ quote_id, revision_id, revision, issue_date, fingerprint, pdf, number: printed }) => ({
    quoteId: quote_id,
    revisionId: revision_id,
    number: printed,
    revision,
    issueDate: issue_date ?? '',
    fingerprint: fingerprint ?? '',
    pdf,
  }));
}

export type IssuedRevisionRow = {
  readonly quoteId: string;
  readonly revisionId: string;
  /** As printed in the issued document. */
  readonly number: string;
  readonly revision: number;
  readonly customer: string;
  readonly issueDate: string;
};

/** Issued revisions whose number or customer has the text, whatever its case; the newest first, at most so many. */
export async function issuedRevisions(db: WorkspaceDb, text: string, most: number): Promise<readonly IssuedRevisionRow[]> {
  const number = sql<string>`json_extract(revisions.draft, '$.number')`;
  const customer = sql<string>`json_extract(revisions.draft, '$.customer.legalName')`;
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('issued_pdfs', 'issued_pdfs.revision_id', 'revisions.revision_id')
    .select(['revisions.quote_id', 'revisions.revision_id', 'revisions.revision', 'revisions.issue_date'])
    .select([number.as('number'), customer.as('customer')])
    .where(sql<boolean>`instr(lower(${number} || ' ' || ${customer}), lower(${text})) > 0`)
    .orderBy('revisions.issued_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ quote_id, revision_id, revision, issue_date, number: printed, customer: name }) => ({
    quoteId: quote_id,
    revisionId: revision_id,
    number: printed,
    revision,
    customer: name,
    issueDate: issue_date ?? '',
  }));
}
