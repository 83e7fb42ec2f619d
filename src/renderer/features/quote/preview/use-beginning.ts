import type { UseQueryResult } from '@tanstack/react-query';
import type { CallOutput } from '../../../../shared/calls/calls.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useSession } from '../draft/edit-session.ts';
import { placeOf } from './preview-place.ts';

/** The first page of a long draft, asked for before the whole. Where there are pages of before, they stay in its place. */
export function useBeginning(language: Language): UseQueryResult<CallOutput<'documents.previewBeginning'>> {
  const session = useSession();
  const { quoteId } = session.opened.quote;
  const isNeeded = placeOf(session).pages === 0;
  return useAnswer('documents.previewBeginning', { quoteId, language }, { enabled: isNeeded, stopsUnseen: true });
}
