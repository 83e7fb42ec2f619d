import { useMemo } from 'react';
import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { readClause } from '../../../../shared/clauses/language/read-clause.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import type { LibraryClause } from '../../../../shared/document/data/contract-clause.ts';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../../shared/document/data/contract-template.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { useAnswer } from '../../../client/queries.ts';

function libraryClause({ source, textHash }: LibraryText): readonly LibraryClause[] {
  const { head, body } = readClause(source);
  return head === null ? [] : [{ head, body, textHash }];
}

/** The clauses around the edited one in a quote's contract. A type without an approved text uses its newest. */
export function usePreviewLibrary(quote: Quote | undefined, language: Language): readonly LibraryClause[] | undefined {
  const pins = useMemo(() => quote?.clauses?.map(({ id, version }) => ({ clauseId: id, version })) ?? [], [quote]);
  const { data } = useAnswer('clauses.library', { language, pins }, { keepLast: true });
  return useMemo(() => {
    if (data === undefined || pins.length > 0) return data?.flatMap(libraryClause);
    const approved = data.filter(({ state }) => state === 'approved');
    const known = new Set(approved.map(({ type }) => type));
    return [...approved, ...data.filter(({ type, state }) => !known.has(type) && state !== 'retired')].flatMap(libraryClause);
  }, [data, pins]);
}

/** The template of the workspace; null if unreadable, undefined while loading. */
export function useWorkspaceTemplate(): ContractTemplate | null | undefined {
  const { data } = useAnswer('templates.list', {});
  return useMemo(() => {
    if (data === undefined) return undefined;
    const read = readTemplate(data[0]?.template);
    return read.ok ? read.value : null;
  }, [data]);
}
