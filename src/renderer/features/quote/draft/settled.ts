import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Reading } from './reading.ts';

/** How long a reading must have stood still, in milliseconds: guardrails evaluate the deal a few times more. */
const stillFor = 300;

/** The last reading that stood still for a moment; null until the first has. While somebody types it is that of before. */
export type Settled = StoreApi<{ readonly last: Reading | null }>;

export function settledOf(reading: StoreApi<Reading>): { readonly settled: Settled; readonly stop: () => void } {
  const settled: Settled = createStore(() => ({ last: null }));
  const settle = (): void => settled.setState({ last: reading.getState() });
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
