import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { warningsOf } from '../../../../shared/domain/consequences/warnings.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import type { Reading } from './reading.ts';

/** What is worked out of a reading that has stood still: nothing that a keystroke waits for. */
export type Settled = { readonly reading: Reading; readonly warnings: readonly Warning[] };

/** How long a reading must have stood still, in milliseconds. Warnings and guardrails evaluate the deal a few times more. */
const stillFor = 300;

/**
 * The last reading that stood still for a moment, and what it warns of; null until the first has. While somebody types it is that of before.
 */
export function settledOf(reading: StoreApi<Reading>): {
  readonly settled: StoreApi<{ readonly last: Settled | null }>;
  readonly stop: () => void;
} {
  const settled = createStore<{ readonly last: Settled | null }>(() => ({ last: null }));
  const settle = (): void => {
    const now = reading.getState();
    settled.setState({ last: { reading: now, warnings: now.results === null ? [] : warningsOf(now.results) } });
  };
  // Of what was just opened at once.
  let timer = setTimeout(settle, 0);
  const unfollow = reading.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(settle, stillFor);
  });
  return {
    settled,
    stop: () => {
      unfollow();
      clearTimeout(timer);
    },
  };
}
