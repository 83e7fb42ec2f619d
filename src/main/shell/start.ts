// How the app starts: walls first, then the lock, then the window, and the services beside it.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app } from 'electron';
import { answerCalls } from './calls.ts';
import { canLoadSqlite } from './crash-guards.ts';
import { givenFile } from './given-file.ts';
import { guardProcess, guardWindows } from './guards.ts';
import { fileLog } from './log.ts';
import { settleProfile } from './profile.ts';
import { registerScheme, serveWindow } from './serve.ts';
import type { Log } from '../services/session/environment.ts';
import type { WindowSource } from './window-source.ts';
import { builtWindow } from './window-source.ts';
import { appWindows } from './windows.ts';

/** `source` is where the window comes from; `npm run dev` has one of its own. */
export async function startApp(source: WindowSource = builtWindow(join(import.meta.dirname, '../renderer'))): Promise<void> {
  guardProcess(source.hosts);
  registerScheme();
  const profile = settleProfile();
  const log = fileLog(profile, !app.isPackaged);
  const nodeApi = process.versions['napi'];
  const sqliteBinding = process.env['QUOTEWRIGHT_SQLITE_BINDING'];
  if (!canLoadSqlite(nodeApi, sqliteBinding)) {
    log.error(`This Electron has Node-API ${nodeApi}: SQLite needs a binding of its own here. Start the app with "npm start".`);
    app.exit(1);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  await app.whenReady();
  guardWindows(log, source.mayAlsoRequest);
  serveWindow(source);
  const loading = import('./services-beside.ts');
  const windows = appWindows({ profile, log, words: async () => (await loading).systemWords() });
  // Its page comes up in a process of its own, while the code of the services loads in this one.
  windows.show();
  const beside = loading.then(({ servicesBeside }) => servicesBeside({ windows, log, profile, sqliteBinding }));
  const starting = beside.then(({ services }) => services);
  answerCalls(starting, log);
  closeBeforeQuitting(async () => {
    const { services, documents, evaluations } = await beside;
    const closing = (await services).close();
    // A document that is nearly made is finished; one that hangs would keep the call, and the app, from ending.
    await Promise.race([closing, setTimeout(longestFarewell)]);
    const ends = await Promise.all([documents.close(), evaluations.close()]);
    await Promise.race([closing, setTimeout(longestFarewell)]);
    return ends.every(Boolean);
  }, log);
  /** The user opened a file with the app: it becomes a quote, in the window they are in. */
  const take = async (file: string): Promise<void> => {
    const reply = await (await starting).importQuote(file);
    windows.tellCurrent('opened', reply);
  };
  app.on('second-instance', (_event, argv, folder) => {
    windows.show();
    const file = givenFile(argv, folder);
    if (file !== null) void take(file);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void take(file);
  });
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  await starting;
  const given = givenFile(process.argv, process.cwd());
  if (given !== null) await take(given);
}

/** How long calls that are under way have when the app is quit. */
const longestFarewell = 5000;

/** The workspace is closed before the process ends, whatever becomes of that. `close` says whether the process can end by itself. */
function closeBeforeQuitting(close: () => Promise<boolean>, log: Log): void {
  let closed = false;
  const closeThenQuit = async (): Promise<void> => {
    try {
      if (!(await close())) {
        log.warn('The document worker did not end: the process is ended as it is');
        process.kill(process.pid, 'SIGKILL');
      }
    } catch (error) {
      log.error('The workspace did not close', { error: String(error) });
    }
    closed = true;
    // Not at once: until the handler below has returned, Electron takes the app to be quitting and does nothing.
    setImmediate(() => app.quit());
  };
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void closeThenQuit();
  });
}
