// The one window.
import { join } from 'node:path';
import { BrowserWindow, app, dialog, nativeTheme, screen } from 'electron';
import type { WindowWords } from '../../shared/text/window/words.ts';
import type { Log } from '../services/session/environment.ts';
import { mayReload } from './crash-guards.ts';
import { START_PAGE } from './origin.ts';
import { MINIMUM, place } from './place.ts';
import { readPlacement, savePlacement } from './saved-placement.ts';

/** What the empty window shows until the page has painted: the page's own background, so that nothing flashes. */
const BACKGROUND = { light: '#f8f9fb', dark: '#14171c' } as const;

/** `words`: in the language that the window has at the time. */
export type WindowOptions = { readonly profile: string; readonly log: Log; readonly words: () => WindowWords['shell'] };

function reloadAfterCrash(window: BrowserWindow, { log, words }: WindowOptions): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes.push(now);
    log.error('The page of the window crashed', { reason, exitCode });
    if (mayReload(crashes, now)) window.webContents.reload();
    else dialog.showErrorBox(words().noWindow, words().pageStops(reason));
  });
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { profile } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const placement = place(
    readPlacement(profile),
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
  window.on('close', () => savePlacement(profile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  reloadAfterCrash(window, options);
  void window.loadURL(START_PAGE);
  return window;
}
