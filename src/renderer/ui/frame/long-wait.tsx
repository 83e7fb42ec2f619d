import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';

/** In milliseconds: what takes no longer needs no word. */
const longAfter = 1000;

type LongWaitProps = {
  /** What is under way, after so many whole seconds. */
  readonly said: (seconds: number) => string;
  /** How far it is, where that is known. */
  readonly progress?: { readonly done: number; readonly of: number } | null;
  readonly cancelLabel: string;
  readonly cancel: () => void;
};

/** What is under way for more than a second, with a way to stop it. It is there while that lasts, and shows nothing before. */
export function LongWait({ said, progress = null, cancelLabel, cancel }: LongWaitProps) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setSeconds(Math.round((performance.now() - began) / longAfter)), longAfter);
    return () => clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  return (
    <div className="qw-long-look">
      <output>{said(seconds)}</output>
      <Progress value={progress === null ? 100 : (100 * progress.done) / progress.of} animated aria-label={said(seconds)} />
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}
