// A command that goes beyond its limits is ended from outside, whatever keeps it busy.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { quotewright } from './command-line.ts';

const watched = pathToFileURL('src/main/cli/watch/watched-command.ts').href;

function run(
  code: string,
): Promise<{ readonly signal: string | null; readonly status: number | null; readonly problems: string }> {
  const script = `import { watchCommand } from ${JSON.stringify(watched)};\n${code}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let problems = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (problems += part));
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, problems })));
}

test('a loop that never ends', async () => {
  const { signal, problems } = await run('watchCommand({ seconds: 0.5, megabytes: 1024 }); for (;;);');
  expect(signal).toBe('SIGTERM');
  expect(problems).toMatch(/^The command took longer than 0\.5 seconds and was stopped\. .*--take-longer/);
});

test('memory that grows in buffers, which no limit of a heap counts', async () => {
  const { signal, problems } = await run(
    'watchCommand({ seconds: 60, megabytes: 200 }); const kept = []; for (;;) kept.push(Buffer.alloc(1_000_000, 1));',
  );
  expect(signal).toBe('SIGTERM');
  expect(problems).toMatch(/^The command took more than 200 MB of memory/);
});

test('a command that ends in time ends by itself, and its watch with it', async () => {
  const { status, problems } = await run('const unwatch = watchCommand({ seconds: 5, megabytes: 1024 }); unwatch();');
  expect([status, problems]).toEqual([0, '']);
  const priced = await quotewright(
    'price',
    'test/examples/support-desk.quote.json',
    '--costs',
    'test/examples/costs.json',
    '--take-longer',
  );
  expect(priced.status).toBe(0);
});
