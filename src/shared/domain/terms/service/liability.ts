import { z } from 'zod';
import { PositiveDecimal } from '../leaf.ts';

/** How far a party is liable: a multiple of charges. Left out: what the clause says without one. */
export const Liability = z.strictObject({
  capMultiple: PositiveDecimal,
  /** The charges that are multiplied: of the contract year in which claims arise, or of the whole term. */
  of: z.enum(['year', 'term']),
  /** The cap for breaches of confidentiality and of the protection of data, as a multiple of the same charges. */
  dataCapMultiple: PositiveDecimal.optional(),
});
export type Liability = z.output<typeof Liability>;
