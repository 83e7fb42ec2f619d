import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { run } from '../terminal/run.ts';
import { oneFailed } from './tally.ts';
import type { Tally } from './tally.ts';

/** Runs the tests of a folder of the project, '' being all those that the root's vitest.config.ts names. */
export async function testFolder(folder: string): Promise<Tally> {
  const temporary = await mkdtemp(join(tmpdir(), 'quotewright-tally-'));
  try {
    const tally = join(temporary, 'tally.json');
    const command = [join(import.meta.dirname, 'run-vitest.ts'), join(projectRoot, folder), tally];
    const { status } = await run(process.execPath, command, { output: 'show', cwd: projectRoot });
    if (!existsSync(tally)) return oneFailed(`${folder || 'test'}: the run ended with status ${status} and counted nothing`);
    const counted = JSON.parse(await readFile(tally, 'utf8')) as Tally;
    // Whatever it counted: a run that ends as a failure has one.
    return status !== 0 && counted.failed.length === 0
      ? { ...counted, failed: [`${folder || 'test'}: the run ended with status ${status}`] }
      : counted;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
