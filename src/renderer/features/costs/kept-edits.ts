import { useState } from 'react';
import type { WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import type { BookRows } from './book-rows.ts';

/** More working books than anybody goes back and forth between. */
const mostKept = 10;

/** What was edited and not saved yet, step by step, of a working book as it was saved last. */
const kept = new Map<string, readonly BookRows[]>();

/** The steps of edits that are not saved yet: they stay for as long as the window is open, wherever else somebody goes. */
export function useKeptEdits({
  workingId,
  saveCount,
}: Pick<WorkingHead, 'workingId' | 'saveCount'>): readonly [
  edited: readonly BookRows[],
  setEdited: (edited: readonly BookRows[]) => void,
] {
  const key = `${saveCount} ${workingId}`;
  const [edited, setEdited] = useState<readonly BookRows[]>(kept.get(key) ?? []);
  const keep = (next: readonly BookRows[]): void => {
    setEdited(next);
    kept.delete(key);
    if (next.length > 0) kept.set(key, next);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  return [edited, keep];
}
