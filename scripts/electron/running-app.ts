// The built app, run by a script that looks at it: `npm run pictures`, and the benches of the window.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { Page } from 'playwright-core';
import { ensureBuilt } from '../build/build.ts';
import { projectRoot } from '../project-root.ts';
import { hasDisplay } from '../system/display.ts';
import { requireLibraries } from '../system/missing-libraries.ts';
import { Problem } from '../terminal/problem.ts';
import { launchFlags } from './flags.ts';
import { resolveElectron } from './resolve.ts';
import { sqliteBindingFor } from './sqlite-binding.ts';

/** What the dialogs of the system answer: a path by the kind of file. */
export type DialogAnswers = Partial<Record<'open' | 'save', Readonly<Record<string, string>>>>;

export type RunningApp = {
  readonly page: Page;
  /** The app's own folder, gone when it is closed. */
  readonly profile: string;
  readonly answerDialogs: (answers: DialogAnswers) => Promise<void>;
  readonly close: () => Promise<void>;
};

const size = { width: 1280, height: 800 };
/** Holds the app's start back until Playwright has attached; it gives that only to an Electron that it finds itself. */
const playwrightLoader = join(projectRoot, 'node_modules/playwright-core/lib/server/electron/loader.js');

/**
 * The app on a sample workspace of its own, or on what `fill` puts into the app's folder before the start. Throws a Problem where this
 * machine can't show it.
 */
export async function runApp(fill?: (profile: string) => Promise<void>): Promise<RunningApp> {
  if (!hasDisplay()) throw new Problem('A window needs a display: xvfb-run gives one, of the package xvfb.');
  const electron = await resolveElectron();
  await requireLibraries(electron);
  const binding = await sqliteBindingFor(electron, 'name');
  await ensureBuilt();
  const profile = await mkdtemp(join(tmpdir(), 'quotewright-app-'));
  await fill?.(profile);
  const dialogs = join(profile, 'test-dialogs.json');
  const answerDialogs = (answers: DialogAnswers): Promise<void> => writeFile(dialogs, JSON.stringify(answers));
  await answerDialogs({});
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const application = await _electron.launch({
    executablePath: electron,
    args: ['-r', playwrightLoader, ...launchFlags(), projectRoot],
    env: {
      ...Object.fromEntries(inherited),
      QUOTEWRIGHT_PROFILE: profile,
      QUOTEWRIGHT_TEST_DIALOGS: dialogs,
      ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }),
    },
  });
  const page = await application.firstWindow();
  await page.setViewportSize(size);
  return {
    page,
    profile,
    answerDialogs,
    close: async () => {
      await application.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
