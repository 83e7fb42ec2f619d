import { z } from 'zod';

/** What a quote has in a guarded field. Decimals are text; percents are percents. */
export const Measured = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.string() }),
  z.strictObject({ kind: z.literal('count'), count: z.int() }),
  z.strictObject({ kind: z.literal('money'), amount: z.string(), currency: z.string() }),
  z.strictObject({ kind: z.literal('truth'), truth: z.boolean() }),
  /** The figure exists but is unknown: a margin without recognized revenue. */
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Measured = z.output<typeof Measured>;

export const percent = (text: string): Measured => ({ kind: 'percent', percent: text });
export const count = (number: number): Measured => ({ kind: 'count', count: number });
export const money = (amount: string, currency: string): Measured => ({ kind: 'money', amount, currency });
export const truth = (is: boolean): Measured => ({ kind: 'truth', truth: is });
export const unknown: Measured = { kind: 'unknown' };
