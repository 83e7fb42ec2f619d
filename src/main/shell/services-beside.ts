// What the window asks, in code of its own that loads while the window comes up: services, documents, and the menu in their language.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Menu, app } from 'electron';
import type { Table } from '../../shared/calls/schemas/call.ts';
import type { Language } from '../../shared/text/language.ts';
import { windowLanguage } from '../../shared/text/window/window-language.ts';
import type { MenuWords } from '../../shared/text/window/menu-words.ts';
import { menuWords } from '../../shared/text/window/menu-words.ts';
import { builtChecker } from '../export/verify/checker-file.ts';
import type { DocumentTasks } from '../export/worker/document-tasks.ts';
import type { DocumentWorker } from '../export/worker/document-worker.ts';
import { documentWorker } from '../export/worker/document-worker.ts';
import type { Log } from '../services/session/environment.ts';
import type { Services } from '../services/start.ts';
import { startServices } from '../services/start.ts';
import { dialogs } from './dialogs.ts';
import { fileEntries, menuTemplate } from './menu.ts';
import { workspaceFile } from './profile.ts';
import { settingsLanguage } from './settings-language.ts';
import type { AppWindows } from './windows.ts';

type Beside = {
  readonly windows: AppWindows;
  readonly log: Log;
  readonly profile: string;
  readonly sqliteBinding: string | undefined;
};

let language: Language = 'en';

/** The words of the system's own boxes and menus, in the language of the settings once it is known. */
export function systemWords(): MenuWords['shell'] {
  return menuWords(language).shell;
}

function showMenu({ windows }: Beside): void {
  const words = menuWords(language);
  const platform = { mac: process.platform === 'darwin', packaged: app.isPackaged };
  const template = menuTemplate(fileEntries(words), (id) => windows.tellCurrent('menu', id), platform, words.shell);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Tells the windows of changes, and follows the language of the settings. */
function follow(services: Services, beside: Beside): void {
  const followLanguage = async (): Promise<void> => {
    const next = await settingsLanguage(services, app.getLocale());
    if (next === language) return;
    language = next;
    showMenu(beside);
  };
  const tellOf = async (tables: readonly Table[]): Promise<void> => {
    // With the schemas of all calls, which no start needs.
    const { queriesOf } = await import('../../shared/calls/queries-of.ts');
    beside.windows.tellAll('changed', queriesOf(tables));
  };
  services.onChanged((tables) => {
    void tellOf(tables);
    if (tables.includes('settings')) void followLanguage();
  });
  void followLanguage();
}

/** Once a quote is open, a document of it may be asked for: the first of the day is then as fast as the second. Until then it takes no memory. */
function warmingWith(services: Services, documents: DocumentWorker): Services {
  let isWarm = false;
  const warm = (): void => {
    if (isWarm) return;
    isWarm = true;
    // Where it fails, or the app ends before it is done, the first document says or does what there is to say or do.
    void documents.warm().catch(() => undefined);
  };
  return {
    ...services,
    dispatch: async (call, input, underWay) => {
      const reply = await services.dispatch(call, input, underWay);
      if (call === 'quotes.open') warm();
      return reply;
    },
  };
}

export type ServicesBeside = {
  readonly services: Promise<Services>;
  readonly documents: DocumentWorker;
  /** Apart from documents: nobody's typing waits for a contract that is being drawn. */
  readonly evaluations: DocumentWorker;
};

function tasksOf(documents: DocumentTasks, evaluations: DocumentTasks): DocumentTasks {
  const { draftPrice, judgedDraft, comparedDrafts, changedDrafts, useProblems } = evaluations;
  return { ...documents, draftPrice, judgedDraft, comparedDrafts, changedDrafts, useProblems };
}

/** Starts them. The app is ready; the services may still be opening the workspace. */
export function servicesBeside(beside: Beside): ServicesBeside {
  const { windows, log, profile, sqliteBinding } = beside;
  // Electron knows the system's locale by now.
  language = windowLanguage('system', app.getLocale());
  showMenu(beside);
  // In the user's own folder: what lies there is run.
  const codeCache = join(profile, 'code-cache');
  const documents = documentWorker({ codeCache });
  const evaluations = documentWorker({ codeCache });
  const start = async (): Promise<Services> => {
    const services = await startServices({
      workspaceFile: workspaceFile(profile),
      sqliteBinding,
      clock: () => new Date(),
      newId: randomUUID,
      dialogs: dialogs(windows.current),
      log,
      openWindow: windows.openAnother,
      appVersion: app.getVersion(),
      locale: app.getLocale(),
      checkerFile: builtChecker(),
      ...tasksOf(documents, evaluations),
      until: (signal) => tasksOf(documents.until(signal), evaluations.until(signal)),
      letTakeLonger: (work) => (work === 'evaluating' ? evaluations : documents).letTakeLonger(work),
    });
    follow(services, beside);
    return warmingWith(services, documents);
  };
  return { services: start(), documents, evaluations };
}
