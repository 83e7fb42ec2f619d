import { dirname, join } from 'node:path';
import type { FileOutcome } from './whole-files.ts';
import { readWhole, writeWhole } from './whole-files.ts';

/** Copies a whole file beside another, under a name of its own; the path of the copy. `notes` as in `writeWhole`. */
export async function copyBeside(
  source: string,
  beside: string,
  name: string,
  notes: string | null = null,
): Promise<FileOutcome<string>> {
  const read = await readWhole(source);
  if (!read.ok) return read;
  const path = join(dirname(beside), name);
  const written = await writeWhole(path, read.value, notes);
  return written.ok ? { ok: true, value: path } : written;
}
