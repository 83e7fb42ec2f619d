import type { Path, Problem } from './problem.ts';

/** More entries than any list, and more names than any group, of a document has. */
export const mostEntries = 10_000;
/** More values than any document has, all of its lists and groups together. */
export const mostValues = 500_000;

const tooMany = (path: Path, most: number): Problem => ({ path, reason: { code: 'too-many-entries', most } });

/**
 * What makes a value too large to be checked in no time, with where; null where it is of a size that a document has. It costs one look at
 * each value, so that whatever comes is refused before a schema works on it.
 */
export function boundsProblem(value: unknown): Problem | null {
  return lookedAt(value, mostValues).problem;
}

type Place = { readonly part: unknown; readonly step: string | number; readonly within: Place | null };

function pathTo(place: Place): Path {
  const path: (string | number)[] = [];
  for (let at: Place = place; at.within !== null; at = at.within) path.unshift(at.step);
  return path;
}

/** As `boundsProblem` with so many values at most, and how many there are: all that were looked at where there is a problem. */
export function lookedAt(value: unknown, most: number): { readonly problem: Problem | null; readonly values: number } {
  const waiting: Place[] = [{ part: value, step: '', within: null }];
  let values = 0;
  const found = (problem: Problem): ReturnType<typeof lookedAt> => ({ problem, values });
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { part } = place;
    values += 1;
    if (values > most) return found(tooMany([], most));
    if (typeof part !== 'object' || part === null) continue;
    // Bytes would be read as a group with a name for each of them.
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer)
      return found({ path: pathTo(place), reason: { code: 'wrong-type', expected: 'object' } });
    if (Array.isArray(part) && part.length > mostEntries) return found(tooMany(pathTo(place), mostEntries));
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(part)
      ? [...part.entries()]
      : Object.entries(part);
    if (entries.length > mostEntries) return found(tooMany(pathTo(place), mostEntries));
    for (const [step, inner] of entries) waiting.push({ part: inner, step, within: place });
  }
  return { problem: null, values };
}
