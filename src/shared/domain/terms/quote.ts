import { z } from 'zod';
import { AdaptivePricing } from './adaptive-pricing.ts';
import { Commitment } from './commitment.ts';
import { Credits } from './credits.ts';
import { CalendarDate, Count, Currency, list, PositiveCount, schemaName, Text } from './leaf.ts';
import { Line } from './line.ts';
import { Substitution } from './substitution.ts';

export const Party = z.strictObject({
  legalName: Text,
  address: list(Text),
  contact: z.strictObject({ name: Text, title: Text.optional(), email: Text.optional() }),
});
export type Party = z.output<typeof Party>;

/** The longest term: ten years. */
export const mostMonths = 120;

/** A quote's terms as a document, `quotewright.quote/1`: pricing §3. Read it with `readQuote`, which also checks the parts against each other. */
export const Quote = z.strictObject({
  schema: schemaName('quotewright.quote/1'),
  number: Text,
  title: Text,
  currency: Currency,
  startDate: CalendarDate,
  termMonths: PositiveCount.max(mostMonths),
  seller: Party,
  customer: Party,
  paymentTermsDays: Count.optional(),
  validUntil: CalendarDate.optional(),
  lines: list(Line),
  commitments: list(Commitment).optional(),
  credits: Credits.optional(),
  adaptivePricing: AdaptivePricing.optional(),
  substitution: Substitution.optional(),
});
export type Quote = z.output<typeof Quote>;
/** A quote as it is being written: any text may still be wrong. */
export type QuoteDraft = z.input<typeof Quote>;
