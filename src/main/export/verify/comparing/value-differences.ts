import type { Difference } from '../verification.ts';

function text(value: unknown): string {
  if (value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Where two JSON values differ, leaf by leaf, each with its path. */
export function valueDifferences(printed: unknown, computed: unknown, path: string): readonly Difference[] {
  if (Array.isArray(printed) && Array.isArray(computed)) {
    const longest = Math.max(printed.length, computed.length);
    return Array.from({ length: longest }, (_, index) =>
      valueDifferences(printed[index], computed[index], `${path}[${index}]`),
    ).flat();
  }
  if (isRecord(printed) && isRecord(computed)) {
    const keys = new Set([...Object.keys(printed), ...Object.keys(computed)]);
    return [...keys].flatMap((key) => valueDifferences(printed[key], computed[key], `${path}.${key}`));
  }
  return Object.is(printed, computed) ? [] : [{ path, printed: text(printed), computed: text(computed) }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
