import { z } from 'zod';
import { list, Text } from '../leaf.ts';
import { ModelId } from '../line.ts';

/** As the contract names it: "the price page of Anthropic at anthropic.com/pricing". */
const IndexSource = z.strictObject({ model: ModelId, source: Text });

/** Where each price of the index is read, and what takes its place when the source ends. */
export const IndexSources = z.strictObject({
  /** One for each model or slot that the index names. */
  sources: list(IndexSource),
  /** The last price published there stays, the parties agree on another source, or an expert names one. */
  afterEnd: z.enum(['last_price', 'agreement', 'expert']),
});
export type IndexSources = z.output<typeof IndexSources>;
