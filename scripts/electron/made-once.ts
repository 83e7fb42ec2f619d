// A folder that is either not there or complete: made beside its place and renamed into it.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { say } from '../terminal/say.ts';
import { underLock } from './lock.ts';

/** Makes `folder` by filling the empty folder that `fill` is given, unless it is there already. */
export async function madeOnce(folder: string, fill: (beside: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const name = basename(folder);
  return underLock(
    `${folder}.lock`,
    () => say(`Waiting for another Quotewright that is preparing ${name}`),
    async () => {
      if (existsSync(folder)) return folder;
      // What a process that was killed half-way left behind.
      const left = (await readdir(dirname(folder))).filter((entry) => entry.startsWith(`.${name}-`));
      await Promise.all(left.map((entry) => rm(join(dirname(folder), entry), { recursive: true, force: true })));
      const beside = await mkdtemp(join(dirname(folder), `.${name}-`));
      try {
        await fill(beside);
        await rename(beside, folder);
      } finally {
        await rm(beside, { recursive: true, force: true });
      }
      return folder;
    },
  );
}
