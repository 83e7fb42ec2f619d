// A window of the app.
import { join } from 'node:path';
import { BrowserWindow, app, dialog, nativeTheme, screen } from 'electron';
import type { WindowWords } from '../../shared/text/window/words.ts';
import type { Log } from '../services/session/environment.ts';
import { mayReload } from './crash-guards.ts';
import { START_PAGE } from './origin.ts';
import type { Placement } from './place.ts';
import { MINIMUM, place } from './place.ts';
import { readPlacement, savePlacement } from './saved-placement.ts';

/** What the empty window shows until the page has painted: the page's own background, so that nothing flashes. */
const BACKGROUND = { light: '#f8f9fb', dark: '#14171c' } as const;

export type WindowOptions = {
  readonly profile: string;
  readonly log: Log;
  /** In the language that the window has at the time. */
  readonly words: () => Promise<WindowWords['shell']>;
  /** For one more window: the one that it opens beside, and the part of its address after `#`. */
  readonly beside?: { readonly window: BrowserWindow | null; readonly address: string };
};

/** How far one more window lies from the one it opens beside, so that both are seen. */
const STEP = 32;

function reloadAfterCrash(window: BrowserWindow, { log, words }: WindowOptions): void {
  const crashes: number[] = [];
  const sayStopped = async (reason: string): Promise<void> => {
    const { noWindow, pageStops } = await words();
    dialog.showErrorBox(noWindow, pageStops(reason));
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes.push(now);
    log.error('The page of the window crashed', { reason, exitCode });
    if (mayReload(crashes, now)) window.webContents.reload();
    else void sayStopped(reason);
  });
}

function stepFrom(window: BrowserWindow): Placement {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x: x + STEP, y: y + STEP, width, height }, maximized: false };
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { profile, beside } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const placement = place(
    beside?.window === undefined || beside.window === null ? readPlacement(profile) : stepFrom(beside.window),
    [primary, ...others].map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Quotewright',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch its dictionaries.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (placement.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  if (beside === undefined)
    window.on('close', () => savePlacement(profile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  reloadAfterCrash(window, options);
  void window.loadURL(beside === undefined ? START_PAGE : `${START_PAGE}#${beside.address}`);
  return window;
}
