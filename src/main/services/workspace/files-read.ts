import type { Handlers } from '../../../shared/calls/handlers.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';

/** How far a file is that is read for the window, and the way to stop it. */
export function fileReadingHandlers({ readings }: Session): Pick<Handlers, 'files.reading' | 'files.stopReading'> {
  return {
    'files.reading': () => Promise.resolve(done({ percent: readings.percent() })),
    'files.stopReading': () => {
      readings.stop();
      return Promise.resolve(done(null));
    },
  };
}
