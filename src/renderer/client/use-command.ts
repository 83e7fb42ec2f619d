import { useMemo, useState } from 'react';
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

/** The commands of a component, and whether one of them is under way. `send` and `during` stay the same from render to render. */
export function useCommand(): Command & { readonly isBusy: boolean } {
  const words = useWords();
  const [underWay, setUnderWay] = useState(0);
  const command = useMemo(
    () =>
      commandOver({
        bridge,
        count: (step) => setUnderWay((before) => before + step),
        show: (error) =>
          isCancelled(error)
            ? say(errorSentence(error, words))
            : sayFailure(words.frame.failedTitle, errorSentence(error, words), takeLonger(error, words)),
      }),
    [words],
  );
  return { ...command, isBusy: underWay > 0 };
}
