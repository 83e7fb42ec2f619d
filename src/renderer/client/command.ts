import type { Bridge } from '../../shared/calls/bridge.ts';
import type { CallInput, CallOutput, CommandName } from '../../shared/calls/calls.ts';
import type { Progress } from '../../shared/calls/handlers.ts';
import type { Failure } from '../../shared/calls/reply.ts';
import { CallFailed } from './call-failed.ts';
import { callThrough } from './client.ts';

/** Sends a command and answers its value; null after a failure or cancellation. It has shown a failure by then. */
type Send = <Name extends CommandName>(
  name: Name,
  input: CallInput<Name>,
  /** Whether the caller shows this failure itself. */
  isShownHere?: (failure: Failure) => boolean,
) => Promise<CallOutput<Name> | null>;

export type Command = {
  readonly send: Send;
  /** Counts as busy while `work` lasts: saving first, or several commands in a row. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** Stops what is under way of these commands, and nothing of others. */
  readonly stop: () => void;
};

type CommandOptions = {
  readonly bridge: Bridge;
  /** A command began (1) or ended (-1). Every beginning has its end, even after a failure. */
  readonly count: (step: 1 | -1) => void;
  /** Shows the failure. */
  readonly show: (error: unknown) => void;
  /** How far the last of them is. */
  readonly hear?: (progress: Progress) => void;
};

/** Commands over a bridge: busy from beginning to end, and every failure is shown. */
export function commandOver({ bridge, count, show, hear = () => undefined }: CommandOptions): Command {
  const underWay = new Set<AbortController>();
  const during: Command['during'] = async (work) => {
    count(1);
    try {
      return await work();
    } finally {
      count(-1);
    }
  };
  const send: Send = (name, input, isShownHere) =>
    during(async () => {
      const own = new AbortController();
      underWay.add(own);
      try {
        const reply = await callThrough(bridge, name, input, { signal: own.signal, hear });
        if (reply.ok) return reply.value;
        if (isShownHere?.(reply.failure) !== true) show(new CallFailed(reply.failure));
      } catch (error) {
        show(error);
      } finally {
        underWay.delete(own);
      }
      return null;
    });
  const stop = (): void => {
    for (const own of underWay) own.abort();
  };
  return { send, during, stop };
}
