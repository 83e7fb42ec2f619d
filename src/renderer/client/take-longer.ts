import type { WindowWords } from '../../shared/text/window/words.ts';
import { extendableWork } from '../../shared/vocabulary/stopped-work.ts';
import { bridge } from './bridge.ts';
import { CallFailed } from './call-failed.ts';
import { callThrough } from './client.ts';
import type { Remedy } from './failure-notice.tsx';
import { say } from './notices.ts';

/** What a person can do where work on their own document was stopped at its limits: let the next try take longer. Null for other errors. */
export function takeLonger(error: unknown, words: WindowWords): Remedy | null {
  if (!(error instanceof CallFailed) || error.failure.kind !== 'stopped') return null;
  const { work, why } = error.failure;
  const extendable = extendableWork.find((known) => known === work);
  if (extendable === undefined || (why.code !== 'too-long' && why.code !== 'too-much-memory')) return null;
  const apply = async (): Promise<void> => {
    await callThrough(bridge, 'documents.letTakeLonger', { work: extendable });
    say(words.failures.mayTakeLonger);
  };
  return { label: words.failures.letTakeLonger, apply: () => void apply() };
}
