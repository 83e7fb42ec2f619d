// Runs a package's command with this very Node: no shell, no .cmd files on Windows, nothing of the path.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { run } from './run.ts';
import type { Outcome, RunOptions } from './run.ts';

/** The file that a package's command is. */
export function commandFile(packageName: string): string {
  const folder = join(projectRoot, 'node_modules', packageName);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin?: string | Record<string, string> };
  const file = typeof about.bin === 'string' ? about.bin : about.bin?.[packageName];
  if (file === undefined) throw new Error(`${packageName} has no command`);
  return join(folder, file);
}

export function runTool(packageName: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  return run(process.execPath, [commandFile(packageName), ...args], { cwd: projectRoot, ...options });
}
