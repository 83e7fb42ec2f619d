// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>((name) =>
  Promise.resolve({ ok: true, value: `answer to ${name}` }),
);
vi.stubGlobal('quotewright', { call, on: () => () => undefined });
const { askFirst, eachFirst, forgetFirst, takeFirst } = await import('../../../src/renderer/client/first-answers.ts');

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

test('each answer is handed out with its question, and afterwards to nobody', async () => {
  askFirst('people.list', {});
  askFirst('quotes.list', { limit: 100 });
  const taken: unknown[] = [];
  await eachFirst((name, input, value) => taken.push([name, input, value]));
  expect(taken).toEqual([
    ['people.list', {}, 'answer to people.list'],
    ['quotes.list', { limit: 100 }, 'answer to quotes.list'],
  ]);
  expect(await takeFirst('people.list', {})).toBeUndefined();
});

test('a failure stays for whoever asks, and a change before the answer leaves nothing to hand out', async () => {
  const failure = { ok: false, failure: { kind: 'unexpected', reference: 'r' } };
  call.mockResolvedValueOnce(failure);
  askFirst('people.list', {});
  const take = vi.fn<(name: string, input: unknown, value: unknown) => void>();
  await eachFirst(take);
  expect(await takeFirst('people.list', {})).toEqual(failure);
  askFirst('people.list', {});
  const handedOut = eachFirst(take);
  forgetFirst();
  await handedOut;
  expect(take).not.toHaveBeenCalled();
});

test('an answer that comes late is waited for no longer, and is for whoever asks', async () => {
  let answer: (reply: unknown) => void = () => undefined;
  call.mockReturnValueOnce(new Promise((settle) => (answer = settle)));
  askFirst('people.list', {});
  const handedOut = eachFirst(() => undefined);
  await handedOut;
  const taken = takeFirst('people.list', {});
  answer({ ok: true, value: 'late' });
  expect(await taken).toEqual({ ok: true, value: 'late' });
});
