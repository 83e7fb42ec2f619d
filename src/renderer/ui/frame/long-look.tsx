import { Button, Progress } from '@mantine/core';

type LongLookProps = {
  /** What is looked at, for a screen reader. */
  readonly label: string;
  /** How far it is, in words. */
  readonly said: string;
  readonly looked: number;
  readonly total: number;
  readonly isRunning: boolean;
  readonly stopLabel: string;
  readonly stop: () => void;
};

/** How far a look at many things is, and a way to stop it. */
export function LongLook({ label, said, looked, total, isRunning, stopLabel, stop }: LongLookProps) {
  return (
    <div className="qw-long-look">
      {/* Before the first answer nobody knows of how many. */}
      <output>{isRunning && total === 0 ? '' : said}</output>
      {isRunning && (
        <>
          <Progress value={total === 0 ? 0 : (100 * looked) / total} aria-label={label} />
          <Button size="compact-sm" variant="default" onClick={stop}>
            {stopLabel}
          </Button>
        </>
      )}
    </div>
  );
}
