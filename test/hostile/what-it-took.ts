import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

/** What reading may take of the processor, in seconds, and of memory, in megabytes; and what comes after it: evaluating, drawing, comparing. */
export const readingLimits = { seconds: 2, megabytes: 512 } as const;
export const makingLimits = { seconds: 30, megabytes: 1024 } as const;

export type Took = { readonly seconds: number; readonly megabytes: number };

setFlagsFromString('--expose-gc');
/** So that what others left behind counts for nobody. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** The most memory that the process has had since its start or since `forget`, in kilobytes; Linux alone can forget it. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}

function forget(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

/** What comes from here on takes: seconds of the processor, whatever else the machine does, and by how much the process grows at most. */
function watch(): () => Took {
  forget();
  const [before, began] = [peak(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(began);
    return { seconds: (user + system) / 1_000_000, megabytes: (peak() - before) / 1024 };
  };
}

/**
 * The answer, with what reading took and what came after it. `read` says by `onRead` where reading ends; where it does not, all of it was
 * reading.
 */
export async function withWhatItTook<T>(
  read: (onRead: () => void) => T,
): Promise<{ readonly answer: Awaited<T>; readonly reading: Took; readonly making: Took | null }> {
  const endOfReading = watch();
  let reading: Took | null = null;
  let endOfMaking: (() => Took) | null = null;
  const answer = await read(() => {
    reading ??= endOfReading();
    endOfMaking ??= watch();
  });
  return { answer, reading: reading ?? endOfReading(), making: endOfMaking === null ? null : (endOfMaking as () => Took)() };
}

/** Whether that is within what it may take. */
export function isWithin(took: Took, limits: Took): boolean {
  return took.seconds < limits.seconds && took.megabytes < limits.megabytes;
}

/** The answer, read within the limits; without their bounds, files that are made to last take many times as long. */
export async function atOnce<T>(read: () => T): Promise<Awaited<T>> {
  collectGarbage();
  const { answer, reading } = await withWhatItTook(read);
  expect({ reading, isWithin: isWithin(reading, readingLimits) }).toMatchObject({ isWithin: true });
  return answer;
}
