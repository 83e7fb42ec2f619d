import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/calls/reply.ts';
import type { Command } from './command.ts';
import { useCommand } from './use-command.ts';

/** In milliseconds: often enough to be followed by eye. */
const everyMilliseconds = 100;

/** Whoever stops it needs no notice that it was stopped. */
export const wasStopped = (failure: Failure): boolean => failure.kind === 'stopped' && failure.why.code === 'cancelled';

export type FileReading = Command & {
  readonly isBusy: boolean;
  /** How far the file is that is read now, in percent; null where none is. */
  readonly percent: number | null;
  readonly stop: () => void;
};

/** The commands of a component that reads files: how far the reading is while one is under way, and a way to stop it. */
export function useFileReading(): FileReading {
  const { send, during, isBusy } = useCommand();
  // Apart from what they follow and stop, so that they are not what keeps the component busy.
  const { send: ask } = useCommand();
  const [percent, setPercent] = useState<number | null>(null);
  useEffect(() => {
    if (!isBusy) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const now = await ask('files.reading', {});
      if (isOver) return;
      setPercent(now?.percent ?? null);
      timer = setTimeout(() => void look(), everyMilliseconds);
    };
    timer = setTimeout(() => void look(), everyMilliseconds);
    return () => {
      isOver = true;
      clearTimeout(timer);
      setPercent(null);
    };
  }, [isBusy, ask]);
  return { send, during, isBusy, percent, stop: () => void ask('files.stopReading', {}) };
}
