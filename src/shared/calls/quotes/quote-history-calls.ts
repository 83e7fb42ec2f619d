import { z } from 'zod';
import { query } from '../schemas/call.ts';
import { DraftJson } from '../schemas/draft-json.ts';
import { QuoteId, RevisionId } from '../schemas/ids.ts';
import { Instant, Sha256 } from '../schemas/leaves.ts';

const Path = z.array(z.union([z.string(), z.int().min(0)]));

const Change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set'), path: Path, before: z.unknown().optional(), after: z.unknown().optional() }),
  z.strictObject({
    type: z.literal('splice'),
    path: Path,
    at: z.int().min(0),
    before: z.array(z.unknown()),
    after: z.array(z.unknown()),
  }),
]);

/** What one save changed of a draft; saves of the same field in a row are one. */
export const QuoteStep = z.strictObject({
  step: z.int().min(1),
  revisionId: RevisionId,
  changes: z.array(Change),
  /** Of each change, the name of the line or commitment that it is in, or an empty text. */
  names: z.array(z.string()),
  /** Of the draft's canonical JSON: the same state has the same hash. */
  beforeSha256: Sha256,
  afterSha256: Sha256,
  by: z.string().nullable(),
  beganAt: Instant,
  at: Instant,
});
export type QuoteStep = z.output<typeof QuoteStep>;

export const quoteHistoryCalls = {
  /** The newest first; `before` is the step to go on from. 200 where `limit` is left out. */
  'quotes.history': query(
    ['quotes'],
    z.strictObject({ quoteId: QuoteId, before: z.int().min(1).optional(), limit: z.int().min(1).max(2000).optional() }),
    z.array(QuoteStep),
  ),
  /** The draft as it was after a step; after the one before the first that is kept, as it was at its beginning. */
  'quotes.stateAt': query(
    ['quotes'],
    z.strictObject({ quoteId: QuoteId, step: z.int().min(0) }),
    z.strictObject({ draft: DraftJson }),
  ),
};
