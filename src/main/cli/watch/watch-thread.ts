// Ends a command that goes beyond its limits: a thread of its own sees to it while the command's thread is busy and hears nothing.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { watched } from '../../export/worker/task-limits.ts';
import type { CommandLimits, WatchData } from './watched-command.ts';

const everyMilliseconds = 50;
const standardError = 2;

// What starts the thread gives it these and nothing else.
const { whole, reading, stage } = workerData as WatchData;

function end(sentence: string): void {
  writeSync(standardError, `${sentence}\n`);
  // A thread can end itself alone; what is busy hears only a signal to the whole process.
  process.kill(process.pid, 'SIGTERM');
}

function watch(limits: CommandLimits): () => void {
  return watched(limits, (what) => end(what === 'too-long' ? limits.tooLong : limits.tooMuchMemory));
}

if (whole !== null) watch(whole);

let seen = 0;
let unwatch = (): void => undefined;
setInterval(() => {
  const now = Atomics.load(stage, 0);
  if (now === seen) return;
  seen = now;
  unwatch();
  unwatch = now % 2 === 1 ? watch(reading) : () => undefined;
}, everyMilliseconds);
