import { compare, exact } from '../../values/exact.ts';
import type { Path, Problem, Reason } from '../../document/problem.ts';
import { mostProblems } from '../../document/shape.ts';

/** Where a rule says what is wrong: rules read salvaged documents, in which any part may be missing. */
export type Report = (path: Path, reason: Reason) => void;

/** Collects what rules find beside what was found before: no more in all than are told of a document. */
export function collector(before: readonly Problem[] = []): { readonly problems: readonly Problem[]; readonly report: Report } {
  const problems = before.slice(0, mostProblems);
  const report: Report = (path, reason) => {
    if (problems.length < mostProblems) problems.push({ path, reason });
  };
  return { problems, report };
}

/** The values of a list must rise strictly. Unreadable values are skipped. */
export function rising(values: readonly (number | string | undefined)[], path: (index: number) => Path, report: Report): void {
  let before: number | string | undefined;
  values.forEach((value, index) => {
    if (value === undefined) return;
    if (before !== undefined && value <= before) report(path(index), { code: 'not-rising', above: String(before) });
    before = value;
  });
}

/** Ids must not repeat; the later one is named. */
export function unrepeated(ids: readonly (string | undefined)[], path: (index: number) => Path, report: Report): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (id === undefined) return;
    if (seen.has(id)) report(path(index), { code: 'repeated-id', id });
    seen.add(id);
  });
}

export function withinTerm(month: number | undefined, termMonths: number | undefined, path: Path, report: Report): void {
  if (month !== undefined && termMonths !== undefined && month > termMonths)
    report(path, { code: 'month-outside-term', termMonths });
}

export const isAbove = (a: string, b: string): boolean => compare(exact(a), exact(b)) > 0;
