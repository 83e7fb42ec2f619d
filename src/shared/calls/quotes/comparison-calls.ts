import { z } from 'zod';
import { CalendarDate } from '../../domain/terms/leaf.ts';
import { languages } from '../../vocabulary/language.ts';
import { query } from '../schemas/call.ts';
import { QuoteId, RevisionId } from '../schemas/ids.ts';

/** Decimals in the currency of their side; null where that side has no such line or year. */
const Amounts = z.strictObject({ before: z.string().nullable(), after: z.string().nullable() });

/** A revision by its quote: two of one quote are compared as any two are. */
const Side = z.strictObject({ quoteId: QuoteId, revisionId: RevisionId });

export const Comparison = z.strictObject({
  currency: z.strictObject({ before: z.string(), after: z.string() }),
  /** Null while one of the two has no price. */
  money: z
    .strictObject({
      committed: Amounts,
      expected: Amounts,
      /** Invoiced, by contract year. */
      years: z.array(Amounts.extend({ year: z.int() })),
      /** Charges over the term, line by line; a line is the same by its id. */
      lines: z.array(Amounts.extend({ id: z.string(), name: z.string() })),
    })
    .nullable(),
  /** The clauses that read otherwise, written out for each deal; null while one of the two has no price. */
  clauses: z.array(z.strictObject({ title: z.string(), before: z.string().nullable(), after: z.string().nullable() })).nullable(),
});
export type Comparison = z.output<typeof Comparison>;

export const comparisonCalls = {
  /** What is otherwise in the second, in money and in words. Of a day, with the model prices known then. */
  'quotes.compare': query(
    ['quotes', 'clauses', 'costs'],
    z.strictObject({
      before: Side,
      after: Side,
      language: z.enum(languages).optional(),
      knownOn: CalendarDate.optional(),
    }),
    Comparison,
  ),
};
