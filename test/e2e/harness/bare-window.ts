// A page in Chromium as a stranger opens it: from a file, with the network off and nothing of the app around it.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron } from 'playwright-core';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchFlags } from '../../../scripts/electron/flags.ts';
import { playwrightLoader } from './launch.ts';

export type BareWindow = {
  readonly page: Page;
  /** What the console showed as wrong: a violation of the page's own policy among it. */
  readonly complaints: readonly string[];
  /** Every address that was asked for, that of the page itself among them. */
  asked(): Promise<readonly string[]>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Chromium of a browser has none of Electron's own warnings. */
const environment = { ELECTRON_DISABLE_SECURITY_WARNINGS: 'true' };

export async function openBare(file: string, options: { readonly dark?: boolean } = {}): Promise<BareWindow> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const application = await _electron.launch({
    executablePath: inject('electron'),
    args: ['-r', playwrightLoader, ...launchFlags(), resolve(import.meta.dirname, 'bare-window')],
    env: { ...Object.fromEntries(inherited), ...environment, QUOTEWRIGHT_PAGE: pathToFileURL(file).href },
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const complaints: string[] = [];
  application.on('window', (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  const page = await application.firstWindow({ timeout: 55_000 });
  await page.waitForLoadState('load');
  return {
    page,
    complaints,
    asked: () => application.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked),
    [Symbol.asyncDispose]: () => application.close(),
  };
}
