// The only way from the window to the services. This checks the caller; the dispatcher checks the call and its input.
import { randomUUID } from 'node:crypto';
import { ipcMain } from 'electron';
import { CALL } from './channels.ts';
import { isOurFrame } from './origin.ts';
import type { Log } from '../services/session/environment.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import type { Services } from '../services/start.ts';

/** `services` may still be starting: a call waits for them. */
export function answerCalls(services: Promise<Services>, log: Log): void {
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const unexpected = (message: string, details: Record<string, string>): Reply<unknown> => {
      const reference = randomUUID();
      log.error(message, { reference, ...details });
      return { ok: false, failure: { kind: 'unexpected', reference } };
    };
    if (!isOurFrame(event.senderFrame))
      return unexpected('Refused a call', { from: event.senderFrame?.url ?? 'a frame that is gone' });
    if (typeof name !== 'string') return unexpected('Refused a call without a name', { type: typeof name });
    try {
      return await (await services).dispatch(name, input);
    } catch (error) {
      // The dispatcher answers for every failure; nothing is ever thrown over ipc, which would lose all but its message.
      return unexpected('A call failed', {
        call: name,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}
