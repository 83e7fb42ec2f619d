import type { z } from 'zod';
import { boundsProblem } from '../document/bounds.ts';
import type { Path, Problem, Read } from '../document/problem.ts';
import { pathText } from '../document/problem.ts';
import { mostProblems, readShape } from '../document/shape.ts';
import type { Report } from './rules/rule.ts';
import { collector } from './rules/rule.ts';
import type { Salvaged } from './salvage.ts';
import { salvage } from './salvage.ts';

export type Rules<T> = (value: NonNullable<Salvaged<T>>, raw: (path: Path) => unknown, report: Report) => void;

function rawAt(json: unknown): (path: Path) => unknown {
  return (path) =>
    path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined), json);
}

/** Checks shape and sense together. Rules run over the readable parts, so that a typo in one line hides no problem in another. */
export function readDocument<T extends z.ZodType>(schema: T, json: unknown, rules: Rules<z.output<T>>): Read<z.output<T>> {
  const unbounded = boundsProblem(json);
  if (unbounded !== null) return { ok: false, problems: [unbounded] };
  const shape = readShape(schema, json);
  // No more is told of a document, whatever its rules would find.
  if (!shape.ok && shape.problems.length >= mostProblems) return { ok: false, problems: unrepeatedProblems(shape.problems) };
  // What is of the shape is read whole: there is nothing to salvage.
  return withRules(shape, shape.ok ? (shape.value as Salvaged<z.output<T>>) : salvage(schema, json), json, rules);
}

/** What was read of a document's shape, held against its rules. */
export function withRules<T>(shape: Read<T>, salvaged: Salvaged<T>, json: unknown, rules: Rules<T>): Read<T> {
  const { problems, report } = collector(shape.ok ? [] : shape.problems);
  if (salvaged !== undefined && salvaged !== null) {
    rules(salvaged, rawAt(json), report);
  }
  return problems.length === 0 ? shape : { ok: false, problems: unrepeatedProblems(problems) };
}

/** One problem a place and reason. */
function unrepeatedProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, reason }) => {
    const key = `${pathText(path)} ${reason.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
