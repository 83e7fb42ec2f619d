import { CostBookId, QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { ListedRevision, RevisionHead } from '../../../shared/calls/quotes/quote-calls.ts';
import type { QuoteRow, QuoteState } from '../../../shared/calls/quotes/quote-row.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';
import type { Outcome } from '../../storage/records/quote-states.ts';

/** The state of a quote on a day, `YYYY-MM-DD`. */
function stateOf(quote: QuoteRecord, day: string): QuoteState {
  if (quote.is_archived === 1) return 'archived';
  if (quote.outcome !== null) return quote.outcome;
  if (quote.is_issued === 0) return 'draft';
  return hasExpired(quote.valid_until, day) ? 'expired' : 'issued';
}

/** Validity lasts to the end of its day. */
export function hasExpired(validUntil: string | null, day: string): boolean {
  return validUntil !== null && validUntil < day;
}

export function quoteRow(quote: QuoteRecord, day: string): QuoteRow {
  return {
    quoteId: QuoteId.parse(quote.quote_id),
    revisionId: RevisionId.parse(quote.revision_id),
    revision: quote.revision,
    state: stateOf(quote, day),
    number: quote.number,
    title: quote.title,
    customer: quote.customer,
    currency: quote.currency,
    committedValue: quote.committed_value,
    expectedValue: quote.expected_value,
    problemCount: quote.problem_count,
    validUntil: quote.valid_until,
    isSample: quote.is_sample === 1,
    createdAt: quote.created_at,
    updatedAt: quote.updated_at,
  };
}

function issuedOf(revision: RevisionRecord): RevisionHead['issued'] {
  const { issued_at, issue_date, fingerprint, pdf_sha256, pdf_bytes } = revision;
  if (issued_at === null || issue_date === null || fingerprint === null || pdf_sha256 === null || pdf_bytes === null) return null;
  return { issuedAt: issued_at, issueDate: issue_date, fingerprint, pdfSha256: pdf_sha256, pdfBytes: pdf_bytes };
}

export function revisionHead(revision: RevisionRecord): RevisionHead {
  return {
    revisionId: RevisionId.parse(revision.revision_id),
    quoteId: QuoteId.parse(revision.quote_id),
    revision: revision.revision,
    saveCount: revision.save_count,
    costBookId: revision.cost_book_id === null ? null : CostBookId.parse(revision.cost_book_id),
    issued: issuedOf(revision),
    currency: revision.currency,
    committedValue: revision.committed_value,
    expectedValue: revision.expected_value,
    problemCount: revision.problem_count,
    createdAt: revision.created_at,
    updatedAt: revision.updated_at,
  };
}

function textOf(draft: DraftJson, field: string): string {
  const value = draft[field];
  return typeof value === 'string' ? value : '';
}

/** A revision in the list of them, on a day; `outcome` is what became of it. */
export function listedRevision(
  revision: RevisionRecord,
  quote: QuoteRecord,
  outcome: Outcome | undefined,
  day: string,
): ListedRevision {
  const draft = draftOf(revision);
  const validUntil = textOf(draft, 'validUntil') || null;
  const isDraft = revision.issued_at === null;
  const ofDraft = revision.set_aside_at === null ? 'draft' : 'set-aside';
  const untouched = isDraft ? ofDraft : hasExpired(validUntil, day) ? 'expired' : 'issued';
  return {
    ...revisionHead(revision),
    state: outcome ?? untouched,
    isCurrent: revision.revision_id === quote.revision_id,
    title: textOf(draft, 'title'),
    validUntil,
    isIssuable: isDraft && outcome === undefined && !hasExpired(validUntil, day),
  };
}

/** A stored draft as it was typed. */
export function draftOf(revision: Pick<RevisionRecord, 'draft'>): DraftJson {
  // The services write it from a parsed draft, and the table enforces JSON.
  return JSON.parse(revision.draft) as DraftJson;
}
