// The real app in a real Electron, each with a profile of its own.
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchFlags } from '../../../scripts/electron/flags.ts';

const root = resolve(import.meta.dirname, '../../..');
/**
 * Holds the app's start back until Playwright has attached. Playwright gives it to the Electron that it finds itself but not to one it
 * is given; without it, attaching while the first window is being made hangs now and then.
 */
export const playwrightLoader = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');
const screenshots = join(root, 'test-results', 'screenshots');

/** What the dialogs of the system answer: a path, or null where the user cancels. */
export type DialogAnswers = Partial<
  Record<
    'open' | 'save',
    Partial<Record<'json' | 'pdf' | 'csv' | 'docx' | 'image' | 'certificate' | 'workspace' | 'prices', string | null>>
  >
>;

export type Launched = {
  readonly application: ElectronApplication;
  readonly window: Page;
  readonly profile: string;
  /** Warnings and errors that the console of the window showed, a violation of its security policy among them. */
  readonly complaints: readonly string[];
  answerDialogs(answers: DialogAnswers): Promise<void>;
  /** The clock of the services goes on from a day on which every sample can still be issued. */
  beforeTheSamplesStart(): Promise<void>;
  /** Saves a picture under test-results/screenshots and returns its path. */
  screenshot(name: string): Promise<string>;
  /** The app ended and started anew on the same profile; the former one is gone. */
  restart(): Promise<Launched>;
  /** Ends the app and removes its profile. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type LaunchOptions = {
  /** A folder to use, which is then not removed; else one of its own. */
  readonly profile?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder of an app to start in place of this checkout's. */
  readonly app?: string;
};

/** What the app is started with. */
export function environmentOf(profile: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const binding = inject('sqliteBinding');
  return {
    ...Object.fromEntries(inherited.filter(([name]) => !/^(?:VITEST|NODE_OPTIONS|NODE_ENV|TEST$)/.test(name))),
    // Whatever the machine speaks, the window speaks English until a test chooses otherwise.
    LANGUAGE: 'en',
    LANG: 'en_US.UTF-8',
    QUOTEWRIGHT_PROFILE: profile,
    QUOTEWRIGHT_TEST_DIALOGS: join(profile, 'test-dialogs.json'),
    ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }),
    ...extra,
  };
}

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'quotewright-e2e-')));
  const answerDialogs = (answers: DialogAnswers): Promise<void> =>
    writeFile(join(profile, 'test-dialogs.json'), JSON.stringify(answers));
  await answerDialogs({});
  const application = await _electron.launch({
    executablePath: inject('electron'),
    args: ['-r', playwrightLoader, ...launchFlags(), options.app ?? root],
    env: environmentOf(profile, options.environment ?? {}),
  });
  const complaints: string[] = [];
  application.on('window', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  // On a busy machine a first start takes longer than the half minute that is waited by default.
  const window = await application.firstWindow({ timeout: 55_000 });
  await window.waitForLoadState('load');
  const close = async (): Promise<void> => {
    await application.close();
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
  };
  return {
    application,
    window,
    profile,
    complaints,
    answerDialogs,
    beforeTheSamplesStart: () =>
      application.evaluate(() => {
        const Clock = Date;
        const back = Clock.now() - Clock.UTC(2025, 8, 30, 9);
        globalThis.Date = new Proxy(Clock, {
          construct: (clock, given: readonly unknown[]): Date =>
            given.length === 0 ? new clock(Clock.now() - back) : Reflect.construct(clock, given),
        });
      }),
    screenshot: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      const path = join(screenshots, `${name}.png`);
      await window.screenshot({ path });
      return path;
    },
    restart: async () => {
      await application.close();
      return launch({ ...options, profile });
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
