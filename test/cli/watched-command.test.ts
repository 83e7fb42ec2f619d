// A command that goes beyond its limits is ended from outside, whatever keeps it busy.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { quotewright } from './command-line.ts';

const watched = pathToFileURL('src/main/cli/watch/watched-command.ts').href;

function run(
  code: string,
): Promise<{ readonly signal: string | null; readonly status: number | null; readonly problems: string }> {
  const script = `import { reading, watchCommand } from ${JSON.stringify(watched)};\n${code}`;
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

const long = '{ seconds: 60, megabytes: 4096 }';
/** Works for so long, by the processor's time of the whole process. */
const spin =
  '(milliseconds) => { const began = process.cpuUsage(); for (let took = { user: 0, system: 0 }; took.user + took.system < milliseconds * 1000; took = process.cpuUsage(began)); }';

test('a file whose reading takes longer than reading may, whatever the command may take', async () => {
  for (const whole of [long, 'null']) {
    const { signal, problems } = await run(
      `watchCommand(${whole}, { seconds: 0.5, megabytes: 512 }); await reading(() => { for (;;); });`,
    );
    expect(signal).toBe('SIGTERM');
    expect(problems).toMatch(/^Reading a file took longer than 0\.5 seconds and was stopped\./);
    expect(problems).not.toContain('--take-longer');
  }
});

test('a file whose reading takes more memory than reading may', async () => {
  const { signal, problems } = await run(
    `watchCommand(${long}, { seconds: 60, megabytes: 200 }); await reading(() => { const kept = []; for (;;) kept.push(Buffer.alloc(1_000_000, 1)); });`,
  );
  expect(signal).toBe('SIGTERM');
  expect(problems).toMatch(/^Reading a file took more than 200 MB of memory/);
});

test('each file has the time of a file, and what comes after reading is no reading', async () => {
  const { status, signal, problems } = await run(
    `const unwatch = watchCommand(${long}, { seconds: 2, megabytes: 512 });
     const spin = ${spin};
     for (let file = 0; file < 3; file += 1) await reading(() => spin(1000));
     spin(2500);
     unwatch();`,
  );
  expect({ status, signal, problems }).toEqual({ status: 0, signal: null, problems: '' });
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
