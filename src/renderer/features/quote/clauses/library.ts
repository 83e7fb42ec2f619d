import { useMemo } from 'react';
import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { readClause } from '../../../../shared/clauses/language/read-clause.ts';
import type { LibraryClause } from '../../../../shared/document/data/contract-clause.ts';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import { readTemplate } from '../../../../shared/document/data/contract-template.ts';
import type { Language } from '../../../../shared/text/language.ts';
import { useAnswer } from '../../../client/queries.ts';
import { useDraft } from '../draft/edit-session.ts';

/** A clause of the library as the window has it: read, with how it stands. */
export type WindowClause = LibraryClause & Pick<LibraryText, 'state' | 'isSample'>;

function windowClause({ source, textHash, state, isSample }: LibraryText): readonly WindowClause[] {
  const { head, body } = readClause(source);
  return head === null ? [] : [{ head, body, textHash, state, isSample }];
}

/** The material that a quote's clauses are assembled from. */
export type WindowMaterial = {
  readonly library: readonly WindowClause[];
  readonly template: ContractTemplate;
  readonly language: Language;
};

type Pin = { readonly clauseId: string; readonly version: number };

/** The valid pins of a draft. */
function pinsOf(choices: readonly { readonly id?: unknown; readonly version?: unknown }[] | undefined): readonly Pin[] {
  return (choices ?? []).flatMap(({ id, version }) =>
    typeof id === 'string' && id !== '' && typeof version === 'number' && Number.isInteger(version) && version > 0
      ? [{ clauseId: id, version }]
      : [],
  );
}

/** Approved clauses of a language, those that the quote has pinned among them; null while they are being read. */
export function useLibrary(language: Language): readonly WindowClause[] | null {
  const choices = useDraft(({ clauses }) => clauses);
  const pins = useMemo(() => pinsOf(choices), [choices]);
  const { data } = useAnswer('clauses.library', { language, pins: [...pins] }, { keepLast: true });
  return useMemo(
    () => data?.filter(({ state }) => state === 'approved' || state === 'retired').flatMap(windowClause) ?? null,
    [data],
  );
}

/** The workspace's templates, the default one first; null while they are being read. */
export function useTemplates(): readonly ContractTemplate[] | null {
  const { data } = useAnswer('templates.list', {});
  return useMemo(
    () =>
      data?.flatMap(({ template }) => {
        const read = readTemplate(template);
        return read.ok ? [read.value] : [];
      }) ?? null,
    [data],
  );
}

/** The template that a quote names, else the default one. */
export function templateOf(templates: readonly ContractTemplate[], named: unknown): ContractTemplate | null {
  return templates.find(({ id }) => id === named) ?? templates[0] ?? null;
}

/** Whether a clause can be newly chosen on a day: a text whose review is due waits for legal. */
export function canBeChosen({ head, state }: WindowClause, day: string): boolean {
  return state === 'approved' && (head.reviewDue === null || head.reviewDue > day);
}

/** The approved clauses of a type, preferred first, then fallbacks in their order; of each its newest version. */
export function alternativesOf(type: string, library: readonly WindowClause[]): readonly WindowClause[] {
  const order = (position: string): number => {
    if (position === 'preferred') return 0;
    const place = /^fallback-(\d+)$/.exec(position)?.[1];
    return place === undefined ? 1000 : Number(place);
  };
  const newest = new Map<string, WindowClause>();
  for (const clause of library) {
    const known = newest.get(clause.head.id);
    if (clause.head.type !== type || clause.state !== 'approved') continue;
    if (known === undefined || known.head.version < clause.head.version) newest.set(clause.head.id, clause);
  }
  return [...newest.values()].toSorted((a, b) => order(a.head.position) - order(b.head.position));
}
