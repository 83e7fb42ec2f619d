import type { Heading } from '../../../../shared/document/tree/tree.ts';
import type { ClauseRowData } from '../clauses/rows.ts';
import type { ContractInQuote } from './contract-in-quote.ts';

/** A line of the outline: a section of the contract, or a clause within one. */
export type OutlineEntry = {
  readonly id: string;
  readonly level: 1 | 2;
  readonly number: string;
  readonly title: string;
  /** Null for what is no clause. */
  readonly row: ClauseRowData | null;
};

export const keyTermsEntry = 'key-terms';
/** A clause by its type: one of a type stands in a contract, for several commitments too. */
export const clauseEntry = (type: string): string => `clause ${type}`;

const headingOf = (section: ContractInQuote['sections'][number]): Heading | null => {
  if (section.kind === 'terms') return section.heading;
  return section.blocks.find((block) => block.type === 'heading') ?? null;
};

/** What is in the contract, in its order. */
export function outlineOf(contract: ContractInQuote, rows: readonly ClauseRowData[], keyTerms: string): readonly OutlineEntry[] {
  const byType = new Map(rows.map((row) => [row.type, row]));
  const sections = contract.sections.flatMap((section): readonly OutlineEntry[] => {
    const heading = headingOf(section);
    if (heading === null) return [];
    const own: OutlineEntry = { id: section.id, level: 1, number: heading.number ?? '', title: heading.text, row: null };
    if (section.kind === 'order') return [own];
    const types = new Set(
      section.clauses.filter(({ planned }) => planned.content !== null).map(({ planned }) => planned.clause.type),
    );
    const omitted = section.clauses.flatMap(({ planned }) => (planned.content === null ? [planned.clause.type] : []));
    const clauses = [...new Set([...types, ...omitted])].flatMap((type): readonly OutlineEntry[] => {
      const row = byType.get(type) ?? null;
      const first = section.clauses.find(({ planned }) => planned.clause.type === type);
      const title = row?.title ?? first?.planned.title ?? type;
      return [{ id: clauseEntry(type), level: 2, number: first?.planned.number ?? '', title, row }];
    });
    return [own, ...clauses.toSorted((a, b) => placeIn(section, a) - placeIn(section, b))];
  });
  return [{ id: keyTermsEntry, level: 1, number: '', title: keyTerms, row: null }, ...sections];
}

function placeIn(section: ContractInQuote['sections'][number], { id }: OutlineEntry): number {
  return section.kind === 'terms' ? section.clauses.findIndex(({ planned }) => clauseEntry(planned.clause.type) === id) : 0;
}

/** The clauses of the template that this deal has no terms for. */
export function othersOf(rows: readonly ClauseRowData[], entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const there = new Set(entries.map(({ id }) => id));
  return rows
    .filter(({ type }) => !there.has(clauseEntry(type)))
    .map((row) => ({ id: clauseEntry(row.type), level: 2, number: '', title: row.title, row }));
}
