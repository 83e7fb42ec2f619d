import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { AgreedPlace } from '../../../../shared/text/window/agreed/agreed-sentence.ts';
import { withValueAt } from '../draft/edit.ts';

/** The draft without the terms. The reader refuses an empty list, so the last commitment takes the list with it. */
export function withoutTerm(draft: QuoteDraft, { term, index }: AgreedPlace): QuoteDraft {
  const isLast = index !== null && (draft.commitments?.length ?? 0) <= 1;
  return withValueAt(draft, index === null || isLast ? [term] : [term, index], undefined) as QuoteDraft;
}
