// A large quote is read in pieces: as it would be at once, with the window going on between them, and stopped when it is left.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inPieces } from '../../src/renderer/features/quote/draft/in-pieces.ts';
import { readInSteps, readingOf, unread } from '../../src/renderer/features/quote/draft/reading.ts';
import { compute, computeInSteps } from '../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { allSteps } from '../../src/shared/domain/values/steps.ts';

const draft = JSON.parse(readFileSync('test/examples/support-desk.quote.json', 'utf8')) as QuoteDraft;
const read = readQuote(draft);
const book = readCosts(JSON.parse(readFileSync('test/examples/costs.json', 'utf8')));
if (!read.ok || !book.ok) throw new Error('The sample does not read');

/** A clock that each look at it moves by so many milliseconds. */
function ticking(by: number): () => number {
  let now = 0;
  return () => (now += by);
}

test('in steps a quote comes to what it comes to at once', () => {
  const inputs = { quote: read.value, costs: book.value };
  expect(allSteps(computeInSteps(inputs))).toEqual(compute(inputs));
  expect(allSteps(readInSteps(draft, { costs: book.value }, unread))).toEqual(readingOf(draft, { costs: book.value }, unread));
});

test('a step is a line or a commitment at most', () => {
  const steps = computeInSteps({ quote: read.value, costs: book.value });
  let count = 0;
  while (steps.next().done !== true) count += 1;
  expect(count).toBeGreaterThanOrEqual(read.value.lines.length + (read.value.commitments?.length ?? 0));
});

test('the window goes on between pieces, and is told how far it is', async () => {
  const [told, pauses]: [number[], number[]] = [[], []];
  const done = await inPieces(readInSteps(draft, { costs: book.value }, unread), {
    onSteps: (steps) => told.push(steps),
    signal: new AbortController().signal,
    clock: ticking(30),
    pause: () => {
      pauses.push(told.length);
      return Promise.resolve();
    },
  });
  expect(done?.value).toEqual(readingOf(draft, { costs: book.value }, unread));
  expect(told.length).toBeGreaterThan(read.value.lines.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(pauses).toHaveLength(told.length);
});

test('a usual quote is read in one piece', async () => {
  const told: number[] = [];
  const signal = new AbortController().signal;
  await inPieces(readInSteps(draft, {}, unread), { onSteps: (steps) => told.push(steps), signal, clock: ticking(0) });
  expect(told).toEqual([]);
});

test('who leaves it stops it', async () => {
  const leaving = new AbortController();
  let pauses = 0;
  const stopped = await inPieces(readInSteps(draft, {}, unread), {
    onSteps: () => leaving.abort(),
    signal: leaving.signal,
    clock: ticking(30),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  expect([stopped, pauses]).toEqual([null, 1]);
});
