import { CostBookId, QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import type { RevisionHead } from '../../../shared/calls/quotes/quote-calls.ts';
import type { QuoteRow, QuoteState } from '../../../shared/calls/quotes/quote-row.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { QuoteRecord, RevisionRecord } from '../../storage/records/quote-records.ts';

function stateOf(quote: QuoteRecord): QuoteState {
  if (quote.is_archived === 1) return 'archived';
  return quote.is_issued === 1 ? 'issued' : 'draft';
}

export function quoteRow(quote: QuoteRecord): QuoteRow {
  return {
    quoteId: QuoteId.parse(quote.quote_id),
    revisionId: RevisionId.parse(quote.revision_id),
    revision: quote.revision,
    state: stateOf(quote),
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

/** A stored draft as it was typed. */
export function draftOf(revision: RevisionRecord): DraftJson {
  // The services write it from a parsed draft, and the table enforces JSON.
  return JSON.parse(revision.draft) as DraftJson;
}
