import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `use` on a file with these bytes, which is gone afterwards. */
export function withFile<T>(bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-documents-'));
  try {
    const path = join(folder, 'contract.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const mostOutput = 256 * 1024 * 1024;

export function pageText(bytes: Uint8Array): string {
  return withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: mostOutput }),
  );
}

/** Each page's lines, as laid out. */
export function pagesOfText(bytes: Uint8Array): readonly (readonly string[])[] {
  const pages = pageText(bytes).split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

/** What qpdf has against the file; empty where nothing. */
export function qpdfComplaints(bytes: Uint8Array): string {
  return withFile(bytes, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return status === 0 && !/warning/i.test(stdout + stderr) ? '' : stdout + stderr;
  });
}

/** The whole file with every stream decompressed. */
export function decompressed(bytes: Uint8Array, options: readonly string[] = []): Buffer {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'plain.pdf');
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', ...options, path, out]);
    return readFileSync(out);
  });
}

/** A plain file's text with every line drawn this many points wide: pages that another edition would draw. */
export function withLinesOf(width: number, text: string): string {
  // As long as it was: the file says where each of its objects begins.
  const drawn = text.replaceAll(/(?<=\n)\d\.\d+(?= w\n)/g, (was) => String(width).padEnd(was.length, '0'));
  if (drawn === text) throw new Error('There is no line');
  return drawn;
}

/** The file as another program would write it. */
export function rewritten(bytes: Uint8Array, ...options: readonly string[]): Uint8Array {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'rewritten.pdf');
    execFileSync('qpdf', [...options, path, out]);
    return new Uint8Array(readFileSync(out));
  });
}

/** The pages without what the file carries beside them, as a printer driver would leave it. */
export function pagesAlone(bytes: Uint8Array): Uint8Array {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'pages.pdf');
    execFileSync('qpdf', ['--empty', '--pages', path, '1-z', '--', out]);
    return new Uint8Array(readFileSync(out));
  });
}

export function signatures(bytes: Uint8Array): string {
  return withFile(bytes, (path) => spawnSync('pdfsig', [path], { encoding: 'utf8' }).stdout);
}

export function detached(bytes: Uint8Array): Uint8Array {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'contract.json');
    execFileSync('pdfdetach', ['-savefile', 'contract.json', '-o', out, path]);
    return new Uint8Array(readFileSync(out));
  });
}

/** Words that stand beyond the margins, with their page; `margin` in points. */
export function beyondMargins(bytes: Uint8Array, margin: number): readonly string[] {
  const xml = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: mostOutput }),
  );
  return xml.split('<page ').flatMap((page, index) => {
    const width = Number(/^width="([\d.]+)"/.exec(page)?.[1]);
    const words = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)</g)];
    return words
      .filter(([, from, to]) => Number(from) < margin - 1 || Number(to) > width - margin + 1)
      .map(([, , , word]) => `page ${index}: ${word}`);
  });
}
