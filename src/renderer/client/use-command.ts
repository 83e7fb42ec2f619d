import { useMemo, useState } from 'react';
import { useWords } from '../ui/language.tsx';
import { bridge } from './bridge.ts';
import type { Command } from './command.ts';
import { commandOver } from './command.ts';
import { errorSentence } from './failure-sentence.ts';
import { sayFailure } from './notices.ts';
import { takeLonger } from './take-longer.ts';

/** The commands of a component, and whether one of them is under way. `send` and `during` stay the same from render to render. */
export function useCommand(): Command & { readonly isBusy: boolean } {
  const words = useWords();
  const [underWay, setUnderWay] = useState(0);
  const command = useMemo(
    () =>
      commandOver({
        bridge,
        count: (step) => setUnderWay((before) => before + step),
        show: (error) => sayFailure(words.frame.failedTitle, errorSentence(error, words), takeLonger(error, words)),
      }),
    [words],
  );
  return { ...command, isBusy: underWay > 0 };
}
