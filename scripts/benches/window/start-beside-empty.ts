import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { _electron } from 'playwright-core';
import { ensureBuilt } from '../../build/build.ts';
import { launchFlags } from '../../electron/flags.ts';
import { treePss } from '../../electron/process-memory.ts';
import { resolveElectron } from '../../electron/resolve.ts';
import { sqliteBindingFor } from '../../electron/sqlite-binding.ts';
import { projectRoot } from '../../project-root.ts';
import { hasDisplay } from '../../system/display.ts';
import { requireLibraries } from '../../system/missing-libraries.ts';
import { Problem } from '../../terminal/problem.ts';
import type { ObservedBench } from '../bench.ts';
import { withManyQuotes } from '../many-quotes.ts';
import { median } from '../measure.ts';
import { seen } from './seen.ts';

const name = 'start-beside-empty-window';
const runs = 5;
const mebibyte = 1_048_576;
/** After the window is there: what is put off until then has come up. */
const settleMs = 4000;

type Started = { readonly ms: number; readonly pss: number };
type Opened = {
  readonly app: string;
  readonly env: Readonly<Record<string, string>>;
  /** The first that is shown of it. */
  readonly sign: string;
};

const loader = join(projectRoot, 'node_modules/playwright-core/lib/server/electron/loader.js');

async function open(electron: string, { app, env, sign }: Opened): Promise<Started> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const began = performance.timeOrigin + performance.now();
  const application = await _electron.launch({
    executablePath: electron,
    args: ['-r', loader, ...launchFlags(), app],
    env: { ...Object.fromEntries(inherited), ...env },
  });
  try {
    const ms = (await seen(await application.firstWindow({ timeout: 60_000 }), sign)) - began;
    await wait(settleMs);
    return { ms, pss: treePss(application.process().pid ?? 0) };
  } finally {
    await application.close();
  }
}

/** The app with many quotes, and an empty window of the same Electron, by turns: how many times as long, and as large. */
export const bench: ObservedBench = {
  name,
  observe: async () => {
    if (!hasDisplay()) throw new Problem('A window needs a display: xvfb-run gives one, of the package xvfb.');
    const electron = await resolveElectron();
    await requireLibraries(electron);
    const binding = await sqliteBindingFor(electron, 'name');
    await ensureBuilt();
    const folder = await mkdtemp(join(tmpdir(), 'quotewright-start-'));
    try {
      await withManyQuotes(folder);
      const page = join(folder, 'empty.html');
      await writeFile(page, '<!doctype html><title>Empty</title><p id="there">Empty</p>');
      const own: Opened = {
        app: projectRoot,
        env: { QUOTEWRIGHT_PROFILE: folder, ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }) },
        sign: '.qw-list-row',
      };
      const empty: Opened = {
        app: join(projectRoot, 'test/e2e/harness/bare-window'),
        env: { QUOTEWRIGHT_PAGE: pathToFileURL(page).href },
        sign: '#there',
      };
      // The first start of each fills the caches of the system and of Chromium.
      await open(electron, empty);
      await open(electron, own);
      const pairs: { readonly bare: Started; readonly app: Started }[] = [];
      for (let run = 0; run < runs; run += 1) {
        pairs.push({ bare: await open(electron, empty), app: await open(electron, own) });
      }
      const of = (values: readonly number[]): number => Number(median(values).toFixed(2));
      const ratios = {
        'time to rows': of(pairs.map(({ bare, app }) => app.ms / bare.ms)),
        memory: of(pairs.map(({ bare, app }) => app.pss / bare.pss)),
      };
      const said = (kind: keyof (typeof pairs)[number]): string => {
        const started = pairs.map((pair) => pair[kind]);
        return `${of(started.map(({ ms }) => ms))} ms, ${of(started.map(({ pss }) => pss / mebibyte))} MiB`;
      };
      return { name, ratios, parts: { 'the app': said('app'), 'an empty window': said('bare') }, runs };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
