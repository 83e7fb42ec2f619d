import { z } from 'zod';
import { Costs } from '../../domain/terms/costs.ts';
import { CalendarDate } from '../../domain/terms/leaf.ts';
import { command, query } from '../schemas/call.ts';
import { CostBookId, QuoteId, RevisionId } from '../schemas/ids.ts';
import { Instant, Nothing, SavedFile, Sha256 } from '../schemas/leaves.ts';

/** A cost book never changes: a file with other prices is another book. */
export const CostBookHead = z.strictObject({
  costBookId: CostBookId,
  /** The file's name without its ending. */
  name: z.string(),
  currency: z.string(),
  models: z.int(),
  /** Of the file's bytes. */
  sha256: Sha256,
  importedAt: Instant,
  /** The one that new quotes are priced with. */
  isCurrent: z.boolean(),
  isSample: z.boolean(),
  /** Quotes whose newest revision is priced with it. */
  quotes: z.int(),
  /** Who made and who approved it; null where nobody did, as of a file that was imported whole. */
  approval: z.strictObject({ author: z.string(), approvedBy: z.string(), approvedAt: Instant, note: z.string() }).nullable(),
});
export type CostBookHead = z.output<typeof CostBookHead>;

const ById = z.strictObject({ costBookId: CostBookId });

export const costCalls = {
  /** The newest first. */
  'costs.list': query(['costs', 'quotes'], Nothing, z.array(CostBookHead)),
  /** Of a day, the book with what was known then. */
  'costs.get': query(
    ['costs', 'quotes'],
    ById.extend({ knownOn: CalendarDate.optional() }),
    z.strictObject({ head: CostBookHead, costs: Costs }),
  ),
  /**
   * What a quote is priced with: the book that is named, or, for who sees no costs, the part of it that the quote's index reads. Null
   * where the quote has no book, or nothing of it is to be seen. Of a day, with what was known then.
   */
  'costs.ofQuote': query(
    ['costs', 'quotes', 'people', 'settings'],
    z.strictObject({
      quoteId: QuoteId,
      revisionId: RevisionId.optional(),
      costBookId: CostBookId.nullable(),
      knownOn: CalendarDate.optional(),
    }),
    z.strictObject({ costs: Costs.nullable() }),
  ),
  /** Asks for a file; null where none is chosen. All or nothing; a book that is there already is answered as it is. */
  'costs.importFile': command(Nothing, CostBookHead.nullable()),
  'costs.exportFile': command(ById, SavedFile.nullable()),
  /** Makes it the book of new quotes; those there are keep theirs. */
  'costs.use': command(ById, CostBookHead),
};
