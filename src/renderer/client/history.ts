/** A value with its past and its undone future. Each step has words that name it. */
export type Step<T> = { readonly label: string; readonly value: T };

export type History<T> = {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
  /** The part that the last step changed. The next change of the same part joins the step. Null: none does. */
  readonly open: string | null;
};

/** The number of kept steps: enough for a day's work. They cost little, because they share the draft's unchanged parts. */
const mostSteps = 500;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [], open: null };
}

/** The value changed. Changes of one `part` in a row (typing in one field) are one step until `seal`. */
export function change<T>(history: History<T>, value: T, label: string, part: string | null = null): History<T> {
  if (value === history.present) return history;
  const joins = part !== null && history.open === part && history.past.length > 0 && history.future.length === 0;
  if (joins) return { ...history, present: value };
  return {
    past: [...history.past, { label, value: history.present }].slice(-mostSteps),
    present: value,
    future: [],
    open: part,
  };
}

/** Ends the joining: the next change is a step of its own. */
export function seal<T>(history: History<T>): History<T> {
  return history.open === null ? history : { ...history, open: null };
}

/** The value as it was before the step that is still joining, which leaves no trace. */
export function abandon<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (history.open === null || last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last.value, future: [], open: null };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ label: last.label, value: history.present }, ...history.future],
    open: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...later] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { label: next.label, value: history.present }],
    present: next.value,
    future: later,
    open: null,
  };
}

/** The words of the step that an undo takes back, or null. */
export function undoLabel<T>(history: History<T>): string | null {
  return history.past.at(-1)?.label ?? null;
}

export function redoLabel<T>(history: History<T>): string | null {
  return history.future[0]?.label ?? null;
}
