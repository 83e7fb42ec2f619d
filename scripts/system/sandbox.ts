// Chromium keeps its pages in a sandbox, which an ordinary user on Linux can make only where user namespaces are allowed or where a
// helper of Electron's belongs to root. Without either it aborts; root is told to do without (launchFlags).
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../terminal/problem.ts';
import { run } from '../terminal/run.ts';
import { isRoot } from './debian.ts';

const SET_UID = 0o4000;

async function helperServes(helper: string): Promise<boolean> {
  const file = await stat(helper).catch(() => null);
  return file !== null && file.uid === 0 && (file.mode & SET_UID) !== 0;
}

/** Throws a Problem that says what is in the way and the command that mends it. */
export async function requireSandbox(executable: string): Promise<void> {
  if (process.platform !== 'linux' || isRoot()) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (await helperServes(helper)) return;
  const { status } = await run('unshare', ['--user', '--map-root-user', 'true'], { output: 'keep' });
  // 127: there is no such program to ask. Electron itself will say.
  if (status === 0 || status === 127) return;
  throw new Problem(
    'Electron cannot run here: this system does not let an ordinary user make the sandbox that pages are kept in. ' +
      `Either allow unprivileged user namespaces, or give Electron's own helper to root:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}
