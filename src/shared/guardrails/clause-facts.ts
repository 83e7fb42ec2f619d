import { z } from 'zod';
import type { Quote } from '../domain/terms/quote.ts';
import { Role } from './role.ts';

export const clausePositions = ['preferred', 'fallback', 'walk-away', 'custom', 'omitted'] as const;
/** The position of a quote's clause relative to legal's preferred text. `custom` is the quote's own wording. */
export type ClausePosition = (typeof clausePositions)[number];

/** What a guardrail needs to know of one clause of a quote. */
export type ClauseFact = {
  /** The clause's type, unique in a quote: what the clause is about. */
  readonly type: string;
  readonly position: ClausePosition;
  /** The role that may grant a fallback. Null if the clause names none: then legal decides. */
  readonly grantedBy: Role | null;
};

/** What a library says of a version of a clause. */
export const ClausePlace = z.strictObject({
  id: z.string(),
  version: z.int(),
  type: z.string(),
  position: z.enum(['preferred', 'fallback', 'walk-away']),
  grantedBy: Role.nullable(),
});
export type ClausePlace = z.output<typeof ClausePlace>;

/** What is known of a clause and version; null where no library has it. */
export type ClauseLookup = (id: string, version: number) => Pick<ClausePlace, 'type' | 'position' | 'grantedBy'> | null;

const keyOf = (id: string, version: number): string => `${id}@${version}`;

export function lookUpIn(places: readonly ClausePlace[]): ClauseLookup {
  const known = new Map(places.map((place) => [keyOf(place.id, place.version), place]));
  return (id, version) => {
    const place = known.get(keyOf(id, version));
    return place === undefined ? null : { type: place.type, position: place.position, grantedBy: place.grantedBy };
  };
}

/**
 * A quote's clauses as guardrails see them, in the quote's order; none where it leaves the choice to its template. A clause
 * that the library doesn't have counts as own wording, never as standard.
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
