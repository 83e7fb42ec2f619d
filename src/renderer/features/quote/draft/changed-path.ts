import type { Path } from '../../../../shared/domain/document/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The entry of a list, or the field, in which alone two values differ; null where they differ in more than one, or are no groups. Of several
 * fields of the whole it is the first.
 */
function difference(before: unknown, after: unknown, isWhole: boolean): string | number | null {
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    const first = Array.from({ length }, (_, index) => index).find((index) => before[index] !== after[index]);
    return first ?? null;
  }
  if (!isFields(before) || !isFields(after)) return null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
  return names.length === 1 || isWhole ? (names[0] ?? null) : null;
}

function inside(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isFields(value) ? value[step] : undefined;
}

/**
 * Where two drafts differ: the innermost place that holds the whole difference, and in a list the first entry that differs. Of a change that
 * reaches over the document it is within the first field that differs, so that there is always somewhere to go. Parts that
 * did not change are the same values (see `edit.ts`), so only the way to the change is walked.
 */
export function changedPath(before: unknown, after: unknown): Path {
  return pathWithin(before, after, true);
}

function pathWithin(before: unknown, after: unknown, isWhole: boolean): Path {
  const step = difference(before, after, isWhole);
  if (step === null) return [];
  return [step, ...pathWithin(inside(before, step), inside(after, step), false)];
}
