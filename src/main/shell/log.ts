// The log of the app: a file in the profile. It never holds the contents of quotes.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type electronLog from 'electron-log/node.js';
import { folderForOwner, keepForOwner } from '../storage/workspace/owner-alone.ts';
import type { Log } from '../services/session/environment.ts';

const FILE_BYTES = 2_000_000;
const load = createRequire(import.meta.url);

export function fileLog(folder: string, onTerminal: boolean): Log {
  const logs = join(folder, 'logs');
  const [file, earlier] = [join(logs, 'quotewright.log'), join(logs, 'quotewright.old.log')];
  try {
    folderForOwner(logs);
  } catch {
    // The app works without a log, and the terminal says that there is none.
  }
  keepForOwner([file, earlier], [logs]);
  /** Its code is loaded with the first line: most starts write none. */
  const opened = () => {
    const log = (load('electron-log/node.js') as typeof electronLog).create({ logId: 'quotewright' });
    log.transports.file.resolvePathFn = () => file;
    log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
    log.transports.file.maxSize = FILE_BYTES;
    log.transports.console.level = onTerminal ? 'warn' : false;
    return log;
  };
  let log: ReturnType<typeof opened> | null = null;
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, details?: Readonly<Record<string, unknown>>): void => {
      log ??= opened();
      if (details === undefined) log[level](message);
      else log[level](message, JSON.stringify(details));
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
