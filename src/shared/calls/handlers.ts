import type { z } from 'zod';
import type { CallName, CallOutput, Calls } from './calls.ts';
import type { Reply } from './reply.ts';

/** How far a call is: so many of so many. */
export type Progress = { readonly done: number; readonly of: number };

/** As much of an `AbortSignal` as is asked of one here: this room knows neither a window nor a process. */
export type StopSignal = {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void, options?: { readonly once: boolean }) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
};

/** A call while it is carried out. */
export type CallUnderWay = {
  /** Aborts once whoever called wants it no longer. A handler that is past the point of stopping answers all the same. */
  readonly signal: StopSignal;
  /** Tells whoever called how far it is. */
  readonly tell: (progress: Progress) => void;
};

/** One function a call: a missing one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (input: z.output<Calls[Name]['input']>, call: CallUnderWay) => Promise<Reply<CallOutput<Name>>>;
};
