// `npm run mutate FOLDER`: changes the code of a folder in small ways, one at a time, and says which changes no test notices.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/say.ts';

const engine = 'src/shared/domain';

/** A folder of the project, or just the name of one of the engine's. */
function folderNamed(name: string): string {
  const found = [name, join(engine, name)].find((folder) => existsSync(join(projectRoot, folder)));
  if (found === undefined) throw new Problem(`There is no folder ${name}, nor ${join(engine, name)}.`);
  return found.replace(/\/$/, '');
}

await runScript(async () => {
  const [name, ...others] = process.argv.slice(2);
  if (name === undefined) throw new Problem('Usage: npm run mutate FOLDER, for example: npm run mutate commitments');
  const folder = folderNamed(name);
  const started = Date.now();
  const stryker = join(projectRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [stryker, 'run', '--mutate', `${folder}/**/*.ts`, ...others];
  const { status } = await run(process.execPath, args, { output: 'show', cwd: projectRoot });
  say(`${folder}: ${((Date.now() - started) / 60_000).toFixed(1)} minutes. The report: coverage/mutation/mutation.html`);
  return status;
});
