// What the window asks for with its first line of code, while the rest of its code is still on its way.
import type { CallInput, CallOutput, QueryName } from '../../shared/calls/calls.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import { bridge } from './bridge.ts';

const asked = new Map<string, Promise<unknown>>();

const keyOf = (name: QueryName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

export function askFirst<Name extends QueryName>(name: Name, input: CallInput<Name>): void {
  asked.set(keyOf(name, input), bridge.call(name, input));
}

/** The answer to what was asked first, once: whoever asks again is answered by the services. */
export async function takeFirst<Name extends QueryName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Reply<CallOutput<Name>> | undefined> {
  const key = keyOf(name, input);
  const answer = asked.get(key);
  asked.delete(key);
  // The dispatcher has parsed the answer with the call's own schema before it crossed.
  return answer as Promise<Reply<CallOutput<Name>>> | undefined;
}

/** Of a change that is told before an answer was taken, nobody knows whether it is in it. */
export function forgetFirst(): void {
  asked.clear();
}
