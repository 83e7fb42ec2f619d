import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosaveOf } from '../../src/renderer/client/autosave.ts';
import type { Reply } from '../../src/shared/calls/reply.ts';

type SaveReply = Reply<{ readonly saveCount: number }>;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function subject(answer: (value: string, count: number) => Promise<SaveReply>) {
  let value = 'a';
  const saves: [string, number][] = [];
  const autosave = autosaveOf({
    current: () => value,
    saveCount: 7,
    clock: () => new Date('2026-11-22T10:42:00Z'),
    save: (text, count) => {
      saves.push([text, count]);
      return answer(text, count);
    },
  });
  const type = (text: string): void => {
    value = text;
    autosave.touch();
  };
  return { autosave, saves, type };
}

const counted = (_: string, count: number): Promise<SaveReply> => Promise.resolve({ ok: true, value: { saveCount: count + 1 } });

test('the last of what was typed is saved once, shortly after', async () => {
  const { autosave, saves, type } = subject(counted);
  type('ab');
  await vi.advanceTimersByTimeAsync(200);
  type('abc');
  expect(autosave.state.getState()).toEqual({ state: 'unsaved' });
  await vi.advanceTimersByTimeAsync(300);
  expect(saves).toEqual([['abc', 7]]);
  expect(autosave.state.getState()).toMatchObject({ state: 'saved', at: new Date('2026-11-22T10:42:00Z') });
  expect(autosave.saveCount()).toBe(8);
});

test('whoever types without a pause is saved every two seconds', async () => {
  const { saves, type } = subject(counted);
  for (let letters = 1; letters <= 45; letters += 1) {
    type('a'.repeat(letters + 1));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves.map(([text]) => text.length)).toEqual([21, 41]);
});

test('what is typed while a save runs is saved after it, with its count', async () => {
  const { autosave, saves, type } = subject(
    (_, count) => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value: { saveCount: count + 1 } }), 1000)),
  );
  type('ab');
  await vi.advanceTimersByTimeAsync(400);
  type('abc');
  await vi.advanceTimersByTimeAsync(3000);
  expect(saves).toEqual([
    ['ab', 7],
    ['abc', 8],
  ]);
  expect(autosave.state.getState().state).toBe('saved');
});

test('a flush saves at once, and waits for the save that runs', async () => {
  const { autosave, saves, type } = subject(counted);
  type('ab');
  await autosave.flush();
  expect(saves).toEqual([['ab', 7]]);
  await autosave.flush();
  expect(saves).toHaveLength(1);
});

test('a stale save ends the saving: nothing is overwritten', async () => {
  const { autosave, saves, type } = subject(() => Promise.resolve({ ok: false, failure: { kind: 'stale', current: 9 } }));
  type('ab');
  await vi.advanceTimersByTimeAsync(300);
  expect(autosave.state.getState()).toEqual({ state: 'stale' });
  type('abc');
  await vi.advanceTimersByTimeAsync(1000);
  await autosave.flush();
  expect(saves).toHaveLength(1);
});

test('a failed save is tried again with the next change, on the same count', async () => {
  let fails = true;
  const { autosave, saves, type } = subject((text, count) =>
    fails ? Promise.resolve({ ok: false, failure: { kind: 'unexpected', reference: 'r' } }) : counted(text, count),
  );
  type('ab');
  await vi.advanceTimersByTimeAsync(300);
  expect(autosave.state.getState().state).toBe('failed');
  fails = false;
  type('abc');
  await vi.advanceTimersByTimeAsync(300);
  expect(saves.at(-1)).toEqual(['abc', 7]);
  expect(autosave.state.getState().state).toBe('saved');
});

test('what was typed and taken back again needs no save', async () => {
  const { autosave, saves, type } = subject(counted);
  type('ab');
  type('a');
  await vi.advanceTimersByTimeAsync(300);
  expect(saves).toEqual([]);
  expect(autosave.state.getState().state).toBe('saved');
});

test('a window that closes sends what is not saved yet, after the save that is under way', async () => {
  const { autosave, saves, type } = subject(() => new Promise(() => undefined));
  type('ab');
  autosave.leave();
  expect(saves).toEqual([['ab', 7]]);
  type('abc');
  autosave.leave();
  expect(saves).toEqual([
    ['ab', 7],
    ['abc', 8],
  ]);
});
