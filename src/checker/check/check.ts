// oxlint-disable-next-line import/default -- the build makes it
import CheckWorker from './worker.ts?worker&inline';
import { watchWorkedTime } from '../../main/export/worker/worked-time.ts';
import type { Asked, Checked } from './messages.ts';

export type Outcome =
  | { readonly ended: 'checked'; readonly checked: Checked }
  /** It took longer than any contract does. */
  | { readonly ended: 'too-long' }
  /** The worker ended without an answer. */
  | { readonly ended: 'stopped' };

/** In seconds. A check evaluates and draws the contract again, and a page can't ask what the processor was given it. */
const longestCheck = 60;

/** Ready before it is asked: reading its code takes a moment. */
let ready: Worker | null = null;

export function makeReady(): void {
  ready ??= new CheckWorker();
}

/** Checks a file in a worker, so that the page stays usable. Returns what cancels the check: then no outcome comes. */
export function check(asked: Asked, ended: (outcome: Outcome) => void): () => void {
  makeReady();
  const worker = ready;
  if (worker === null) throw new Error('There is no worker');
  const settled = new AbortController();
  const end = (outcome: Outcome | null): void => {
    if (settled.signal.aborted) return;
    settled.abort();
    unwatch();
    if (outcome?.ended !== 'checked') {
      worker.terminate();
      ready = null;
      makeReady();
    }
    if (outcome !== null) ended(outcome);
  };
  const unwatch = watchWorkedTime(({ passed }) => {
    if (passed > longestCheck) end({ ended: 'too-long' });
  });
  const { signal } = settled;
  worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => end({ ended: 'checked', checked: data }), { signal });
  worker.addEventListener('error', () => end({ ended: 'stopped' }), { signal });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  worker.postMessage(asked);
  return () => end(null);
}
