import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { underLock } from '../../scripts/electron/lock.ts';
import { madeOnce } from '../../scripts/electron/made-once.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotewright-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one at a time, and those that wait are told so once', async () => {
  let inside = 0;
  let most = 0;
  let waiting = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await wait(20);
    inside -= 1;
  };
  await Promise.all([1, 2, 3].map(() => underLock(join(folder, 'lock'), () => (waiting += 1), work)));
  expect({ most, waiting }).toEqual({ most: 1, waiting: 2 });
  expect(await readdir(folder)).toEqual([]);
});

test('a lock whose holder died is taken over', async () => {
  const lock = join(folder, 'lock');
  await mkdir(lock);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  expect(
    await underLock(
      lock,
      () => undefined,
      () => Promise.resolve('mine'),
    ),
  ).toBe('mine');
});

test('a lock is given back when the work fails', async () => {
  const lock = join(folder, 'lock');
  await expect(
    underLock(
      lock,
      () => undefined,
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

test('a thing is made once, whoever asks for it', async () => {
  let made = 0;
  const fill = async (beside: string): Promise<void> => {
    made += 1;
    await wait(20);
    await writeFile(join(beside, 'thing'), 'done');
  };
  const asked = await Promise.all([1, 2, 3].map(() => madeOnce(join(folder, 'thing'), fill)));
  expect(new Set(asked)).toEqual(new Set([join(folder, 'thing')]));
  expect(made).toBe(1);
  expect(await readdir(folder)).toEqual(['thing']);
});

test('what fails half-way leaves nothing, and what a killed process left goes', async () => {
  await mkdir(join(folder, '.thing-killed'));
  await expect(madeOnce(join(folder, 'thing'), () => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
  expect(await readdir(folder)).toEqual([]);
});
