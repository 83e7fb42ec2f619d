import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/main/cli/quotewright.ts', import.meta.url));

export const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

export type Run = { readonly status: number | null; readonly out: string; readonly problems: string };

/** Runs the command line as a user does, in a process of its own. */
export function quotewright(...args: readonly string[]): Promise<Run> {
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
