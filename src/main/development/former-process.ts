// Who runs on a profile: a number in a file of it, so that a restarted app can wait for the one before it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 10_000;

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

function formerProcess(file: string): number | null {
  try {
    const id = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(id) && id > 0 && id !== process.pid ? id : null;
  } catch {
    return null;
  }
}

/** Resolves when the process that last ran on the profile has ended, or has been waited for long enough; this one is then the last. */
export async function afterFormerProcess(profile: string, patience: number = PATIENCE_MS): Promise<void> {
  const file = join(profile, 'development.pid');
  const former = formerProcess(file);
  const until = Date.now() + patience;
  if (former !== null) while (isRunning(former) && Date.now() < until) await wait(LOOK_EVERY_MS);
  mkdirSync(profile, { recursive: true });
  writeFileSync(file, String(process.pid));
}
