import { z } from 'zod';
import { command } from '../schemas/call.ts';

export const windowCalls = {
  /** Another window on the same workspace, at a place as the window writes it. */
  'windows.open': command(z.strictObject({ address: z.string().max(2000) }), z.strictObject({ opened: z.literal(true) })),
};
