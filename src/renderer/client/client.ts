import type { Bridge } from '../../shared/calls/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/calls/calls.ts';
import type { Progress } from '../../shared/calls/handlers.ts';
import type { Reply } from '../../shared/calls/reply.ts';

type NameIn<Aggregate extends string> = Extract<CallName, `${Aggregate}.${string}`>;
type AggregateOf<Name> = Name extends `${infer Aggregate}.${string}` ? Aggregate : never;
type VerbOf<Name> = Name extends `${string}.${infer Verb}` ? Verb : never;

/** What a caller has of a call while it is carried out. */
export type Following = {
  /** Aborted where the call is no longer wanted. It answers all the same: that it was stopped, or that it was done before. */
  readonly signal?: AbortSignal;
  readonly hear?: (progress: Progress) => void;
};

type CallFunction<Name extends CallName> = (input: CallInput<Name>, following?: Following) => Promise<Reply<CallOutput<Name>>>;

/** The calls as functions: `client.quotes.open({ quoteId })`. They answer, they never throw on a failure of the call. */
export type Client = {
  readonly [Aggregate in AggregateOf<CallName>]: {
    readonly [Verb in VerbOf<NameIn<Aggregate>>]: CallFunction<Extract<`${Aggregate}.${Verb}`, CallName>>;
  };
};

async function followed(bridge: Bridge, name: string, input: unknown, { signal, hear }: Following): Promise<unknown> {
  if (signal === undefined && hear === undefined) return bridge.call(name, input);
  const id = crypto.randomUUID();
  const stop = (): void => bridge.stop(id);
  const stopHearing = bridge.on('progress', (progress) => {
    if (progress.id === id) hear?.(progress);
  });
  signal?.addEventListener('abort', stop);
  try {
    const reply = bridge.call(name, input, id);
    if (signal?.aborted === true) stop();
    return await reply;
  } finally {
    stopHearing();
    signal?.removeEventListener('abort', stop);
  }
}

/** One call by its name, for code that treats all calls the same, such as a cache. */
export async function callThrough<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  input: CallInput<Name>,
  following: Following = {},
): Promise<Reply<CallOutput<Name>>> {
  // The dispatcher has parsed the answer with the call's own schema before it crossed.
  return (await followed(bridge, name, input, following)) as Reply<CallOutput<Name>>;
}

/** What asks for a promise of it is told that it is none. */
const notAName = 'then';

/** The calls over any bridge: the preload's, or one to a dispatcher in the same process. */
export function clientOver(bridge: Bridge): Client {
  const verbsOf = (aggregate: string): object =>
    new Proxy(
      {},
      {
        // The types name the calls; a name that is none is refused by the dispatcher.
        get: (_, verb) =>
          typeof verb === 'symbol' || verb === notAName
            ? undefined
            : (input: CallInput<CallName>, following?: Following) =>
                callThrough(bridge, `${aggregate}.${verb}` as CallName, input, following),
      },
    );
  return new Proxy({}, { get: (_, aggregate) => verbsOf(String(aggregate)) }) as Client;
}
