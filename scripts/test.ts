// `npm test`: every check there is. The last line counts test cases, and one for each check that is not made of them.
import { join } from 'node:path';
import { builders } from './build/build.ts';
import { resolveElectron } from './electron/resolve.ts';
import { compilerMissingFor, sqliteBindingFor } from './electron/sqlite-binding.ts';
import { projectRoot } from './project-root.ts';
import { isDebian } from './system/debian.ts';
import { hasDisplay } from './system/display.ts';
import { requireLibraries } from './system/missing-libraries.ts';
import { ensurePackages } from './system/packages.ts';
import type { Purpose } from './system/packages.ts';
import { requireSandbox } from './system/sandbox.ts';
import { run } from './terminal/run.ts';
import { runTool } from './terminal/tool.ts';
import { runStages } from './testing/stage.ts';
import { closingLines, oneFailed, onePassed, sum } from './testing/tally.ts';
import type { Tally } from './testing/tally.ts';
import { testFolder } from './testing/test-folder.ts';

async function systemLibraries(): Promise<Tally> {
  const purposes: readonly Purpose[] = [
    'window',
    ...(hasDisplay() ? [] : ['display' as const]),
    'documents',
    ...(isDebian() ? ['archival' as const] : []),
  ];
  // At once: where they may only be named, one command installs them all.
  await ensurePackages(purposes, 'install');
  return onePassed;
}

async function electron(): Promise<Tally> {
  const executable = await resolveElectron();
  await requireLibraries(executable, await compilerMissingFor(executable));
  await requireSandbox(executable);
  await sqliteBindingFor(executable, 'install');
  return onePassed;
}

async function tool(name: string, args: readonly string[]): Promise<Tally> {
  return (await runTool(name, args, { output: 'show' })).status === 0 ? onePassed : oneFailed([name, ...args].join(' '));
}

async function build(): Promise<Tally> {
  for (const [name, args] of builders) {
    const tally = await tool(name, [...args, '--logLevel', 'warn']);
    if (tally.failed.length > 0) return tally;
  }
  return onePassed;
}

async function types(): Promise<Tally> {
  const { status } = await run(process.execPath, [join(import.meta.dirname, 'types.ts')], { output: 'show', cwd: projectRoot });
  return status === 0 ? onePassed : oneFailed('types');
}

const total = sum(
  await runStages(
    [
      { name: 'system libraries', check: systemLibraries },
      { name: 'electron', check: electron },
      { name: 'format', check: () => tool('oxfmt', ['--check']) },
      { name: 'lint', check: () => tool('oxlint', ['--type-aware', '--deny-warnings']) },
      { name: 'types', check: types },
      { name: 'unused', check: () => tool('knip', []) },
      { name: 'unit and storage', check: () => testFolder('') },
      { name: 'build', check: build },
      { name: 'end to end', needs: ['electron', 'build'], check: () => testFolder('test/e2e') },
      { name: 'documents', needs: ['system libraries'], check: () => testFolder('test/export/files') },
    ],
    (line) => console.log(line),
  ),
);
console.log(`\n${closingLines(total).join('\n')}`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
