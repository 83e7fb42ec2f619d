import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { launchFlags } from '../../scripts/electron/flags.ts';
import { environmentOf, launch } from './harness/launch.ts';

const root = resolve(import.meta.dirname, '../..');

test('a page that crashes is loaded again', async () => {
  await using app = await launch();
  const title = await app.application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loadedAgain = new Promise((loaded) => contents?.once('did-finish-load', () => loaded(null)));
    contents?.forcefullyCrashRenderer();
    await loadedAgain;
    return (await contents?.executeJavaScript('document.title')) as string;
  });
  expect(title).toBe('Quotewright');
});

test('a second start on the same profile ends at once and leaves the first alone', async () => {
  await using app = await launch();
  const started = promisify(execFile)(inject('electron'), [...launchFlags(), root], {
    env: environmentOf(app.profile),
    timeout: 20_000,
  });
  await expect(started).resolves.toBeDefined();
  expect(await app.window.title()).toBe('Quotewright');
  expect(app.application.windows()).toHaveLength(1);
});

test('a call that does not exist is answered, not thrown', async () => {
  await using app = await launch();
  const replies = await app.window.evaluate(async () => {
    const { call } = (
      globalThis as unknown as { quotewright: { call: (name: unknown, input: unknown) => Promise<{ ok: boolean }> } }
    ).quotewright;
    return Promise.all(['__proto__', 'constructor', 'no.such.call', '', 7, null].map(async (name) => (await call(name, {})).ok));
  });
  expect(new Set(replies)).toEqual(new Set([false]));
});

test('where SQLite would crash the runtime, the app says so and ends', async () => {
  await using app = await launch();
  const nodeApi = await app.application.evaluate(() => Number(process.versions['napi']));
  const { QUOTEWRIGHT_SQLITE_BINDING: _, ...environment } = environmentOf(join(app.profile, 'other'));
  const outcome = await promisify(execFile)(inject('electron'), [...launchFlags(), root], {
    env: environment,
    timeout: 5_000,
  }).then(
    () => 'ended',
    (error: { code: number | null; killed: boolean; stdout: string; stderr: string }) =>
      error.killed ? 'ran' : `${error.code} ${error.stdout}${error.stderr}`,
  );
  // An Electron of today has a Node-API that the prebuilt binding works with, and runs on.
  expect(outcome).toMatch(nodeApi >= 10 ? /^ran$/ : /^1 .*Start the app with "npm start"/s);
});
