import type { AssemblyFailure } from '../../../../shared/clauses/assembly-failure.ts';
import type { Block } from '../../../../shared/document/tree/tree.ts';
import { standardOf } from '../../../../shared/document/plan/template-clauses.ts';
import type { ContractTemplate } from '../../../../shared/document/data/contract-template.ts';
import type { Language } from '../../../../shared/text/language.ts';
import type { ClausesInQuote } from './clauses-in-quote.ts';
import type { Choice, Choices } from './choices.ts';
import type { WindowClause } from './library.ts';
import { alternativesOf } from './library.ts';

/** One topic of the contract as the list shows it. */
export type ClauseRowData = {
  readonly type: string;
  readonly title: string;
  /** Null where the quote follows the template. */
  readonly choice: Choice | null;
  /** The clause in use; null where the library has none. */
  readonly clause: WindowClause | null;
  readonly alternatives: readonly WindowClause[];
  /** Its number; null where the deal has no terms for it. */
  readonly number: string | null;
  readonly blocks: readonly Block[];
  readonly failures: readonly AssemblyFailure[];
};
export type ClauseSectionData = { readonly id: string; readonly title: string; readonly rows: readonly ClauseRowData[] };

function chosenOf(
  type: string,
  template: ContractTemplate,
  library: readonly WindowClause[],
  choices: Choices | undefined,
  language: Language,
): { readonly clause: WindowClause | null; readonly choice: Choice | null } {
  if (choices === undefined) {
    const preferred = standardOf(type, template, library, language);
    return { clause: library.find(({ head }) => head === preferred?.head) ?? null, choice: null };
  }
  for (const choice of choices) {
    const clause = library.find(({ head }) => head.id === choice.id && head.version === choice.version);
    if (clause?.head.type === type) return { clause, choice };
  }
  return { clause: null, choice: null };
}

/** Every topic of the template with its clause. */
export function clauseRows(
  template: ContractTemplate,
  library: readonly WindowClause[],
  choices: Choices | undefined,
  inQuote: ClausesInQuote | null,
  language: Language,
): readonly ClauseSectionData[] {
  const placed = inQuote?.sections.flatMap(({ clauses }) => clauses) ?? [];
  return template.sections.map(({ id, title, clauses }) => ({
    id,
    title: title[language],
    rows: clauses.flatMap((type): ClauseRowData[] => {
      const { clause, choice } = chosenOf(type, template, library, choices, language);
      const alternatives = alternativesOf(type, library);
      if (clause === null && alternatives.length === 0) return [];
      const standing = placed.filter(({ planned }) => planned.clause.type === type && planned.content !== null);
      return [
        {
          type,
          title: clause?.head.title ?? alternatives[0]?.head.title ?? type,
          choice,
          clause,
          alternatives,
          number: standing[0]?.planned.number ?? null,
          blocks: standing.flatMap(({ blocks }) => blocks),
          failures: inQuote?.failures.filter((failure) => failure.clause === clause?.head.id) ?? [],
        },
      ];
    }),
  }));
}
