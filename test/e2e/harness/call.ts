import type { Page } from 'playwright-core';
import type { CallName } from '../../../src/shared/calls/calls.ts';
import type { Reply } from '../../../src/shared/calls/reply.ts';

/** Calls the services as the page does, over the real bridge. */
export function callFrom(window: Page, name: CallName, input: unknown): Promise<Reply<unknown>> {
  return window.evaluate(
    ([call, value]) =>
      (
        globalThis as unknown as { quotewright: { call: (name: unknown, input: unknown) => Promise<Reply<unknown>> } }
      ).quotewright.call(call, value),
    [name, input] as const,
  );
}
