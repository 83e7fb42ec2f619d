import type { BodyRead } from './read-clause.ts';
import { readBody } from './read-clause.ts';

/** More than a library has. Newly typed texts push out the oldest. */
const most = 500;

const known = new Map<string, BodyRead>();

/** A body as `readBody` reads it; each text is read once, because every edit of a quote assembles its contract again. */
export function knownBody(source: string): BodyRead {
  const found = known.get(source);
  if (found !== undefined) return found;
  const read = readBody(source);
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(source, read);
  return read;
}
