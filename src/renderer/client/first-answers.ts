// What the window asks for with its first line of code, while the rest of its code is still on its way.
import type { CallInput, CallOutput, QueryName } from '../../shared/calls/calls.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import { bridge } from './bridge.ts';

type Asked = { readonly name: QueryName; readonly input: unknown; readonly answer: Promise<Reply<unknown>> };

const asked = new Map<string, Asked>();

const keyOf = (name: QueryName, input: unknown): string => `${name} ${JSON.stringify(input)}`;

export function askFirst<Name extends QueryName>(name: Name, input: CallInput<Name>): void {
  // The dispatcher has parsed the answer with the call's own schema before it crosses.
  asked.set(keyOf(name, input), { name, input, answer: bridge.call(name, input) as Promise<Reply<unknown>> });
}

/**
 * Hands out each answer with its question, and resolves once those that have come are handed out: what is drawn then is drawn once. A failure,
 * and what is asked for before it came, stays for whoever asks.
 */
export async function eachFirst(take: (name: QueryName, input: unknown, value: unknown) => void): Promise<void> {
  const handOut = async (key: string, question: Asked): Promise<void> => {
    const reply = await question.answer;
    if (!reply.ok || asked.get(key) !== question) return;
    asked.delete(key);
    take(question.name, question.input, reply.value);
  };
  for (const [key, question] of asked) void handOut(key, question);
  await new Promise((handedOut) => setTimeout(handedOut));
}

/** The answer to what was asked first, once: whoever asks again is answered by the services. */
export async function takeFirst<Name extends QueryName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Reply<CallOutput<Name>> | undefined> {
  const key = keyOf(name, input);
  const question = asked.get(key);
  asked.delete(key);
  return question?.answer as Promise<Reply<CallOutput<Name>>> | undefined;
}

/** Of a change that is told before an answer was taken, nobody knows whether it is in it. */
export function forgetFirst(): void {
  asked.clear();
}
