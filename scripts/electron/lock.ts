// One process at a time makes a cached thing; the others wait and then find it made.
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const BEAT_MS = 2_000;
/** A holder that has not been heard of for this long was killed: its lock is taken over. */
const DEAD_AFTER_MS = 20_000;
const LOOK_EVERY_MS = 250;

async function take(lock: string): Promise<boolean> {
  try {
    // mkdir either makes the folder or fails: unlike a look followed by a write, it cannot be raced.
    await mkdir(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  }
}

async function isDead(lock: string): Promise<boolean> {
  const held = await stat(lock).catch(() => null);
  return held !== null && Date.now() - held.mtimeMs > DEAD_AFTER_MS;
}

/** Runs `work` while holding the lock folder. `waiting` is called once where another process holds it. */
export async function underLock<T>(lock: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  let told = false;
  while (!(await take(lock))) {
    if (await isDead(lock)) {
      await rm(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) waiting();
    told = true;
    await wait(LOOK_EVERY_MS);
  }
  // A time that the heartbeat sets tells the living from the dead across containers too, where process ids do not.
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(lock, now, now).catch(() => undefined);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(lock, { recursive: true, force: true });
  }
}
