import type { QueryName } from './calls.ts';
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
  /** Megabytes of the window's process, told each second while they are many. */
  readonly memory: number;
};
export type EventName = keyof Events;

/** All that the window has of the outside: `window.quotewright`. */
export type Bridge = {
  /** Answers with a `Reply` of the call. Callers through the client get the call's own types. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Returns what stops the listening. */
  on<Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void): () => void;
};
