// Runs the command line again and again in one process, as node warm-command-line.ts: what it imports is read and compiled once, and only
// the program itself starts each time. Each message is the words of a run, each answer what it printed and its status.
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const [, , program = ''] = process.argv;
let runs = 0;

async function runOnce(args: readonly string[]) {
  const out: Buffer[] = [];
  const problems: Buffer[] = [];
  const [standardOut, standardError] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)];
  const into =
    (parts: Buffer[]) =>
    (part: string | Uint8Array): boolean => {
      parts.push(Buffer.from(part));
      return true;
    };
  process.stdout.write = into(out);
  process.stderr.write = into(problems);
  process.argv = [process.execPath, program, ...args];
  process.exitCode = 0;
  try {
    await import(`${pathToFileURL(program).href}?run=${(runs += 1)}`);
  } catch (error) {
    // As Node ends a program that throws.
    problems.push(Buffer.from(format(error)));
    process.exitCode = 1;
  } finally {
    process.stdout.write = standardOut;
    process.stderr.write = standardError;
  }
  const status = process.exitCode;
  process.exitCode = 0;
  return { status, out: Buffer.concat(out).toString(), problems: Buffer.concat(problems).toString() };
}

// One after another: a run has the whole process.
let last: Promise<unknown> = Promise.resolve();
process.on('message', ({ id, args }: { readonly id: number; readonly args: readonly string[] }) => {
  last = last.then(async () => process.send?.({ id, ...(await runOnce(args)) }));
});
