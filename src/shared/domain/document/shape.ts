import type { z } from 'zod';
import { boundsProblem } from './bounds.ts';
import type { Path, Problem, Read, Reason } from './problem.ts';
import { oncePer } from '../values/once-per.ts';

type Issue = z.core.$ZodIssue;

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  );
}

function typeReason(issue: z.core.$ZodIssueInvalidType, input: unknown, path: Path): Reason {
  if (input === undefined) return { code: 'missing' };
  if (issue.message === 'number-for-decimal') return { code: 'number-for-decimal' };
  const expected = expectedOf(issue.expected);
  // A part may be left out in its place; a whole document is none.
  return input === null && path.length > 0 ? { code: 'wrong-type', expected, isNull: true } : { code: 'wrong-type', expected };
}

function expectedOf(type: z.core.$ZodIssueInvalidType['expected']): Extract<Reason, { code: 'wrong-type' }>['expected'] {
  switch (type) {
    case 'string':
      return 'text';
    case 'int':
    case 'number':
      return 'integer';
    case 'array':
      return 'list';
    case 'boolean':
      return 'truth';
    default:
      return 'object';
  }
}

/** Steps from one name to another: letters added, dropped, changed or swapped. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Longer names are no mistyped ones, and comparing letters takes the product of both lengths. */
const longestMistyped = 64;

/** The known field that a mistyped name most likely means. */
function nearest(field: string, known: readonly string[]): string | null {
  if (field.length > longestMistyped) return null;
  const most = Math.max(2, Math.floor(field.length / 4));
  // A name that is longer or shorter by more is as many steps away.
  const likely = known.filter((name) => Math.abs(name.length - field.length) <= most);
  const close = likely.map((name) => ({ name, steps: distance(field.toLowerCase(), name.toLowerCase()) }));
  const best = close.toSorted((a, b) => a.steps - b.steps)[0];
  return best !== undefined && best.steps <= most ? best.name : null;
}

/** So many problems are told of a document: a person mends the first and reads it again. */
export const mostProblems = 1000;
/** So many unknown fields of one group get a suggestion: with more of them the document is of another kind. */
const mostSuggestions = 20;

/** zod names the known values of a discriminator in the issue, though not in its type. */
function discriminatorOptions(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  const options: unknown = Reflect.get(issue, 'options');
  return Array.isArray(options) ? options.map(String) : [];
}

function problemsOf(issue: Issue, base: Path, root: unknown, fields: readonly string[]): readonly Problem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const input = at(root, path);
  const one = (reason: Reason): readonly Problem[] => [{ path, reason }];
  switch (issue.code) {
    case 'custom':
      return one(issue.params as Reason);
    case 'invalid_type':
      return one(typeReason(issue, input, path));
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostProblems).map((key, index) => ({
        path: [...path, key],
        reason: { code: 'unknown-field', nearest: index < mostSuggestions ? nearest(key, fields) : null },
      }));
    case 'too_small':
      if (issue.origin === 'array') return one({ code: 'empty-list' });
      return one({ code: 'below', least: String(issue.minimum) });
    case 'too_big':
      if (issue.origin === 'string') return one({ code: 'too-long-text', most: Number(issue.maximum) });
      if (issue.origin === 'array') return one({ code: 'too-many-entries', most: Number(issue.maximum) });
      return one({ code: 'above', most: String(issue.maximum) });
    case 'invalid_value': {
      if (input === undefined) return one({ code: 'missing' });
      const options = issue.values.map(String);
      const [only] = options;
      if (path.at(-1) === 'schema' && only !== undefined) return one({ code: 'unknown-schema', reads: only });
      return one({ code: 'not-one-of', options });
    }
    case 'invalid_union': {
      if (input === undefined) return one({ code: 'missing' });
      if (issue.discriminator !== undefined) return one({ code: 'not-one-of', options: discriminatorOptions(issue) });
      // Of a value that is a list or not, only what is wrong with it as such is worth saying.
      const branch =
        issue.errors.find((errors) => errors[0]?.path.length !== 0 || errors[0]?.code !== 'invalid_type') ??
        issue.errors[0] ??
        [];
      return branch.flatMap((nested) => problemsOf(nested, path, root, fields));
    }
    case 'invalid_key':
      return one({ code: 'empty-text' });
    default:
      return one({ code: 'wrong-type', expected: 'object' });
  }
}

function fieldsOf(schema: z.core.$ZodTypes, names: Set<string>): Set<string> {
  const { def } = schema._zod;
  const inner = (part: z.core.$ZodType): Set<string> => fieldsOf(part as z.core.$ZodTypes, names);
  switch (def.type) {
    case 'object':
      for (const [name, part] of Object.entries(def.shape)) {
        names.add(name);
        inner(part);
      }
      break;
    case 'array':
      inner(def.element);
      break;
    case 'union':
      def.options.forEach(inner);
      break;
    case 'optional':
    case 'nullable':
      inner(def.innerType);
      break;
    default:
      break;
  }
  return names;
}

/** The names of all fields of a schema. */
const namesIn = oncePer((schema: z.ZodType): readonly string[] => [
  ...fieldsOf(schema as unknown as z.core.$ZodTypes, new Set()),
]);

/**
 * The value where it is of the schema's shape, else every place where it is not. Of a part of a document, `whole` says the document's
 * schema, whose field a mistyped name may mean.
 */
export function readShape<T extends z.ZodType>(schema: T, value: unknown, whole: z.ZodType = schema): Read<z.output<T>> {
  const unbounded = boundsProblem(value);
  if (unbounded !== null) return { ok: false, problems: [unbounded] };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = namesIn(whole);
  const problems: Problem[] = [];
  for (const issue of parsed.error.issues) {
    problems.push(...problemsOf(issue, [], value, fields));
    if (problems.length >= mostProblems) break;
  }
  return { ok: false, problems: problems.slice(0, mostProblems) };
}
