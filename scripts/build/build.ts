import { Problem } from '../terminal/problem.ts';
import { runTool } from '../terminal/tool.ts';
import { say } from '../terminal/say.ts';
import { isBuildFresh } from './is-fresh.ts';

/** Builds the app where the sources are newer than what was built of them. */
export async function ensureBuilt(): Promise<void> {
  if (await isBuildFresh()) return;
  say('Building');
  const { status, stdout, stderr } = await runTool('electron-vite', ['build'], { output: 'keep' });
  if (status !== 0) throw new Problem(`The build failed:\n${stdout}\n${stderr}`);
}
