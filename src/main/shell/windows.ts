// The windows of the app: the first remembers its place, the others open beside it, and every one is told of every change.
import type { BrowserWindow } from 'electron';
import { BrowserWindow as Windows } from 'electron';
import type { EventName } from './channels.ts';
import type { WindowOptions } from './window.ts';
import { openWindow } from './window.ts';
import { tellMemory } from './window-memory.ts';

export type AppWindows = {
  /** The window that the user is in, or was in last; null where none is open. */
  readonly current: () => BrowserWindow | null;
  /** Opens the first window, or brings the current one to the front. */
  readonly show: () => BrowserWindow;
  /** Opens one more; `address` is the part of its address after `#`. */
  readonly openAnother: (address: string) => void;
  readonly tellAll: (event: EventName, payload: unknown) => void;
  /** Tells the current window alone, once its page is there to hear it. */
  readonly tellCurrent: (event: EventName, payload: unknown) => void;
};

export function appWindows(options: WindowOptions): AppWindows {
  /** In the order in which they were used, the last used last. */
  const open: BrowserWindow[] = [];
  const forget = (window: BrowserWindow): void => {
    const at = open.indexOf(window);
    if (at >= 0) open.splice(at, 1);
  };
  const send = (window: BrowserWindow, event: EventName, payload: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(event, payload);
  };
  const add = (window: BrowserWindow): BrowserWindow => {
    open.push(window);
    window.once('closed', () => forget(window));
    tellMemory(window, (megabytes) => send(window, 'memory', megabytes));
    window.on('focus', () => {
      forget(window);
      open.push(window);
    });
    return window;
  };
  const current = (): BrowserWindow | null => Windows.getFocusedWindow() ?? open.at(-1) ?? null;
  return {
    current,
    show: () => {
      const window = current();
      if (window === null) return add(openWindow(options));
      if (window.isMinimized()) window.restore();
      window.focus();
      return window;
    },
    openAnother: (address) => void add(openWindow({ ...options, beside: { window: current(), address } })),
    tellAll: (event, payload) => {
      for (const window of open) send(window, event, payload);
    },
    tellCurrent: (event, payload) => {
      const window = current();
      if (window === null) return;
      if (window.webContents.isLoading()) window.webContents.once('did-finish-load', () => send(window, event, payload));
      else send(window, event, payload);
    },
  };
}
