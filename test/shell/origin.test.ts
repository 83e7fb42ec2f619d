import { expect, test } from 'vitest';
import { isOurFrame, isOurs, mayNavigate, mayRequest } from '../../src/main/shell/origin.ts';
import { foreignUrls } from './attacks.ts';

const page = 'app://quotewright/index.html';

test.each(foreignUrls)('%s is not of the app', (url) => {
  expect(isOurs(url)).toBe(false);
});

test.each(foreignUrls)('a call from a frame of %s is refused', (url) => {
  expect(isOurFrame({ url, parent: null })).toBe(false);
});

test('a call is taken from the main frame of the page alone', () => {
  const main = { url: page, parent: null };
  expect(isOurFrame(main)).toBe(true);
  expect(isOurFrame({ url: page, parent: main })).toBe(false);
  expect(isOurFrame(null)).toBe(false);
  expect(isOurFrame(undefined)).toBe(false);
});

test.each([...foreignUrls, 'app://quotewright/', 'app://quotewright/other.html', `${page}?next=1`, `${page}.exe`, `${page}/..`])(
  'the window does not go to %s',
  (url) => {
    expect(mayNavigate(url)).toBe(false);
  },
);

test.each([page, `${page}#/quotes/1`])('the window may be on %s', (url) => {
  expect(mayNavigate(url)).toBe(true);
});

const inMemory = /^(?:data|devtools):/;

test.each([
  ...foreignUrls.filter((url) => !inMemory.test(url)),
  'blob:https://example.invalid/0b5e',
  'blob:null/0b5e',
  'blob:file:///0b5e',
  'filesystem:app://quotewright/temporary/x',
  'ftp://127.0.0.1/',
  'wss://127.0.0.1/',
  'DATA',
])('a request for %s is refused', (url) => {
  expect(mayRequest(url)).toBe(false);
});

test.each([
  page,
  'app://quotewright/assets/index.js',
  'blob:app://quotewright/0b5e',
  'data:image/png;base64,AA==',
  'devtools://devtools/x.js',
])('a request for %s is let through', (url) => {
  expect(mayRequest(url)).toBe(true);
});
