// Checks the types of every room: the shared ones see neither a window nor a process.
import { spawnSync } from 'node:child_process';

const projects = ['shared', 'main', 'renderer', 'checker', 'test'];
let failed = 0;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['-p', `tsconfig.${project}.json`], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
