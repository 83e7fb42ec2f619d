import type { BodyRead } from './read-clause.ts';
import { readBody } from './read-clause.ts';

/** More than a library has. What is typed in between pushes the oldest out. */
const most = 500;

const known = new Map<string, BodyRead>();

/** A body as `readBody` reads it; the same text is read once, for a contract is put together again with every edit of its quote. */
export function knownBody(source: string): BodyRead {
  const found = known.get(source);
  if (found !== undefined) return found;
  const read = readBody(source);
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(source, read);
  return read;
}
