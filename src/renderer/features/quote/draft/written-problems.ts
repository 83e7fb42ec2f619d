import { undrawableTexts } from '../../../../shared/document/undrawable-texts.ts';
import type { Path, Problem } from '../../../../shared/domain/document/problem.ts';
import { textProblems } from '../../../../shared/domain/document/written-text.ts';
import { oncePer } from '../../../../shared/domain/values/once-per.ts';

function problemsIn(part: object): readonly Problem[] {
  return [...textProblems(part), ...undrawableTexts(part)];
}

const problemsOfPart = oncePer(problemsIn);

function under(path: Path, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What of a draft's texts nobody means to write, or no font of a PDF has. Drafts never change in place: what stays is looked at once, a line
 * as a group of fields of its own.
 */
export function writtenProblems(draft: object): readonly Problem[] {
  return Object.entries(draft).flatMap(([name, value]): readonly Problem[] => {
    if (Array.isArray(value) && value.every(isGroup)) {
      return value.flatMap((entry: object, index) => under([name, index], problemsOfPart(entry)));
    }
    return isGroup(value) ? under([name], problemsOfPart(value)) : problemsIn({ [name]: value });
  });
}
