import { expect, test } from 'vitest';
import { givenFile } from '../../src/main/shell/given-file.ts';

const there = (): boolean => true;

test.each([
  [['electron', '.', 'deal.quote.json'], '/home/deal.quote.json'],
  [['quotewright', '--flag', '/tmp/Deal.QUOTE.JSON'], '/tmp/Deal.QUOTE.JSON'],
  [['quotewright', 'one.json', 'two.json'], '/home/two.json'],
])('%j names a file', (argv, file) => {
  expect(givenFile(argv, '/home', there)).toBe(file);
});

test.each([[['quotewright']], [['quotewright', 'deal.exe']], [['deal.json']], [['quotewright', '--data=x.json']]])(
  '%j names none',
  (argv) => {
    expect(givenFile(argv, '/home', there)).toBeNull();
  },
);

test('a file that is not there is none', () => {
  expect(givenFile(['quotewright', 'gone.json'], '/nowhere')).toBeNull();
});
