// The programs and libraries of the operating system that the checks need, by what they are needed for.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Problem } from '../terminal/problem.ts';
import { run } from '../terminal/run.ts';
import { say } from '../terminal/say.ts';
import { installCommand, isDebian, isRoot } from './debian.ts';

type Need = { readonly package: string } & (
  | { readonly command: string }
  | { readonly library: string }
  | { readonly file: string }
);
export type Purpose = 'window' | 'display' | 'documents' | 'archival' | 'compiler';

const needs: { readonly [P in Purpose]: readonly Need[] } = {
  window: [
    { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
    { package: 'libnss3', library: 'libnss3.so' },
    { package: 'libgbm1', library: 'libgbm.so.1' },
    { package: 'libasound2', library: 'libasound.so.2' },
    { package: 'libxss1', library: 'libXss.so.1' },
    { package: 'libnotify4', library: 'libnotify.so.4' },
  ],
  display: [
    { package: 'xvfb', command: 'xvfb-run' },
    { package: 'xauth', command: 'xauth' },
  ],
  documents: [
    { package: 'poppler-utils', command: 'pdftotext' },
    { package: 'qpdf', command: 'qpdf' },
    // Opens Word files, and writes them again as another program would.
    { package: 'libreoffice-writer', command: 'soffice' },
  ],
  // The validator of PDF/A-1b, at the places where Debian puts it.
  archival: [
    { package: 'default-jre-headless', command: 'java' },
    { package: 'libpdfbox2-java', file: '/usr/share/java/preflight.jar' },
    { package: 'libfontbox2-java', file: '/usr/share/java/fontbox2.jar' },
    { package: 'libcommons-logging-java', file: '/usr/share/java/commons-logging.jar' },
    { package: 'libcommons-io-java', file: '/usr/share/java/commons-io.jar' },
    { package: 'libjaxb-api-java', file: '/usr/share/java/jaxb-api.jar' },
    { package: 'libactivation-java', file: '/usr/share/java/javax.activation.jar' },
  ],
  compiler: [
    { package: 'g++', command: 'g++' },
    { package: 'make', command: 'make' },
    { package: 'python3', command: 'python3' },
  ],
};

/** 'install' only in `npm test`, and only as root on Debian: anywhere else a machine is not changed behind its user's back. */
export type Installing = 'install' | 'name';

async function isMissing(need: Need): Promise<boolean> {
  if ('command' in need) return (await run('sh', ['-c', `command -v ${need.command}`], { output: 'keep' })).status !== 0;
  if ('file' in need) return !existsSync(need.file);
  const known = await run('/sbin/ldconfig', ['-p'], { output: 'keep' });
  return known.status === 0 && !known.stdout.includes(`\t${need.library} `);
}

export async function missingPackages(purposes: readonly Purpose[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const need of purposes.flatMap((purpose) => needs[purpose])) if (await isMissing(need)) missing.push(need.package);
  return missing;
}

/** Newer Debians have the time_t suffix, and no other package answers to the old name of the sound library. */
export async function availableNames(packages: readonly string[]): Promise<readonly string[]> {
  // Asked once for all, as each query may read the lists again; of the names that it does not know apt-cache only complains.
  const known = await run('apt-cache', ['show', ...packages.map((name) => `${name}t64`)], { output: 'keep' });
  return packages.map((name) => (known.stdout.split('\n').includes(`Package: ${name}t64`) ? `${name}t64` : name));
}

async function aptGet(args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    output: 'keep',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Problem(`"apt-get ${args.join(' ')}" failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
}

/** Returns what was installed; throws a Problem that names what is missing and the command that installs it. */
export async function ensurePackages(purposes: readonly Purpose[], installing: Installing): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const missing = await missingPackages(purposes);
  if (missing.length === 0) return [];
  if (!isDebian()) throw new Problem(`Missing on this machine, by their Debian names: ${missing.join(', ')}.`);
  if (installing === 'install' && isRoot()) {
    await aptGet(['update']);
    const names = await availableNames(missing);
    say(`Installing ${names.join(' ')}`);
    // Slim images leave out the manual, and setting up Java fails, for all packages after it too, where its folder is not there.
    await mkdir('/usr/share/man/man1', { recursive: true });
    await aptGet(['install', '-y', '--no-install-recommends', ...names]);
    return names;
  }
  throw new Problem(
    `Missing on this machine: ${missing.join(', ')}. Install with:\n  ${installCommand(await availableNames(missing))}`,
  );
}
