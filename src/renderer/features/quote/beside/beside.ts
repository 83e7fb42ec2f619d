import { create } from 'zustand/react';
import { mostMemory, usualMemory, watchMemory } from '../../../client/window-memory.ts';
import type { Inputs, Results } from '../../../../shared/domain/compute.ts';
import type { BesideAnswer, BesideQuestion } from './beside-message.ts';

/** Amounts of an evaluation from which on it is asked beside the window: a few hundred lines over three years, a tenth of a second. */
const most = 40_000;

/** Whether evaluating a quote a few times more would hold up typing. */
export function isLarge({ quote }: Results): boolean {
  const parts = quote.lines.reduce((count, { charge, servedBy }) => {
    const tiers = 'tiers' in charge ? charge.tiers.length : 0;
    return count + 1 + tiers + (servedBy?.length ?? 0);
  }, quote.commitments?.length ?? 0);
  return parts * quote.termMonths > most;
}

/** What results were computed from, and nothing of them. */
export function inputsOf({ quote, costs, policy }: Results): Inputs {
  return { quote, costs, policy };
}

type Longer = { readonly isOn: boolean; readonly allow: () => void };

/** Whether a person lets what is asked beside the window take longer than usual, until the window closes. */
export const useLonger = create<Longer>()((set) => ({ isOn: false, allow: () => set({ isOn: true }) }));

/** Milliseconds that an answer may take; more where a person lets it. */
const usually = 30_000;
const atMost = 600_000;

export type Asked<A> =
  | { readonly kind: 'answered'; readonly answer: A }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'replaced' };

type OfKind<K extends BesideAnswer['kind']> = Extract<BesideAnswer, { kind: K }>;

const started = (): Worker => new Worker(new URL('./beside-worker.ts', import.meta.url), { type: 'module' });

/** Asks one kind of question in a worker of its own. A newer question takes the place of one that is still being answered. */
export function asker<K extends BesideAnswer['kind']>(
  kind: K,
  start: () => Worker = started,
  watch: typeof watchMemory = watchMemory,
): (question: Extract<BesideQuestion, { kind: K }>, mayTakeLonger: boolean) => Promise<Asked<OfKind<K>>> {
  let worker: Worker | null = null;
  let giveUp: ((why: 'stopped' | 'replaced') => void) | null = null;
  const isOwn = (answer: BesideAnswer): answer is OfKind<K> => answer.kind === kind;
  return (question, mayTakeLonger) => {
    giveUp?.('replaced');
    return new Promise((resolve) => {
      worker ??= start();
      const own = worker;
      const done = new AbortController();
      const settle = (asked: Asked<OfKind<K>>): void => {
        clearTimeout(timer);
        unwatch();
        giveUp = null;
        done.abort();
        resolve(asked);
      };
      giveUp = (why) => {
        own.terminate();
        worker = null;
        settle({ kind: why });
      };
      const timer = setTimeout(() => giveUp?.('stopped'), mayTakeLonger ? atMost : usually);
      const unwatch = watch(mayTakeLonger ? mostMemory : usualMemory, () => giveUp?.('stopped'));
      own.addEventListener(
        'message',
        ({ data }: MessageEvent<BesideAnswer>) => {
          if (isOwn(data)) settle({ kind: 'answered', answer: data });
        },
        { signal: done.signal },
      );
      // It ran out of memory, or met a fault.
      own.addEventListener('error', () => giveUp?.('stopped'), { signal: done.signal });
      own.postMessage(question, []);
    });
  };
}
