// `npm run dev`: the app in the real Electron, from its sources. A change of the window is there at once; a change of the main process,
// the services or what they import starts the app again on the same profile.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { launchFlags } from './electron/flags.ts';
import { resolveElectron } from './electron/resolve.ts';
import { compilerMissingFor, sqliteBindingFor } from './electron/sqlite-binding.ts';
import { projectRoot } from './project-root.ts';
import { hasDisplay } from './system/display.ts';
import { requireLibraries } from './system/missing-libraries.ts';
import { requireSandbox } from './system/sandbox.ts';
import { Problem, runScript } from './terminal/problem.ts';
import { runTool } from './terminal/tool.ts';

/** Apart from the one of `npm start`, which may run meanwhile. */
const PROFILE = 'demo/development-profile';

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? settle(address.port) : fail(new Error('No port'))));
    });
  });
}

/** The folder that Electron is started with: its package.json names the main process of development. */
async function developmentFolder(): Promise<string> {
  const folder = join(projectRoot, 'out/development');
  const about = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Record<string, unknown>;
  await mkdir(folder, { recursive: true });
  const { name, version } = about;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, type: 'module', main: 'main/index.js' }));
  return folder;
}

await runScript(async () => {
  if (!hasDisplay()) throw new Problem('The window needs a display: run "xvfb-run -a npm run dev" where there is none.');
  const electron = await resolveElectron();
  await requireLibraries(electron, await compilerMissingFor(electron));
  await requireSandbox(electron);
  const binding = await sqliteBindingFor(electron, 'name');
  const { status } = await runTool('electron-vite', ['dev', '--watch', ...process.argv.slice(2), '--', ...launchFlags()], {
    output: 'show',
    env: {
      ...process.env,
      ELECTRON_EXEC_PATH: electron,
      ELECTRON_ENTRY: await developmentFolder(),
      QUOTEWRIGHT_DEVELOPMENT_PORT: String(await freePort()),
      QUOTEWRIGHT_PROFILE: process.env['QUOTEWRIGHT_PROFILE'] ?? join(projectRoot, PROFILE),
      ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }),
    },
  });
  return status;
});
