import { boundsProblem } from '../document/bounds.ts';
import type { Read } from '../document/problem.ts';
import { mostProblems } from '../document/shape.ts';
import { textProblems } from '../document/written-text.ts';

/**
 * Reads a document that enters: its texts must be such as people write. What a workspace or a contract holds is read without this, so that
 * a rule that came later keeps nothing from being opened or checked.
 */
export function entered<T>(json: unknown, read: (json: unknown) => Read<T>): Read<T> {
  const document = read(json);
  const unwelcome = boundsProblem(json) === null ? textProblems(json) : [];
  if (unwelcome.length === 0) return document;
  return { ok: false, problems: [...(document.ok ? [] : document.problems), ...unwelcome].slice(0, mostProblems) };
}
