// Displays of their own for windows that are tried at once: on one display they would take focus from each other.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Problem } from '../terminal/problem.ts';

export type VirtualDisplays = {
  /** As `DISPLAY` takes them: ":99". */
  readonly names: readonly string[];
  close(): void;
};

/** Resolves once the server says which number it took, which it does when it can be drawn on. */
function ready(server: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let told = '';
    const numbers = server.stdio[3] as Readable;
    numbers.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.endsWith('\n')) settle(`:${told.trim()}`);
    });
    server.on('error', () => fail(new Problem('Windows need a display here: Xvfb of the package xvfb gives one.')));
    server.on('close', (status) => fail(new Problem(`Xvfb ended with status ${status} before it could be drawn on.`)));
  });
}

export async function openDisplays(count: number): Promise<VirtualDisplays> {
  const servers = Array.from({ length: count }, () =>
    spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-noreset', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    }),
  );
  const close = (): void => servers.forEach((server) => server.kill());
  try {
    return { names: await Promise.all(servers.map(ready)), close };
  } catch (error) {
    close();
    throw error;
  }
}
