import { useMemo, useState } from 'react';
import type { Progress } from '../../shared/calls/handlers.ts';
import { useWords } from '../ui/language.tsx';
import { bridge } from './bridge.ts';
import { CallFailed } from './call-failed.ts';
import type { Command } from './command.ts';
import { commandOver } from './command.ts';
import { errorSentence } from './failure-sentence.ts';
import { say, sayFailure } from './notices.ts';
import { takeLonger } from './take-longer.ts';

/** Whether a person stopped it: that is no failure. */
function isCancelled(error: unknown): boolean {
  return error instanceof CallFailed && error.failure.kind === 'stopped' && error.failure.why.code === 'cancelled';
}

/** The commands of a component, whether one of them is under way, and how far it is. `send`, `during` and `stop` stay the same from render to render. */
export function useCommand(): Command & { readonly isBusy: boolean; readonly progress: Progress | null } {
  const words = useWords();
  const [underWay, setUnderWay] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const command = useMemo(
    () =>
      commandOver({
        bridge,
        count: (step) => {
          setUnderWay((before) => before + step);
          if (step < 0) setProgress(null);
        },
        hear: setProgress,
        show: (error) =>
          isCancelled(error)
            ? say(errorSentence(error, words))
            : sayFailure(words.frame.failedTitle, errorSentence(error, words), takeLonger(error, words)),
      }),
    [words],
  );
  return { ...command, isBusy: underWay > 0, progress };
}
