import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterFormerProcess } from '../../src/main/development/former-process.ts';

let profile: string;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'quotewright-development-'));
});
afterAll(() => rm(profile, { recursive: true, force: true }));

const file = (): string => join(profile, 'development.pid');

test('an app waits for the one before it, and is then the last', async () => {
  const former = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300)']);
  const ended = new Promise<number>((settle) => former.once('exit', () => settle(Date.now())));
  await writeFile(file(), String(former.pid));
  await afterFormerProcess(profile);
  const now = Date.now();
  expect(now).toBeGreaterThanOrEqual((await ended) - 5);
  expect(await readFile(file(), 'utf8')).toBe(String(process.pid));
});

test('an app that does not end is waited for a while only', async () => {
  const former = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30_000)']);
  await writeFile(file(), String(former.pid));
  await afterFormerProcess(profile, 200);
  expect(await readFile(file(), 'utf8')).toBe(String(process.pid));
  former.kill();
});

test('text that is not a number names no process', async () => {
  await writeFile(file(), 'nobody');
  await afterFormerProcess(profile);
  expect(await readFile(file(), 'utf8')).toBe(String(process.pid));
});
