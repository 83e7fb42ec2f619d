import type { Quote } from '../terms/quote.ts';
import type { Role } from './role.ts';

export const clausePositions = ['preferred', 'fallback', 'walk-away', 'custom', 'omitted'] as const;
/** Where a quote's clause stands to what legal prefers. `custom` is the quote's own wording. */
export type ClausePosition = (typeof clausePositions)[number];

/** What a guardrail needs to know of one clause of a quote. */
export type ClauseFact = {
  /** The clause's type, unique in a quote: what the clause is about. */
  readonly type: string;
  readonly position: ClausePosition;
  /** Who may grant a fallback; null where nobody is named, and legal is asked. */
  readonly grantedBy: Role | null;
};

/** What the library says of a clause and version; null where it has no such. */
export type ClauseLookup = (
  id: string,
  version: number,
) => {
  readonly type: string;
  readonly position: Exclude<ClausePosition, 'custom' | 'omitted'>;
  readonly grantedBy: Role | null;
} | null;

/** Knows no clause: for as long as there is no library to ask. */
export const noLibrary: ClauseLookup = () => null;

/**
 * A quote's clauses as guardrails see them, in the quote's order; none where it leaves the choice to its template. What the
 * library does not know is somebody's own wording: it is never taken for standard.
 */
export function clauseFactsOf({ clauses }: Quote, lookUp: ClauseLookup): readonly ClauseFact[] {
  return (clauses ?? []).map(({ id, version, text, omitted }): ClauseFact => {
    const known = lookUp(id, version);
    const type = known?.type ?? id;
    if (omitted === true) return { type, position: 'omitted', grantedBy: null };
    if (text !== undefined || known === null) return { type, position: 'custom', grantedBy: null };
    return known;
  });
}
