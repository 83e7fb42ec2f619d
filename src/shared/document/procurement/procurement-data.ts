import { z } from 'zod';
import { procurementAsks } from '../../vocabulary/procurement-ask.ts';

/** Answers to procurement as a document, `quotewright.procurement/1`. It says nothing that the customer's contract does not say. */
export const ProcurementData = z.strictObject({
  schema: z.literal('quotewright.procurement/1'),
  number: z.string(),
  revision: z.int(),
  date: z.string(),
  language: z.enum(['en', 'de']),
  /** SHA-256 of the canonical JSON of the contract that the answers are of, 64 hex digits. */
  contract: z.string(),
  answers: z.array(
    z.strictObject({
      ask: z.enum(procurementAsks),
      verdict: z.enum(['yes', 'partly', 'no']),
      /** The numbers of the contract's sections. */
      sections: z.array(z.string()),
      says: z.array(z.string()),
      worked: z.string().nullable(),
    }),
  ),
});
export type ProcurementData = z.output<typeof ProcurementData>;
