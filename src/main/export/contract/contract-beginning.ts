import { assembleBeginning } from '../../../shared/document/assemble.ts';
import { issueDayOf } from '../../../shared/document/data/issue-day.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import { composeFirst } from './composed-before.ts';
import type { ContractPdfRequest } from './contract-pdf.ts';
import { looksOf } from './contract-pdf.ts';

/**
 * The first page of a draft, laid out by itself: it is there long before the whole of a long contract. It has no data inside and does not say
 * how many pages there are. Null where it can't be made: the whole says why.
 */
export async function contractBeginning(request: ContractPdfRequest): Promise<Uint8Array | null> {
  const { quote, kind, paper = 'A4', issueDate = issueDayOf(quote) } = request;
  const looks = await looksOf(request.brand ?? {});
  const composed = composeFirst(request);
  if (!looks.ok || !composed.ok) return null;
  const { assembly, fingerprint, internal } = composed.value;
  const rendered = await renderPdf(assembleBeginning(assembly, fingerprint, { kind, internal }), {
    kind,
    paper,
    fields: 'none',
    initials: false,
    issueDate,
    author: quote.seller.legalName,
    attachments: [],
    brand: looks.brand,
  });
  return rendered.ok ? rendered.bytes : null;
}
