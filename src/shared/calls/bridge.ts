import type { QueryName } from './calls.ts';
import type { Progress } from './handlers.ts';
import type { Reply } from './reply.ts';
import type { QuoteId } from './schemas/ids.ts';

/** What the window is told. */
export type Events = {
  /** What these queries answer may not be what it was. */
  readonly changed: readonly QueryName[];
  /** The id of a menu entry that was chosen. */
  readonly menu: string;
  /** A file that was opened with the app: the quote that it became, or why it became none. */
  readonly opened: Reply<{ readonly quoteId: QuoteId }>;
  /** How far a call is, by the id that it was given. */
  readonly progress: Progress & { readonly id: string };
  /** Megabytes of the window's process, told each second while they are many. */
  readonly memory: number;
};
export type EventName = keyof Events;

/** All that the window has of the outside: `window.quotewright`. */
export type Bridge = {
  /** Answers with a `Reply` of the call. Callers through the client get the call's own types. `id` is what stops it, and what its progress names. */
  call(name: string, input: unknown, id?: string): Promise<unknown>;
  /** The call with this id is no longer wanted: it answers that it was stopped, unless it is done. */
  stop(id: string): void;
  /** Returns what stops the listening. */
  on<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
};
