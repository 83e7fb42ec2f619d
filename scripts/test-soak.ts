// `npm run test:soak [MINUTES]`: the tests that draw their cases by chance, again and again with other cases, until the time is up or one
// fails; twenty minutes where none are named, and an hour at most. `npm test` runs each of them once.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { say } from './terminal/say.ts';
import { runTool } from './terminal/tool.ts';

const MINUTE = 60_000;
/** Also of a round that hangs: it is ended, and counts as failed. */
const LONGEST = 60;
/** What a single test may take: the run has its own limit, and may have a busy machine. */
const PATIENCE = ['--testTimeout', String(20 * MINUTE), '--hookTimeout', String(2 * MINUTE)];

/** The golden file is drawn from one seed: again it would be the same. */
async function drawnByChance(): Promise<readonly string[]> {
  const names = await readdir(join(projectRoot, 'test'), { recursive: true });
  const files = names
    .filter((name) => /\.test\.tsx?$/.test(name) && !/^(?:golden|e2e|documents)\b/.test(name))
    .map((name) => join('test', name));
  const texts = await Promise.all(files.map((file) => readFile(join(projectRoot, file), 'utf8')));
  return files.filter((_, index) => /'fast-check'|KILL_SEED/.test(texts[index] ?? ''));
}

await runScript(async () => {
  const minutes = Number(process.argv[2] ?? '20');
  if (!(minutes > 0 && minutes <= LONGEST))
    throw new Problem(`MINUTES: must be a number above 0, and 60 at most, not ${process.argv[2] ?? ''}.`);
  const files = await drawnByChance();
  // Of broken files and calls, and of processes killed at their work, the first round tries as many as a release is tried with.
  process.env['QUOTEWRIGHT_MUTATIONS'] = '10000';
  process.env['QUOTEWRIGHT_KILL_ROUNDS'] = '40';
  const until = Date.now() + minutes * MINUTE;
  const end = AbortSignal.timeout(LONGEST * MINUTE);
  let rounds = 0;
  while (rounds === 0 || Date.now() < until) {
    const { status } = await runTool('vitest', ['run', '--reporter=dot', ...PATIENCE, ...files], { output: 'show', signal: end });
    rounds += 1;
    delete process.env['QUOTEWRIGHT_MUTATIONS'];
    delete process.env['QUOTEWRIGHT_KILL_ROUNDS'];
    if (status !== 0) {
      say(end.aborted ? `Round ${rounds} was ended after an hour.` : `Round ${rounds} failed; the seed is in its report.`);
      return status;
    }
  }
  say(`${files.length} files of tests, ${rounds} rounds: nothing failed.`);
  return 0;
});
