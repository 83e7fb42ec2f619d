import type { Handlers } from '../../../shared/calls/handlers.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

export function windowHandlers({ environment }: Session): Pick<Handlers, 'windows.open'> {
  return {
    'windows.open': async ({ address }) => {
      environment.openWindow(address);
      return done({ opened: true });
    },
  };
}
