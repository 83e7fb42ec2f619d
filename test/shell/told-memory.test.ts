import { expect, test } from 'vitest';
import { isTold, megabytesOf } from '../../src/main/shell/told-memory.ts';

const metrics = [
  { pid: 7, memory: { workingSetSize: 1_048_576 } },
  { pid: 8, memory: { workingSetSize: 2048 } },
];

test('the memory of a window is that of its own process, in megabytes', () => {
  expect([megabytesOf(7, metrics), megabytesOf(8, metrics), megabytesOf(9, metrics)]).toEqual([1024, 2, null]);
});

test('a window is told while its process has much, and once when it has no longer', () => {
  expect([isTold(600, 600), isTold(601, 0), isTold(300, 601), isTold(300, 300)]).toEqual([false, true, true, false]);
});
