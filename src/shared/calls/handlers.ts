import type { z } from 'zod';
import type { CallName, CallOutput, Calls } from './calls.ts';
import type { Reply } from './reply.ts';

/** One function a call: a missing one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (input: z.output<Calls[Name]['input']>) => Promise<Reply<CallOutput<Name>>>;
};
