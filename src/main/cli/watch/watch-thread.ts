// Ends a command that goes beyond its limits: a thread of its own sees to it while the command's thread is busy and hears nothing.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { CommandLimits } from './watched-command.ts';

const everyMilliseconds = 250;
const bytesOfMegabyte = 1_048_576;

const standardError = 2;

// What starts the thread gives it these and nothing else.
const { seconds, megabytes, tooLong, tooMuchMemory } = workerData as CommandLimits;
const began = performance.now();
const before = process.memoryUsage.rss();

function end(sentence: string): void {
  writeSync(standardError, `${sentence}\n`);
  // A thread can end itself alone; what is busy hears only a signal to the whole process.
  process.kill(process.pid, 'SIGTERM');
}

setInterval(() => {
  if (performance.now() - began > seconds * 1000) end(tooLong);
  else if (process.memoryUsage.rss() - before > megabytes * bytesOfMegabyte) end(tooMuchMemory);
}, everyMilliseconds);
