import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callFrom } from './harness/call.ts';
import { launch } from './harness/launch.ts';

test('the workspace is made on the first start, and is there after the next', async () => {
  await using first = await launch();
  expect(await callFrom(first.window, 'workspace.status', {})).toMatchObject({ ok: true, value: { state: 'open' } });
  const before = await callFrom(first.window, 'quotes.list', {});
  expect(before).toMatchObject({ ok: true });
  await using second = await first.restart();
  expect(await callFrom(second.window, 'quotes.list', {})).toEqual(before);
});

test('a change is told to the window', async () => {
  await using app = await launch();
  const told = await app.window.evaluate(async () => {
    const { on, call } = (
      globalThis as unknown as {
        quotewright: {
          on: (event: string, listener: (tables: readonly string[]) => void) => () => void;
          call: (name: string, input: unknown) => Promise<unknown>;
        };
      }
    ).quotewright;
    const tables: string[] = [];
    const stop = on('changed', (names) => tables.push(...names));
    await call('sample.reset', {});
    await new Promise((later) => setTimeout(later, 200));
    stop();
    return tables;
  });
  expect(told).toContain('quotes.list');
});

test('a workspace that cannot be opened leaves the app running, and says what is wrong', async () => {
  await using healthy = await launch();
  const files = await readdir(healthy.profile);
  const name = files.find((file) => file.startsWith('workspace.') && !/-(?:wal|shm)$/.test(file));
  expect(name).toBeDefined();
  const profile = join(healthy.profile, 'damaged');
  await mkdir(join(profile, name ?? ''), { recursive: true });
  await using app = await launch({ profile });
  expect(await callFrom(app.window, 'workspace.status', {})).toMatchObject({ ok: true, value: { state: 'unavailable' } });
  expect(await callFrom(app.window, 'quotes.list', {})).toMatchObject({ ok: false, failure: { kind: 'workspace-unavailable' } });
});
