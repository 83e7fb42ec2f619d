import type { Quote } from '../../domain/terms/quote.ts';
import type { Language } from '../../text/language.ts';
import type { ContractTemplate } from '../data/contract-template.ts';
import { ownWordingProblems } from '../../clauses/lint/kept-literals.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { ContractClause, LibraryClause } from '../data/contract-clause.ts';
import { names } from './named-terms.ts';
import { standardOf, typesFor } from './template-clauses.ts';
import { printedBy } from './unsaid-terms.ts';
import { hashedText } from '../data/contract-clause.ts';

export type ChosenClauses = { readonly clauses: readonly ContractClause[]; readonly failures: readonly AssemblyFailure[] };

/** SHA-256 in hexadecimal of a text's UTF-8 bytes: the caller passes it in, because this room uses no Node. */
export type Hash = (text: string) => string;

export function contractClause({ head, body, textHash }: LibraryClause): ContractClause {
  const { id, type, version, title, each, applies, together } = head;
  return { id, type, version, title, each, applies, ...(together ? { together } : {}), body, textHash };
}

const rank = (position: string): number => Number(/^fallback-(\d+)$/.exec(position)?.[1] ?? Infinity);

/** The clause of a type for a quote that chose none: the template's, or where that doesn't print a term of the deal, the first fallback that does. */
function clauseFor(
  type: string,
  quote: Quote,
  template: ContractTemplate,
  library: readonly LibraryClause[],
  language: Language,
): LibraryClause | undefined {
  const preferred = standardOf(type, template, library, language);
  const terms = Object.entries(printedBy).flatMap(([path, by]) =>
    by === type && quote[path as keyof typeof printedBy] ? [path] : [],
  );
  const prints = ({ head, body }: LibraryClause): boolean => terms.every((path) => names({ applies: head.applies, body }, path));
  if (preferred === undefined || prints(preferred)) return preferred;
  const fallbacks = library
    .filter(({ head }) => head.type === type && head.language === language && rank(head.position) < Infinity)
    .toSorted((a, b) => rank(a.head.position) - rank(b.head.position) || b.head.version - a.head.version);
  return fallbacks.find(prints) ?? preferred;
}

function byTemplate(
  quote: Quote,
  template: ContractTemplate,
  library: readonly LibraryClause[],
  language: Language,
): ChosenClauses {
  const clauses: ContractClause[] = [];
  const failures: AssemblyFailure[] = [];
  for (const type of typesFor(template, quote)) {
    const found = clauseFor(type, quote, template, library, language);
    if (found === undefined) {
      failures.push({ clause: type, version: null, at: null, fault: { rule: 'no-clause-of-type', type, language } });
    } else clauses.push(contractClause(found));
  }
  return { clauses, failures };
}

function byChoice(
  choices: NonNullable<Quote['clauses']>,
  library: readonly LibraryClause[],
  language: Language,
  hash: Hash,
): ChosenClauses {
  const clauses: ContractClause[] = [];
  const failures: AssemblyFailure[] = [];
  for (const { id, version, text, omitted } of choices) {
    const fail = (fault: AssemblyFailure['fault']): void => void failures.push({ clause: id, version, at: null, fault });
    const found = library.find(({ head }) => head.id === id && head.version === version && head.language === language);
    if (found === undefined) {
      fail({ rule: 'not-in-library', language });
      continue;
    }
    const clause = contractClause(found);
    const other = clauses.find(({ type }) => type === clause.type);
    if (other !== undefined) {
      fail({ rule: 'two-of-a-type', type: clause.type, other: other.id });
      continue;
    }
    if (text !== undefined && omitted === undefined)
      for (const { at, ...fault } of ownWordingProblems(text, found.head)) failures.push({ clause: id, version, at, fault });
    const worded = text === undefined ? clause : { ...clause, body: text };
    const textHash = text === undefined ? clause.textHash : hash(hashedText(worded, language));
    clauses.push({ ...worded, textHash, ...(omitted === undefined ? {} : { omitted }) });
  }
  return { clauses, failures };
}

/** The clauses of a contract: those that the quote has chosen, else the preferred ones of the template. */
export function chooseClauses(
  quote: Quote,
  template: ContractTemplate,
  library: readonly LibraryClause[],
  language: Language,
  hash: Hash,
): ChosenClauses {
  const chosen =
    quote.clauses === undefined
      ? byTemplate(quote, template, library, language)
      : byChoice(quote.clauses, library, language, hash);
  const standing = chosen.clauses.filter(({ omitted }) => omitted !== true);
  const isThere = (type: string): boolean => standing.some((clause) => clause.type === type);
  const demands = standing.flatMap(({ id, version }): AssemblyFailure[] => {
    const head = library.find((clause) => clause.head.id === id && clause.head.version === version)?.head;
    const missing = (head?.requires ?? []).filter((type) => !isThere(type));
    const excluded = (head?.excludes ?? []).filter(isThere);
    return [
      ...missing.map((type) => ({ clause: id, version, at: null, fault: { rule: 'requirement-missing', type } as const })),
      ...excluded.map((type) => ({ clause: id, version, at: null, fault: { rule: 'excluded-is-there', type } as const })),
    ];
  });
  return { clauses: chosen.clauses, failures: [...chosen.failures, ...demands] };
}
