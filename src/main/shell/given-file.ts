// The file that the app was started with: by a double-click on it, or named after the command.
import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** `argv` as the process has it; `folder` is where it was started. Null where it names no file of ours that is there. */
export function givenFile(
  argv: readonly string[],
  folder: string,
  isThere: (path: string) => boolean = existsSync,
): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === '.json');
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return isThere(path) ? path : null;
}
