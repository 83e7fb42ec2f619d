// oxlint-disable-next-line import/default -- the build makes it
import CheckWorker from './worker.ts?worker&inline';
import type { Asked, Checked } from './messages.ts';

export type Outcome =
  | { readonly ended: 'checked'; readonly checked: Checked }
  /** It took longer than any contract does. */
  | { readonly ended: 'too-long' }
  /** The worker ended without an answer. */
  | { readonly ended: 'stopped' };

/** How long a check may take. */
const mostSeconds = 60;
const everyMilliseconds = 250;
/** What one step counts for at most: a machine that slept meanwhile did not check. */
const longestStep = 1000;

/** Ready before it is asked: reading its code takes a moment. */
let ready: Worker | null = null;

export function makeReady(): void {
  ready ??= new CheckWorker();
}

/** Calls `over` once a check that begins now has taken too long. Returns what ends the watch. */
function watched(over: () => void): () => void {
  let last = performance.now();
  let spent = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    spent += Math.min(now - last, longestStep);
    last = now;
    if (spent > mostSeconds * 1000) over();
  }, everyMilliseconds);
  return () => clearInterval(timer);
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
  const unwatch = watched(() => end({ ended: 'too-long' }));
  const { signal } = settled;
  worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => end({ ended: 'checked', checked: data }), { signal });
  worker.addEventListener('error', () => end({ ended: 'stopped' }), { signal });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none
  worker.postMessage(asked);
  return () => end(null);
}
