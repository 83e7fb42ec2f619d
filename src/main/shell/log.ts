// The log of the app: a file in the profile. It never holds the contents of quotes.
import { join } from 'node:path';
import electronLog from 'electron-log/node.js';
import { folderForOwner, keepForOwner } from '../storage/workspace/owner-alone.ts';
import type { Log } from '../services/session/environment.ts';

const FILE_BYTES = 2_000_000;

export function fileLog(folder: string, onTerminal: boolean): Log {
  const logs = join(folder, 'logs');
  const [file, earlier] = [join(logs, 'quotewright.log'), join(logs, 'quotewright.old.log')];
  try {
    folderForOwner(logs);
  } catch {
    // The app works without a log, and the terminal says that there is none.
  }
  keepForOwner([file, earlier], [logs]);
  const log = electronLog.create({ logId: 'quotewright' });
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.maxSize = FILE_BYTES;
  log.transports.console.level = onTerminal ? 'warn' : false;
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, details?: Readonly<Record<string, unknown>>): void =>
      details === undefined ? log[level](message) : log[level](message, JSON.stringify(details));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
