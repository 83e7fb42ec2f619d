import type { LibraryClause } from '../data/contract-clause.ts';
import type { ContractTemplate } from '../data/contract-template.ts';
import type { Language } from '../../text/language.ts';

/** The newest version of a type's preferred clause in the language. */
export function preferredOf(type: string, library: readonly LibraryClause[], language: Language): LibraryClause | undefined {
  return library
    .filter(({ head }) => head.type === type && head.language === language && head.position === 'preferred')
    .toSorted((a, b) => b.head.version - a.head.version)[0];
}

type AgreedTerm = 'dataProtection' | 'governingLaw' | 'liability' | 'termination';

/** Types whose clause stands in every contract, with the term of the deal that it prints where the deal has one. */
const agreedBy: Readonly<Record<string, AgreedTerm | undefined>> = {
  data: 'dataProtection',
  security: 'dataProtection',
  liability: 'liability',
  termination: 'termination',
  refund: 'termination',
  'governing-law': 'governingLaw',
};

/** The types of a template that a contract of this deal has a clause of, in the template's order. */
export function typesFor(
  { sections, ifAgreed }: ContractTemplate,
  quote: Readonly<Partial<Record<AgreedTerm, unknown>>>,
): readonly string[] {
  const isAgreed = (type: string): boolean => {
    const term = agreedBy[type];
    return term !== undefined && quote[term] !== undefined;
  };
  return sections.flatMap(({ clauses }) => clauses).filter((type) => ifAgreed?.includes(type) !== true || isAgreed(type));
}

/** The newest version of the clause that a template takes of a type: the one that it names, else the preferred one. */
export function standardOf(
  type: string,
  { alternatives }: Pick<ContractTemplate, 'alternatives'>,
  library: readonly LibraryClause[],
  language: Language,
): LibraryClause | undefined {
  const named = library.filter(
    ({ head }) => head.type === type && head.language === language && alternatives?.includes(head.id) === true,
  );
  return named.toSorted((a, b) => b.head.version - a.head.version)[0] ?? preferredOf(type, library, language);
}
