import type { Path } from './problem.ts';
import { own } from '../values/own.ts';

/**
 * One change of a JSON value. `set`: the value at a path, undefined where there was none or is none now. `splice`: entries of a list from an
 * index on, others in their place.
 */
export type Change =
  | { readonly type: 'set'; readonly path: Path; readonly before?: unknown; readonly after?: unknown }
  | {
      readonly type: 'splice';
      readonly path: Path;
      readonly at: number;
      readonly before: readonly unknown[];
      readonly after: readonly unknown[];
    };

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isFields(a) || !isFields(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(own(a, name), own(b, name)));
}

function setAt(path: Path, before: unknown, after: unknown): Change {
  return {
    type: 'set',
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Entries that are alike at both ends stay; between them, as many as before are changed one by one, and else they are exchanged. */
function listChanges(path: Path, before: readonly unknown[], after: readonly unknown[]): readonly Change[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const was = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  if (was.length !== now.length) return [{ type: 'splice', path, at: head, before: was, after: now }];
  return was.flatMap((item, index) => changesAt([...path, head + index], item, now[index]));
}

function changesAt(path: Path, before: unknown, after: unknown): readonly Change[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(path, before, after);
  if (!isFields(before) || !isFields(after)) return [setAt(path, before, after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name) => changesAt([...path, name], own(before, name), own(after, name)));
}

/** What makes one JSON value of another, as small as it can be told; nothing where they are the same. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  return changesAt([], before, after);
}

function edited(value: unknown, path: Path, edit: (part: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return edit(value);
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.map((item, index) => (index === step ? edited(item, rest, edit) : item));
  }
  const fields = isFields(value) ? value : {};
  const part = edited(own(fields, step), rest, edit);
  const others = Object.entries(fields).filter(([name]) => name !== step);
  // Not by assignment: a member may be called `__proto__`.
  return Object.fromEntries(part === undefined ? others : [...others, [step, part]]);
}

/** The value after the changes, or, backwards, before them. Parts that nothing changes are the same values. */
export function withChanges(value: unknown, changes: readonly Change[], direction: 'forwards' | 'backwards'): unknown {
  const isForwards = direction === 'forwards';
  const inOrder = isForwards ? changes : changes.toReversed();
  return inOrder.reduce<unknown>((whole, change) => {
    if (change.type === 'set') return edited(whole, change.path, () => (isForwards ? change.after : change.before));
    const [gone, come] = isForwards ? [change.before, change.after] : [change.after, change.before];
    return edited(whole, change.path, (list) => (Array.isArray(list) ? list.toSpliced(change.at, gone.length, ...come) : list));
  }, value);
}
