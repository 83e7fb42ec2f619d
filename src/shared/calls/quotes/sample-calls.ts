import { z } from 'zod';
import { command } from '../schemas/call.ts';
import { RemovalId } from '../schemas/ids.ts';

const Count = z.strictObject({ quotes: z.int() });

/** What becomes of sample quotes that were changed: refused where there are some and nothing is said. Kept ones are no sample any more. */
const OfEdited = z.strictObject({ edited: z.enum(['keep', 'remove']).optional() });

export const sampleCalls = {
  /** Puts the sample quotes and their cost book back as they were at first; answers with how many quotes. */
  'sample.reset': command(OfEdited, Count),
  /** Leaves the sample behind: its quotes go, with what only they use; answers with how many quotes went. */
  'sample.remove': command(OfEdited, Count.extend({ removal: RemovalId })),
  /** Takes that back, as long as the app runs. */
  'sample.putBack': command(z.strictObject({ removal: RemovalId }), Count),
};
