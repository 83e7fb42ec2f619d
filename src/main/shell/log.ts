// The log of the app: a file in the profile. It never holds the contents of quotes.
import { join } from 'node:path';
import electronLog from 'electron-log/node.js';
import type { Log } from '../services/session/environment.ts';

const FILE_BYTES = 2_000_000;

export function fileLog(folder: string, onTerminal: boolean): Log {
  const log = electronLog.create({ logId: 'quotewright' });
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'quotewright.log');
  log.transports.file.maxSize = FILE_BYTES;
  log.transports.console.level = onTerminal ? 'warn' : false;
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (message: string, details?: Readonly<Record<string, unknown>>): void =>
      details === undefined ? log[level](message) : log[level](message, JSON.stringify(details));
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
