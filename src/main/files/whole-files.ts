import type { FileHandle } from 'node:fs/promises';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileProblem } from '../../shared/calls/reply.ts';
import { composed } from '../../shared/domain/document/written-text.ts';
import { jsonFault } from './json-fault.ts';
import { partialName, whileNoted } from './unfinished-files.ts';

/** 20 MB: far more than any document of the app. A larger file is something else. */
export const mostJsonBytes = 20_000_000;
/** For files that are not JSON, such as a contract with attachments. 100 MB. */
const mostBytes = 100_000_000;

export type FileOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem };

const byCode: Readonly<Record<string, FileProblem>> = {
  ENOENT: { code: 'missing' },
  ENOTDIR: { code: 'missing' },
  EACCES: { code: 'no-permission' },
  EPERM: { code: 'no-permission' },
  EISDIR: { code: 'is-a-folder' },
  EROFS: { code: 'read-only' },
  ENOSPC: { code: 'full' },
  EDQUOT: { code: 'full' },
};

/** The meaning of a file system error. Other errors are `unknown` with their message. */
export function fileProblemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return byCode[code] ?? { code: 'unknown', detail: error instanceof Error ? error.message : String(error) };
}

/** Whether the bytes are UTF-8 so far: their last character may go on behind them. */
function beginsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The offset of the first byte that is not UTF-8; the end of the bytes where a character is cut off there. */
function offsetOfBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  // Halved again and again: what begins well begins well to every shorter length.
  while (bad - good > 1) {
    const length = Math.floor((good + bad) / 2);
    if (length <= bytes.length && beginsUtf8(bytes.subarray(0, length))) good = length;
    else bad = length;
  }
  return good;
}

/** Text from UTF-8 bytes, a byte order mark left out, or where it isn't UTF-8. */
export function textOf(bytes: Uint8Array): FileOutcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: { code: 'not-utf8', offset: offsetOfBadByte(bytes) } };
  }
}

/** JSON from UTF-8 bytes, a byte order mark allowed: the value, or the first thing that is wrong and where. */
export function parseJsonBytes(bytes: Uint8Array): FileOutcome<unknown> {
  const text = textOf(bytes);
  if (!text.ok) return text;
  const fault = jsonFault(text.value);
  return fault === null ? { ok: true, value: composed(JSON.parse(text.value) as unknown) } : { ok: false, problem: fault };
}

async function readAll(handle: FileHandle, most: number): Promise<FileOutcome<Uint8Array>> {
  const { size } = await handle.stat();
  const tooLarge = (bytes: number): FileOutcome<Uint8Array> => ({
    ok: false,
    problem: { code: 'too-large', bytes, most },
  });
  if (size > most) return tooLarge(size);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // A pipe or device has no size, so this counts the bytes too.
  for await (const part of handle.createReadStream({ autoClose: false })) {
    const chunk = part as Buffer;
    bytes += chunk.length;
    if (bytes > most) return tooLarge(bytes);
    parts.push(chunk);
  }
  return { ok: true, value: Buffer.concat(parts) };
}

/** Reads a whole file of at most `most` bytes: its bytes, or why not. Never throws, never gives half. */
export async function readWhole(path: string, most: number = mostBytes): Promise<FileOutcome<Uint8Array>> {
  let handle: FileHandle | null = null;
  try {
    if ((await stat(path)).isDirectory()) return { ok: false, problem: { code: 'is-a-folder' } };
    handle = await open(path, 'r');
    return await readAll(handle, most);
  } catch (error) {
    return { ok: false, problem: fileProblemOf(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Reads a text file of at most `most` bytes, as UTF-8. Never throws. */
export async function readTextFile(path: string, most: number = mostJsonBytes): Promise<FileOutcome<string>> {
  const read = await readWhole(path, most);
  const text = read.ok ? textOf(read.value) : read;
  return text.ok ? { ok: true, value: composed(text.value) } : text;
}

export type JsonFile = { readonly json: unknown; readonly bytes: Uint8Array };

/** Reads a JSON file of at most 20 MB: its value and its bytes, or why not and where. Never throws. */
export async function readJsonFile(path: string): Promise<FileOutcome<JsonFile>> {
  const read = await readWhole(path, mostJsonBytes);
  if (!read.ok) return read;
  const parsed = parseJsonBytes(read.value);
  return parsed.ok ? { ok: true, value: { json: parsed.value, bytes: read.value } } : parsed;
}

/** The folder's entry for the new name is on the disk once the folder is; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, on the disk before it takes the name. What was
 * there under the name is untouched until then, and stays where anything fails. `notes` is the folder in which the temporary file is noted
 * meanwhile, where there is one. A new file has the mode of its owner's other files, for it lies where they chose; one that is written over keeps its own. Never throws.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  notes: string | null = null,
): Promise<FileOutcome<null>> {
  // Writes the target of a link, and keeps the link.
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temporary = join(folder, partialName(basename(target)));
  try {
    const there = await stat(target).catch(() => null);
    if (there?.isDirectory() === true) return { ok: false, problem: { code: 'is-a-folder' } };
    // A rename needs rights only on the folder, so it would replace a read-only file.
    if (there !== null) await access(target, constants.W_OK);
    await whileNoted(notes, temporary, async () => {
      const handle = await open(temporary, 'wx');
      try {
        // A file system without modes refuses, and needs none.
        if (there !== null) await handle.chmod(there.mode & 0o777).catch(() => undefined);
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, target);
    });
    await syncFolder(folder).catch(() => undefined);
    return { ok: true, value: null };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, problem: fileProblemOf(error) };
  }
}
