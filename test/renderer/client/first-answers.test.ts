// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>((name) =>
  Promise.resolve({ ok: true, value: `answer to ${name}` }),
);
vi.stubGlobal('quotewright', { call, on: () => () => undefined });
const { askFirst, forgetFirst, takeFirst } = await import('../../../src/renderer/client/first-answers.ts');

test('what was asked first answers once, and only the very same question', async () => {
  askFirst('quotes.list', { limit: 100 });
  expect(call).toHaveBeenCalledOnce();
  expect(await takeFirst('quotes.list', { limit: 50 })).toBeUndefined();
  expect(await takeFirst('quotes.list', { limit: 100 })).toMatchObject({ value: 'answer to quotes.list' });
  expect(await takeFirst('quotes.list', { limit: 100 })).toBeUndefined();
});

test('what was asked before a change is told answers nobody', async () => {
  askFirst('people.list', {});
  forgetFirst();
  expect(await takeFirst('people.list', {})).toBeUndefined();
});
