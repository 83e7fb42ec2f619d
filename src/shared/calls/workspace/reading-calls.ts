import { z } from 'zod';
import { command } from '../schemas/call.ts';
import { Nothing } from '../schemas/leaves.ts';

/** Files that are read beside the window: price lists, cost books, rate cards. */
export const readingCalls = {
  /** How far the reading is that began last, in percent; null where none is under way. */
  'files.reading': command(Nothing, z.strictObject({ percent: z.int().min(0).max(100).nullable() })),
  /** Stops it: the call that asked for it fails as stopped. */
  'files.stopReading': command(Nothing, z.null()),
};
