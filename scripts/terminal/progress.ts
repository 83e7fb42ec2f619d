// One line on how far a download is: rewritten in place on a terminal, and every ten seconds where a log is kept.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MEGABYTE = 1_000_000;
const LOOK_EVERY_MS = 500;
const LOG_EVERY_MS = 10_000;

/** The bytes of all files under a folder; 0 where there is none. Files may come and go while it looks. */
export async function bytesUnder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          (file) => file.size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

export type Watched = {
  readonly label: string;
  /** How many bytes have arrived. */
  readonly measure: () => Promise<number>;
  /** How many there will be, where known. */
  readonly total?: number;
  readonly seen?: (bytes: number) => void;
};

/** Reports until the returned function is called. */
export function showProgress({ label, measure, total, seen }: Watched): () => void {
  const started = Date.now();
  const terminal = process.stderr.isTTY;
  let logged = started;
  let stopped = false;
  const look = async (): Promise<void> => {
    const bytes = await measure();
    if (stopped) return;
    seen?.(bytes);
    const now = Date.now();
    if (bytes === 0 || (!terminal && now - logged < LOG_EVERY_MS)) return;
    logged = now;
    const of = total === undefined ? '' : ` of ${Math.round(total / MEGABYTE)}`;
    const line = `${label}: ${Math.round(bytes / MEGABYTE)}${of} MB, ${Math.round((now - started) / 1000)} s`;
    process.stderr.write(terminal ? `\r\u001B[K${line}` : `${line}\n`);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\u001B[K');
  };
}
