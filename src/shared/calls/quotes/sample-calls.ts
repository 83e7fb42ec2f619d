import { z } from 'zod';
import { command } from '../schemas/call.ts';
import { Nothing } from '../schemas/leaves.ts';

const Count = z.strictObject({ quotes: z.int() });

export const sampleCalls = {
  /** Puts the sample quotes and their cost book back as they were at first; answers with how many quotes. */
  'sample.reset': command(Nothing, Count),
  /** Leaves the sample behind: its quotes go, with what only they use; answers with how many quotes went. */
  'sample.remove': command(Nothing, Count),
};
