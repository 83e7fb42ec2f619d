import { useEffect, useState } from 'react';
import type { CheckerWords } from '../shared/text/checker/en.ts';

type ProgressProps = { readonly since: number; readonly words: CheckerWords; readonly onCancel: () => void };

/** A check under way: how long it has taken is shown after a second. */
export function Progress({ since, words, onCancel }: ProgressProps) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1000)), 250);
    return () => clearInterval(timer);
  }, [since]);
  const text = seconds < 1 ? words.checking : words.checkingFor(seconds);
  return (
    <div className="progress">
      <progress aria-label={words.checking} />
      <span aria-hidden>{text}</span>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
