// Which Electron runs the app: the one that is named, or Electron's own, or (linux-x64, no way to GitHub) the one from npm.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../terminal/problem.ts';
import { say } from '../terminal/say.ts';
import { executableName } from './executable-name.ts';
import { FALLBACK_VERSION, fallbackElectron, fallbackFolder, fallbackServes } from './fallback.ts';
import { downloadElectron, electronVersion, installedElectron } from './own-download.ts';
import { rememberUnreachable, unreachableSince } from './unreachable.ts';

function overridden(folder: string): string {
  const executable = join(folder, executableName(process.platform));
  if (!existsSync(executable)) {
    throw new Problem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no ${executableName(process.platform)} in it.`);
  }
  return executable;
}

/** The path of the executable. Throws a Problem that says what was tried and what the user can do. */
export async function resolveElectron(): Promise<string> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return overridden(override);

  const installed = installedElectron();
  if (installed !== null) return installed;

  const fallbackIsReady = fallbackServes() && existsSync(fallbackFolder());
  const since = fallbackIsReady ? await unreachableSince(electronVersion) : null;
  if (since !== null) {
    say(
      `Running on Electron ${FALLBACK_VERSION}: Electron ${electronVersion} could not be downloaded ${since.toISOString().slice(0, 16)}Z`,
    );
    return fallbackElectron();
  }

  const own = await downloadElectron();
  if (own.ok) return own.executable;
  say(`Electron ${electronVersion} could not be downloaded: ${own.reason}`);
  if (fallbackServes()) {
    const executable = await fallbackElectron();
    await rememberUnreachable(electronVersion);
    return executable;
  }
  throw new Problem(
    `There is no Electron to run. Tried: ELECTRON_OVERRIDE_DIST_PATH (not set), and Electron's own download (${own.reason}).\n` +
      'Either let this machine reach github.com, or set ELECTRON_MIRROR to a mirror it reaches and run the command again, ' +
      `or unpack electron-v${electronVersion}-${process.platform}-${process.arch}.zip and set ELECTRON_OVERRIDE_DIST_PATH to that folder.`,
  );
}
