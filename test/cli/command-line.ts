import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/main/cli/quotewright.ts', import.meta.url));

export const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

export type Run = { readonly status: number | null; readonly out: string; readonly problems: string };

/** In a process of its own, as a user does. */
function inOwnProcess(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const problems: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => problems.push(part));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString(), problems: Buffer.concat(problems).toString() }),
    );
  });
}

let warm: ChildProcess | null = null;
let asked = 0;

/** In one process that goes on: a start costs more than most of what a command does. */
function inWarmProcess(args: readonly string[]): Promise<Run> {
  const child = (warm ??= fork(join(import.meta.dirname, 'warm-command-line.ts'), [program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  }));
  // While it is asked nothing it holds nobody up.
  child.unref();
  child.channel?.unref();
  const own = (asked += 1);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      child.off('message', hear);
      child.off('exit', died);
    };
    const hear = ({ id, ...run }: Run & { readonly id: number }): void => {
      if (id !== own) return;
      stop();
      resolve(run);
    };
    const died = (): void => {
      stop();
      warm = null;
      reject(new Error(`The command line ended in the middle of: ${args.join(' ')}`));
    };
    child.on('message', hear);
    child.on('exit', died);
    child.send({ id: own, args });
  });
}

const startedOnce = new Set<string>();

/** Runs the command line. The first run of each command is a process of its own, those after it share one, which ends with this one. */
export function quotewright(...args: readonly string[]): Promise<Run> {
  const [command = ''] = args;
  if (startedOnce.has(command)) return inWarmProcess(args);
  startedOnce.add(command);
  return inOwnProcess(args);
}

/** A folder of its own for a test, and files in it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'quotewright-cli-'));

  file(name: string, content?: string | Uint8Array): string {
    const path = join(this.path, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
