import { z } from 'zod';
import { PositiveCount } from '../leaf.ts';

/** What a token factor of a new model rests on: the same requests, counted for both models. */
export const TokenEvidence = z.strictObject({
  requests: PositiveCount,
  /** How long before a measurement with the factor Provider sends the counts. */
  noticeDays: PositiveCount,
  objectionDays: PositiveCount,
});
export type TokenEvidence = z.output<typeof TokenEvidence>;
