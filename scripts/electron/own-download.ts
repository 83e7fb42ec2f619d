// Electron's own binary, fetched by Electron's own installer: its mirrors, its cache and its checksums hold.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bytesUnder, showProgress } from '../terminal/progress.ts';
import { run } from '../terminal/run.ts';
import { say } from '../terminal/say.ts';
import { executableName } from './executable-name.ts';

const FIRST_BYTE_WITHIN_MS = 15_000;
const NEXT_BYTE_WITHIN_MS = 60_000;

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

export const electronVersion = (JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')) as { version: string })
  .version;

/** The executable that is installed already; null where there is none, or one of another version. */
export function installedElectron(): string | null {
  const executable = join(electronFolder, 'dist', executableName(process.platform));
  const version = join(electronFolder, 'dist', 'version');
  if (!existsSync(executable) || !existsSync(version)) return null;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === electronVersion ? executable : null;
}

export type Download = { readonly ok: true; readonly executable: string } | { readonly ok: false; readonly reason: string };

/** The last line of a program's complaint that says something; a stack says it first. */
function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => line !== '' && !line.startsWith('at ')) ?? 'no reason was given';
  return reason === 'TypeError: fetch failed' ? 'its server could not be reached' : reason;
}

/** Downloads and unpacks it. Gives up early where nothing arrives: a network that swallows packets never answers. */
export async function downloadElectron(): Promise<Download> {
  say(`Downloading Electron ${electronVersion} (about 110 MB, once)`);
  // The installer downloads into the temporary folder: one of its own shows how far it is.
  const temporary = await mkdtemp(join(tmpdir(), 'quotewright-electron-'));
  const giveUp = new AbortController();
  let bytes = 0;
  let heard = Date.now();
  const stop = showProgress({
    label: `Electron ${electronVersion}`,
    measure: async () => (await bytesUnder(temporary)) + (await bytesUnder(join(electronFolder, 'dist'))),
    seen: (now) => {
      if (now !== bytes) heard = Date.now();
      bytes = now;
      if (Date.now() - heard > (bytes === 0 ? FIRST_BYTE_WITHIN_MS : NEXT_BYTE_WITHIN_MS)) giveUp.abort();
    },
  });
  try {
    const { status, stderr } = await run(process.execPath, [join(electronFolder, 'install.js')], {
      output: 'keep',
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
      signal: giveUp.signal,
    });
    const executable = installedElectron();
    if (status === 0 && executable !== null) return { ok: true, executable };
    return { ok: false, reason: giveUp.signal.aborted ? 'nothing arrived in time' : reasonIn(stderr) };
  } finally {
    stop();
    await rm(temporary, { recursive: true, force: true });
  }
}
