// `npm start`: the app on its sample workspace, or, where no window can be shown, what it makes of that workspace.
import { join } from 'node:path';
import { ensureBuilt } from './build/build.ts';
import { launchFlags } from './electron/flags.ts';
import { resolveElectron } from './electron/resolve.ts';
import { compilerMissingFor, sqliteBindingFor } from './electron/sqlite-binding.ts';
import { projectRoot } from './project-root.ts';
import { hasDisplay } from './system/display.ts';
import { requireLibraries } from './system/missing-libraries.ts';
import { requireSandbox } from './system/sandbox.ts';
import { runScript } from './terminal/problem.ts';
import { run } from './terminal/run.ts';
import { say } from './terminal/say.ts';

/** Apart from an installed Quotewright's own; left alone by git. */
const PROFILE = 'demo/profile';

async function demo(): Promise<number> {
  const commandLine = join(projectRoot, 'src/main/cli/quotewright.ts');
  return (await run(process.execPath, [commandLine, 'demo'], { output: 'show', cwd: projectRoot })).status;
}

await runScript(async () => {
  if (!hasDisplay()) {
    say('No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the demo without a window.');
    return demo();
  }
  const electron = await resolveElectron();
  await requireLibraries(electron, await compilerMissingFor(electron));
  await requireSandbox(electron);
  const binding = await sqliteBindingFor(electron, 'name');
  await ensureBuilt();
  const { status } = await run(electron, [...launchFlags(), projectRoot], {
    output: 'show',
    env: {
      ...process.env,
      QUOTEWRIGHT_PROFILE: process.env['QUOTEWRIGHT_PROFILE'] ?? join(projectRoot, PROFILE),
      ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }),
    },
  });
  return status;
});
