// Which shared libraries an Electron binary cannot find, and the Debian packages that have them.
import { dirname } from 'node:path';
import { Problem } from '../terminal/problem.ts';
import { run } from '../terminal/run.ts';
import { installCommand, isDebian } from './debian.ts';
import { availableNames } from './packages.ts';

const packageOf = new Map<string, string>([
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgdk_pixbuf-2.0.so.0', 'libgtk-3-0'],
  ['libatk-1.0.so.0', 'libgtk-3-0'],
  ['libatk-bridge-2.0.so.0', 'libgtk-3-0'],
  ['libatspi.so.0', 'libgtk-3-0'],
  ['libcairo.so.2', 'libgtk-3-0'],
  ['libpango-1.0.so.0', 'libgtk-3-0'],
  ['libcups.so.2', 'libgtk-3-0'],
  ['libdbus-1.so.3', 'libgtk-3-0'],
  ['libgio-2.0.so.0', 'libgtk-3-0'],
  ['libglib-2.0.so.0', 'libgtk-3-0'],
  ['libgobject-2.0.so.0', 'libgtk-3-0'],
  ['libX11.so.6', 'libgtk-3-0'],
  ['libXcomposite.so.1', 'libgtk-3-0'],
  ['libXdamage.so.1', 'libgtk-3-0'],
  ['libXext.so.6', 'libgtk-3-0'],
  ['libXfixes.so.3', 'libgtk-3-0'],
  ['libXrandr.so.2', 'libgtk-3-0'],
  ['libxcb.so.1', 'libgtk-3-0'],
  ['libxkbcommon.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
  ['libnspr4.so', 'libnss3'],
  ['libgbm.so.1', 'libgbm1'],
  ['libdrm.so.2', 'libgbm1'],
  ['libexpat.so.1', 'libexpat1'],
  ['libasound.so.2', 'libasound2'],
  ['libXss.so.1', 'libxss1'],
  ['libnotify.so.4', 'libnotify4'],
]);

/** The libraries that `ldd` reports as not found. */
export function notFound(lddOutput: string): readonly string[] {
  const names = lddOutput.split('\n').flatMap((line) => {
    const match = /^\s*(\S+) => not found/.exec(line);
    return match?.[1] === undefined ? [] : [match[1]];
  });
  return [...new Set(names)];
}

export function packagesOf(libraries: readonly string[]): readonly string[] {
  return [...new Set(libraries.flatMap((library) => packageOf.get(library) ?? []))].toSorted();
}

/** Throws a Problem that names the missing libraries and how to install them, and the packages that will be asked for next. */
export async function requireLibraries(executable: string, next: readonly string[] = []): Promise<void> {
  if (process.platform !== 'linux') return;
  const { stdout } = await run('ldd', [executable], {
    output: 'keep',
    env: { ...process.env, LD_LIBRARY_PATH: dirname(executable) },
  });
  const missing = notFound(stdout);
  if (missing.length === 0) return;
  const packages = [...packagesOf(missing), ...next];
  const how = isDebian() && packages.length > 0 ? `. Install with:\n  ${installCommand(await availableNames(packages))}` : '.';
  throw new Problem(`Electron cannot run here: this machine lacks ${missing.join(', ')}${how}`);
}
