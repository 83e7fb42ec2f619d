import { z } from 'zod';
import { PositiveCount, Text } from '../leaf.ts';

/** The most characters of a clause, in the library or of a quote's own. */
export const mostClauseCharacters = 100_000;

/**
 * A clause that a quote has chosen, by id and version: what the library does later does not change it. `text` is the quote's own wording
 * in its place; `omitted` leaves the place empty. The two exclude each other.
 */
export const ClauseChoice = z.strictObject({
  id: Text,
  version: PositiveCount,
  text: Text.max(mostClauseCharacters).optional(),
  omitted: z.literal(true).optional(),
});
export type ClauseChoice = z.output<typeof ClauseChoice>;
