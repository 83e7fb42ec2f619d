// A worker that does on purpose what foreign files have done by accident: the input's first word says what.
import { pbkdf2Sync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Question, TaskStage } from '../../../src/main/export/worker/message.ts';

const kept: unknown[] = [];

function begins(stage: TaskStage): void {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ begins: stage });
}

function does(what: unknown): unknown {
  switch (what) {
    case 'hang':
      for (;;) kept.length = 0;
    case 'hang-while-reading':
      begins('reading');
      return does('hang');
    // Longer than it may read, and all of it making.
    case 'read-and-make':
      begins('reading');
      begins('making');
      for (const until = performance.now() + 500; performance.now() < until;) kept.length = 0;
      return what;
    // Within native code, where no thread can be ended from outside; a few seconds.
    case 'hang-in-native-code':
      return pbkdf2Sync('a', 'b', 12_000_000, 64, 'sha512').length;
    case 'fill-buffers':
      for (;;) kept.push(Buffer.alloc(4_000_000, 1));
    case 'fill-heap':
      for (;;) kept.push(Array.from({ length: 1_000_000 }, (_, index) => index + 0.5));
    case 'die':
      return process.exit(3);
    default:
      return what;
  }
}

parentPort?.on('message', ({ id, input }: Question) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ id, ok: true, value: does(input[0]) });
});
