import { Problem } from '../terminal/problem.ts';
import { runTool } from '../terminal/tool.ts';
import { say } from '../terminal/say.ts';
import { isBuildFresh } from './is-fresh.ts';

/** What a build is made by: the app, and the checker that goes with its contracts. `npm run build` does the same. */
export const builders: readonly (readonly [string, readonly string[]])[] = [
  ['electron-vite', ['build']],
  ['vite', ['build', '--config', 'checker.vite.config.ts']],
];

/** Builds the app where the sources are newer than what was built of them. */
export async function ensureBuilt(): Promise<void> {
  if (await isBuildFresh()) return;
  say('Building');
  for (const [tool, args] of builders) {
    const { status, stdout, stderr } = await runTool(tool, args, { output: 'keep' });
    if (status !== 0) throw new Problem(`The build failed:\n${stdout}\n${stderr}`);
  }
}
