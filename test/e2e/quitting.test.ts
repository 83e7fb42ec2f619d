// Quitting while the document worker hangs: the app ends in bounded time, and what was saved is there.
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launch } from './harness/launch.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built app with another document worker: `hangs` is run at each task. */
async function appWhoseWorker(hangs: string): Promise<string> {
  const app = await mkdtemp(join(tmpdir(), 'quotewright-hanging-'));
  onTestFinished(() => rm(app, { recursive: true, force: true }));
  await cp(join(root, 'out'), join(app, 'out'), { recursive: true });
  await cp(join(root, 'package.json'), join(app, 'package.json'));
  for (const folder of ['node_modules', 'resources']) await symlink(join(root, folder), join(app, folder));
  const worker = `import { pbkdf2Sync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', () => { ${hangs} });
`;
  await writeFile(join(app, 'out/main/document-worker.js'), worker);
  return app;
}

/** Calls are given five seconds to end, the thread one; then the workspace has five more to close. */
const mostSeconds = 15;

test.each([
  ['in a loop', 'for (;;);'],
  ['in native code, where no thread can be ended from outside', "pbkdf2Sync('a', 'b', 120_000_000, 64, 'sha512');"],
])(
  'the app ends although its document worker hangs %s',
  async (_, hangs) => {
    const app = await appWhoseWorker(hangs);
    const profile = await mkdtemp(join(tmpdir(), 'quotewright-e2e-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true }));
    const launched = await launch({ app, profile });
    await launched.window.getByText('3 quotes').waitFor();
    // It is asked for the preview, and never answers.
    await launched.window.getByText('Support automation, three years').click();
    await launched.window.getByRole('heading', { name: 'Support automation, three years' }).waitFor();
    const ended = once(launched.application.process(), 'exit');
    const began = performance.now();
    await launched.application.evaluate(({ app: running }) => setImmediate(() => running.quit()));
    await ended;
    expect((performance.now() - began) / 1000).toBeLessThan(mostSeconds);
    await using again = await launch({ profile });
    await again.window.getByText('3 quotes').waitFor();
  },
  120_000,
);
