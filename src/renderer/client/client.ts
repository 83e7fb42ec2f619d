import type { Bridge } from '../../shared/calls/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/calls/calls.ts';
import type { Reply } from '../../shared/calls/reply.ts';

type NameIn<Aggregate extends string> = Extract<CallName, `${Aggregate}.${string}`>;
type AggregateOf<Name> = Name extends `${infer Aggregate}.${string}` ? Aggregate : never;
type VerbOf<Name> = Name extends `${string}.${infer Verb}` ? Verb : never;

type CallFunction<Name extends CallName> = (input: CallInput<Name>) => Promise<Reply<CallOutput<Name>>>;

/** The calls as functions: `client.quotes.open({ quoteId })`. They answer, they never throw on a failure of the call. */
export type Client = {
  readonly [Aggregate in AggregateOf<CallName>]: {
    readonly [Verb in VerbOf<NameIn<Aggregate>>]: CallFunction<Extract<`${Aggregate}.${Verb}`, CallName>>;
  };
};

/** One call by its name, for code that treats all calls the same, such as a cache. */
export async function callThrough<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  input: CallInput<Name>,
): Promise<Reply<CallOutput<Name>>> {
  // The dispatcher has parsed the answer with the call's own schema before it crossed.
  return (await bridge.call(name, input)) as Reply<CallOutput<Name>>;
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
            : (input: CallInput<CallName>) => callThrough(bridge, `${aggregate}.${verb}` as CallName, input),
      },
    );
  return new Proxy({}, { get: (_, aggregate) => verbsOf(String(aggregate)) }) as Client;
}
