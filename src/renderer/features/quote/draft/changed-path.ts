import type { Path } from '../../../../shared/domain/document/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry of a list, or the field, in which alone two values differ; null where they differ in more than one, or are no groups. */
function onlyDifference(before: unknown, after: unknown): string | number | null {
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    const first = Array.from({ length }, (_, index) => index).find((index) => before[index] !== after[index]);
    return first ?? null;
  }
  if (!isFields(before) || !isFields(after)) return null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
  return names.length === 1 ? (names[0] ?? null) : null;
}

function inside(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isFields(value) ? value[step] : undefined;
}

/**
 * Where two drafts differ: the innermost place that holds the whole difference, and in a list the first entry that differs. Parts that
 * did not change are the same values (see `edit.ts`), so only the way to the change is walked.
 */
export function changedPath(before: unknown, after: unknown): Path {
  const step = onlyDifference(before, after);
  if (step === null) return [];
  return [step, ...changedPath(inside(before, step), inside(after, step))];
}
