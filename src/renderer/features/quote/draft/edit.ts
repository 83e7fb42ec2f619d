// Changes of a JSON value at a path. Nothing changes in place: parts off the path stay the same values.
import type { Path } from '../../../../shared/domain/document/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => {
    if (Array.isArray(part)) return part[Number(step)];
    return isFields(part) ? part[step] : undefined;
  }, root);
}

/** The root with the value at the path; undefined takes the field (or the list's entry) away. Groups on the way are made. */
export function withValueAt(root: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(root) ? root : [];
    const inner = withValueAt(list[step], rest, value);
    if (inner === undefined) return list.filter((_, index) => index !== step);
    return step < list.length ? list.with(step, inner) : [...list, inner];
  }
  const fields = isFields(root) ? root : {};
  const inner = withValueAt(fields[step], rest, value);
  if (inner === undefined) {
    if (!(step in fields)) return root ?? fields;
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
  }
  return inner === fields[step] ? fields : { ...fields, [step]: inner };
}
