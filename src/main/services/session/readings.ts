import type { DocumentTask } from '../../export/worker/document-tasks.ts';
import type { ProgressPlace } from '../../export/worker/progress-place.ts';
import { percentIn, progressPlace } from '../../export/worker/progress-place.ts';
import type { Environment } from './environment.ts';

/** Price lists, cost books and rate cards that are read from files, in the worker: how far that is, and a way to stop it. */
export type Readings = {
  /** Runs a task with the place that it tells how far it is. */
  readonly run: <T>(task: (place: ProgressPlace) => Promise<T>) => Promise<T>;
  /** How far the reading is that began last, in percent; null where none is under way. */
  readonly percent: () => number | null;
  /** Ends what is read or waits for it: each rejects as stopped. */
  readonly stop: () => void;
};

const tasks = ['importPriceList', 'costBookFile', 'cardFile', 'cardTable', 'cardFromTable'] as const satisfies DocumentTask[];

export function readings({ cancel }: Pick<Environment, 'cancel'>): Readings {
  let under: ProgressPlace | null = null;
  return {
    run: async (task) => {
      const own = progressPlace();
      under = own;
      try {
        return await task(own);
      } finally {
        if (under === own) under = null;
      }
    },
    percent: () => (under === null ? null : percentIn(under)),
    stop: () => cancel(...tasks),
  };
}
