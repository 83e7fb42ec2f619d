import { z } from 'zod';
import { QuoteId, RevisionId } from '../schemas/ids.ts';
import { Instant } from '../schemas/leaves.ts';

export const quoteStates = ['draft', 'issued', 'signed', 'lost', 'expired', 'superseded', 'archived'] as const;
/**
 * Of the current revision. `expired`: issued, its last day of validity past, and nothing became of it. `archived` hides every other state.
 * That a draft waits for approval or has it is `ListedQuote.approval`.
 */
export type QuoteState = (typeof quoteStates)[number];

/** A quote in the list. Texts are those of its current revision, the one that was begun or issued last, empty where nothing was typed. */
export const QuoteRow = z.strictObject({
  quoteId: QuoteId,
  revisionId: RevisionId,
  /** From 1. */
  revision: z.int().min(1),
  state: z.enum(quoteStates),
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  currency: z.string(),
  /** Decimals in `currency`, as `evaluate` gives them; null while the draft has problems. */
  committedValue: z.string().nullable(),
  expectedValue: z.string().nullable(),
  /** The number of problems that keep the draft from being a valid quote. */
  problemCount: z.int().min(0),
  validUntil: z.string().nullable(),
  isSample: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type QuoteRow = z.output<typeof QuoteRow>;
