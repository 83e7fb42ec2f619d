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
  /** Of own wording: the position of the text that it replaces, where that is not the preferred one. Its approval is needed as well. */
  readonly from?: 'fallback' | 'walk-away';
  /** Of own wording: figures that it keeps in words, and the terms that these stand in place of. */
  readonly literals?: readonly Literal[];
};

export const Literal = z.strictObject({ says: z.string(), term: z.string().nullable() });
export type Literal = z.output<typeof Literal>;

/** The figures that own wording keeps in words, by its text in the clause language. */
export type LiteralsOf = (text: string) => readonly Literal[];

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
export function clauseFactsOf({ clauses }: Quote, lookUp: ClauseLookup, literalsOf: LiteralsOf): readonly ClauseFact[] {
  return (clauses ?? []).map(({ id, version, text, omitted }): ClauseFact => {
    const known = lookUp(id, version);
    const type = known?.type ?? id;
    if (omitted === true) return { type, position: 'omitted', grantedBy: null };
    if (text !== undefined || known === null) {
      const literals = text === undefined ? [] : literalsOf(text);
      const from = known?.position === 'fallback' || known?.position === 'walk-away' ? known.position : undefined;
      return {
        type,
        position: 'custom',
        grantedBy: from === undefined ? null : (known?.grantedBy ?? null),
        ...(from === undefined ? {} : { from }),
        ...(literals.length === 0 ? {} : { literals }),
      };
    }
    return known;
  });
}
