import type { DealTerm } from './deal-term.ts';
import { dealTerms } from './deal-terms.ts';

/** The paths that a deal is known to have at some place of a clause. */
export type Given = ReadonlySet<string>;

/** A path and the groups around it, the outermost first. */
function withGroups(path: string): readonly string[] {
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

/** What is known where `path` is known to be there. */
export function given(known: Given, path: string): Given {
  return new Set([...known, ...withGroups(path)]);
}

/** What is known where the choice `term` has one of `values`. */
export function givenByCase(known: Given, term: DealTerm, values: readonly string[]): Given {
  if (values.includes('absent')) return known;
  const everywhere = values
    .map((value) => term.gives?.[value] ?? [])
    .reduce((shared, paths) => shared.filter((path) => paths.includes(path)));
  return [term.path, ...everywhere].reduce(given, known);
}

/** The outermost of a term's path that a deal may lack at this place; null where the term is there for certain. */
export function lacking(path: string, known: Given): string | null {
  return withGroups(path).find((part) => dealTerms.get(part)?.optional === true && !known.has(part)) ?? null;
}

/** The values that cases over the term must cover at this place; null if the term decides nothing there. */
export function casesOf(term: DealTerm, known: Given): readonly string[] | null {
  const absent = lacking(term.path, known) === null ? [] : ['absent'];
  switch (term.kind.type) {
    case 'choice':
      return [...term.kind.values, ...absent];
    case 'truth':
      return ['yes', 'no', ...absent];
    default:
      return absent.length === 0 ? null : ['given', 'absent'];
  }
}
