// The only way from the window to the services. This checks the caller; the dispatcher checks the call and its input.
import { randomUUID } from 'node:crypto';
import type { IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import type { CallUnderWay } from '../../shared/calls/handlers.ts';
import { CALL, PROGRESS, STOP } from './channels.ts';
import { isOurFrame } from './origin.ts';
import type { Log } from '../services/session/environment.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import type { Services } from '../services/start.ts';

/** Calls under way by the page and the id that it gave them. */
type Stoppable = Map<string, AbortController>;

const keyOf = ({ sender }: { readonly sender: { readonly id: number } }, id: string): string => `${sender.id} ${id}`;

function underWay({ sender }: IpcMainInvokeEvent, id: unknown, signal: AbortSignal): CallUnderWay {
  return {
    signal,
    tell: (progress) => {
      if (typeof id === 'string' && !sender.isDestroyed()) sender.send(PROGRESS, { ...progress, id });
    },
  };
}

/** `services` may still be starting: a call waits for them. */
export function answerCalls(services: Promise<Services>, log: Log): void {
  const stoppable: Stoppable = new Map();
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown, id: unknown): Promise<Reply<unknown>> => {
    const unexpected = (message: string, details: Record<string, string>): Reply<unknown> => {
      const reference = randomUUID();
      log.error(message, { reference, ...details });
      return { ok: false, failure: { kind: 'unexpected', reference } };
    };
    if (!isOurFrame(event.senderFrame))
      return unexpected('Refused a call', { from: event.senderFrame?.url ?? 'a frame that is gone' });
    if (typeof name !== 'string') return unexpected('Refused a call without a name', { type: typeof name });
    const stop = new AbortController();
    const key = typeof id === 'string' ? keyOf(event, id) : null;
    if (key !== null) stoppable.set(key, stop);
    try {
      return await (await services).dispatch(name, input, underWay(event, id, stop.signal));
    } catch (error) {
      // The dispatcher answers for every failure; nothing is ever thrown over ipc, which would lose all but its message.
      return unexpected('A call failed', {
        call: name,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    } finally {
      if (key !== null) stoppable.delete(key);
    }
  });
  ipcMain.on(STOP, (event, id: unknown) => {
    if (isOurFrame(event.senderFrame) && typeof id === 'string') stoppable.get(keyOf(event, id))?.abort();
  });
}
