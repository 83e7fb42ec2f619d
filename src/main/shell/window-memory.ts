// Tells a window how much memory its process has: the page can't ask, and what it works out beside itself has no limit of its own.
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import { isTold, megabytesOf } from './told-memory.ts';

const EVERY_MILLISECONDS = 1000;

/** Tells a window as long as it is open. */
export function tellMemory(window: BrowserWindow, tell: (megabytes: number) => void): void {
  let before = 0;
  const timer = setInterval(() => {
    const megabytes = megabytesOf(window.webContents.getOSProcessId(), app.getAppMetrics());
    if (megabytes === null) return;
    if (isTold(megabytes, before)) tell(megabytes);
    before = megabytes;
  }, EVERY_MILLISECONDS);
  window.once('closed', () => clearInterval(timer));
}
