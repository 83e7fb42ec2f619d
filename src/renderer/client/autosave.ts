import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Failure, Reply } from '../../shared/calls/reply.ts';

export type SaveState =
  | { readonly state: 'saved'; readonly at: Date | null }
  | { readonly state: 'unsaved' | 'saving' }
  | { readonly state: 'stale' }
  | { readonly state: 'failed'; readonly failure: Failure };

export type Autosave = {
  readonly state: StoreApi<SaveState>;
  /** Records a change. The save follows shortly after the last one, and soon after the first. */
  readonly touch: () => void;
  /** Saves unsaved changes at once. Resolves when the save has ended, even with a failure. */
  readonly flush: () => Promise<void>;
  /** For a closing window: sends unsaved changes at once and waits for no answer. */
  readonly leave: () => void;
  readonly saveCount: () => number;
};

export type SaveOptions<T> = {
  readonly current: () => T;
  /** Saves, if the save count is still this one, and answers with the next. */
  readonly save: (value: T, saveCount: number) => Promise<Reply<{ readonly saveCount: number }>>;
  readonly saveCount: number;
  readonly clock: () => Date;
  readonly delay?: number;
};

const usualDelay = 300;
/** Whoever types without a pause is saved all the same: no more than this is lost where the computer stops. */
const longestDelay = 2000;

/**
 * Saves a value as it changes, one save at a time, each with the count that the one before was answered with. A stale save ends
 * it: what is here is kept here and never merged in silence. A failed one is tried again with the next change.
 */
export function autosaveOf<T>({ current, save, saveCount, clock, delay = usualDelay }: SaveOptions<T>): Autosave {
  const state = createStore<SaveState>(() => ({ state: 'saved', at: null }));
  let count = saveCount;
  let saved = current();
  let sent = saved;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  // Zustand merges a new state into the old one, so a state of another kind must replace it.
  const become = (next: SaveState): void => state.setState(next, true);

  const saveOnce = async (): Promise<boolean> => {
    const value = current();
    if (value === saved) {
      if (state.getState().state === 'unsaved') become({ state: 'saved', at: clock() });
      return false;
    }
    become({ state: 'saving' });
    sent = value;
    const reply = await save(value, count);
    if (!reply.ok) {
      become(reply.failure.kind === 'stale' ? { state: 'stale' } : { state: 'failed', failure: reply.failure });
      return false;
    }
    count = reply.value.saveCount;
    saved = value;
    become(current() === value ? { state: 'saved', at: clock() } : { state: 'unsaved' });
    return current() !== value;
  };

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    if (latest !== null) clearTimeout(latest);
    timer = null;
    latest = null;
    if (running !== null) {
      await running;
      return flush();
    }
    if (state.getState().state === 'stale') return;
    running = (async () => {
      while (await saveOnce());
    })();
    try {
      await running;
    } finally {
      running = null;
    }
  };

  return {
    state,
    touch: () => {
      if (state.getState().state === 'stale') return;
      if (running === null) become({ state: 'unsaved' });
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), delay);
      latest ??= setTimeout(() => void flush(), longestDelay);
    },
    flush,
    leave: () => {
      const value = current();
      if (value === saved || state.getState().state === 'stale') return;
      if (running === null) void flush();
      // The save under way raises the count by one before this one arrives.
      else if (value !== sent) void save(value, count + 1);
    },
    saveCount: () => count,
  };
}
