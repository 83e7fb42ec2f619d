// How the app starts: walls first, then the lock, then the services beside the window.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { Menu, app } from 'electron';
import type { DocumentWorker } from '../export/worker/document-worker.ts';
import { documentWorker } from '../export/worker/document-worker.ts';
import { answerCalls } from './calls.ts';
import { canLoadSqlite } from './crash-guards.ts';
import { dialogs } from './dialogs.ts';
import { guardProcess, guardWindows } from './guards.ts';
import type { Log } from '../services/session/environment.ts';
import { fileLog } from './log.ts';
import { fileEntries, menuTemplate } from './menu.ts';
import { settingsLanguage } from './settings-language.ts';
import { settleProfile, workspaceFile } from './profile.ts';
import { registerScheme, serveWindow } from './serve.ts';
import type { WindowSource } from './window-source.ts';
import { builtWindow } from './window-source.ts';
import { builtChecker } from '../export/verify/checker-file.ts';
import type { Language } from '../../shared/text/language.ts';
import { windowLanguage } from '../../shared/text/window/window-language.ts';
import { windowWords } from '../../shared/text/window/words.ts';
import { startServices } from '../services/start.ts';
import { givenFile } from './given-file.ts';
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

  let language: Language = 'en';
  const windows = appWindows({ profile, log, words: () => windowWords(language).shell });

  await app.whenReady();
  // Electron knows the system's locale from here on.
  language = windowLanguage('system', app.getLocale());
  guardWindows(log, source.mayAlsoRequest);
  serveWindow(source);
  // In the user's own folder: what lies there is run.
  const codeCache = join(profile, 'code-cache');
  const documents = documentWorker({ codeCache });
  // Apart from documents: nobody's typing waits for a contract that is being drawn.
  const evaluations = documentWorker({ codeCache });
  const starting = startServices({
    workspaceFile: workspaceFile(profile),
    sqliteBinding,
    clock: () => new Date(),
    newId: randomUUID,
    dialogs: dialogs(windows.current),
    log,
    openWindow: windows.openAnother,
    appVersion: app.getVersion(),
    checkerFile: builtChecker(),
    ...documents,
    draftPrice: evaluations.draftPrice,
    judgedDraft: evaluations.judgedDraft,
    comparedDrafts: evaluations.comparedDrafts,
    useProblems: evaluations.useProblems,
    letTakeLonger: (work) => (work === 'evaluating' ? evaluations : documents).letTakeLonger(work),
  });
  answerCalls(starting, log);
  closeBeforeQuitting(async () => {
    const services = await starting;
    const closing = services.close();
    // A document that is nearly made is finished; one that hangs would keep the call, and the app, from ending.
    await Promise.race([closing, setTimeout(longestFarewell)]);
    const ends = await Promise.all([documents.close(), evaluations.close()]);
    await Promise.race([closing, setTimeout(longestFarewell)]);
    return ends.every(Boolean);
  }, log);
  const platform = { mac: process.platform === 'darwin', packaged: app.isPackaged };
  const showMenu = (): void => {
    const words = windowWords(language);
    const template = menuTemplate(fileEntries(words), (id) => windows.tellCurrent('menu', id), platform, words.shell);
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu();
  const window = windows.show();
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
    if (!platform.mac) app.quit();
  });

  const services = await starting;
  const followLanguage = async (): Promise<void> => {
    const next = await settingsLanguage(services, app.getLocale());
    if (next === language) return;
    language = next;
    showMenu();
  };
  services.onChanged((tables) => {
    windows.tellAll('changed', tables);
    if (tables.includes('settings')) void followLanguage();
  });
  void followLanguage();
  warmOnceShown(window, documents);
  const given = givenFile(process.argv, process.cwd());
  if (given !== null) await take(given);
}

/** The window comes first; the first document of the day is then as fast as the second. */
function warmOnceShown(window: BrowserWindow, documents: DocumentWorker): void {
  // Where it fails, or the app ends before it is done, the first document says or does what there is to say or do.
  const warm = (): void => void documents.warm().catch(() => undefined);
  if (window.isDestroyed() || window.isVisible()) warm();
  else window.once('show', warm);
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
