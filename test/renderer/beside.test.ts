// What a large quote is asked beside the window: stopped when it takes too long, replaced by a newer question, and let go on by a person.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BesideAnswer, BesideQuestion } from '../../src/renderer/features/quote/beside/beside-message.ts';
import { memoryTold } from '../../src/renderer/client/window-memory.ts';
import { asker, isLarge } from '../../src/renderer/features/quote/beside/beside.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { readQuote } from '../../src/shared/domain/reading/read.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that answers when a test says so. */
function fakeWorker() {
  const asked: BesideQuestion[] = [];
  let ends = 0;
  const worker = Object.assign(new EventTarget(), {
    postMessage: (question: BesideQuestion) => void asked.push(question),
    terminate: () => void (ends += 1),
  });
  return {
    start: () => worker as unknown as Worker,
    answer: (data: BesideAnswer) => worker.dispatchEvent(new MessageEvent('message', { data })),
    fail: () => worker.dispatchEvent(new Event('error')),
    asked,
    ends: () => ends,
  };
}

const file = readFileSync('test/examples/support-desk.quote.json', 'utf8');
const read = readQuote(JSON.parse(file));
if (!read.ok) throw new Error('The sample does not read');
const question = { kind: 'warnings', inputs: { quote: read.value } } as const;

test('an answer comes', async () => {
  const worker = fakeWorker();
  const asking = asker('warnings', worker.start)(question, false);
  worker.answer({ kind: 'warnings', warnings: [] });
  await expect(asking).resolves.toEqual({ kind: 'answered', answer: { kind: 'warnings', warnings: [] } });
  expect(worker.ends()).toBe(0);
});

test('after 30 seconds it is stopped with its worker, and the next question gets another', async () => {
  const worker = fakeWorker();
  const ask = asker('warnings', worker.start);
  const asking = ask(question, false);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(worker.ends()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  await expect(asking).resolves.toEqual({ kind: 'stopped' });
  expect(worker.ends()).toBe(1);
  const again = ask(question, false);
  worker.answer({ kind: 'warnings', warnings: [] });
  await expect(again).resolves.toMatchObject({ kind: 'answered' });
});

test('where a person lets it, it may take ten minutes', async () => {
  const worker = fakeWorker();
  const asking = asker('warnings', worker.start)(question, true);
  await vi.advanceTimersByTimeAsync(599_000);
  expect(worker.ends()).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(asking).resolves.toEqual({ kind: 'stopped' });
});

test('a newer question takes the place of the one before, and a worker that dies is an end', async () => {
  const worker = fakeWorker();
  const ask = asker('warnings', worker.start);
  const first = ask(question, false);
  const second = ask(question, false);
  await expect(first).resolves.toEqual({ kind: 'replaced' });
  expect([worker.ends(), worker.asked.length]).toEqual([1, 2]);
  worker.fail();
  await expect(second).resolves.toEqual({ kind: 'stopped' });
});

test('it is stopped with its worker once the process has grown by 1 GB, or by 4 GB where a person lets it', async () => {
  const worker = fakeWorker();
  memoryTold(0);
  const asking = asker('warnings', worker.start)(question, false);
  memoryTold(1625);
  await expect(asking).resolves.toEqual({ kind: 'stopped' });
  expect(worker.ends()).toBe(1);
  memoryTold(0);
  const longer = asker('warnings', worker.start)(question, true);
  memoryTold(1625);
  expect(worker.ends()).toBe(1);
  worker.answer({ kind: 'warnings', warnings: [] });
  await expect(longer).resolves.toMatchObject({ kind: 'answered' });
});

test('a usual deal is evaluated in the window, one of many hundred lines is not', () => {
  const usual = compute({ quote: read.value });
  const [line] = read.value.lines;
  if (line === undefined) throw new Error('The sample has no line');
  const lines = Array.from({ length: 1000 }, (_, index) => ({ ...line, id: `${line.id}-${index}` as typeof line.id }));
  const { commitments: _commitments, adaptivePricing: _adaptive, ...rest } = read.value;
  const many = compute({ quote: { ...rest, lines, termMonths: 120 } });
  expect([usual.ok && isLarge(usual.value), many.ok && isLarge(many.value)]).toEqual([false, true]);
});
