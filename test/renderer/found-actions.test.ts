import { expect, test } from 'vitest';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { foundActions } from '../../src/renderer/ui/actions/found-actions.ts';
import type { Action } from '../../src/renderer/ui/actions/actions.ts';

const action = (id: string, label: string): Action => ({ id, label, group: 'view', run: () => undefined });
const { actions: words } = windowWords('en');
const actions = [
  action('view.theme-dark', words.themes.dark),
  action('view.theme-light', words.themes.light),
  action('quote.duplicate', words.duplicate),
  action('quote.archive', words.archive),
  action('quote.revise', words.revise),
  action('quotes.new', words.newQuote),
  action('quote.report-true-up', 'Export: True-up statement'),
];
const ids = (query: string): readonly string[] => foundActions(actions, words.synonyms, query).map(({ id }) => id);

test.each([
  ['dark', 'view.theme-dark'],
  ['night', 'view.theme-dark'],
  ['DUPL', 'quote.duplicate'],
  ['copy', 'quote.duplicate'],
  ['clone quote', 'quote.duplicate'],
  ['archive', 'quote.archive'],
  ['hide', 'quote.archive'],
  ['revise', 'quote.revise'],
  ['amend', 'quote.revise'],
  ['créate', 'quotes.new'],
  ['true-up', 'quote.report-true-up'],
])('“%s” finds %s first', (query, id) => {
  expect(ids(query)[0]).toBe(id);
});

test('nothing is found by what no name and no synonym begins with', () => {
  expect(ids('xyzzy')).toEqual([]);
  expect(ids('uplicate')).toEqual([]);
  expect(ids('…')).toEqual([]);
});

test('everything is offered while nothing is typed, each name once', () => {
  expect(foundActions([...actions, action('again', words.duplicate)], words.synonyms, ' ')).toHaveLength(actions.length);
});
