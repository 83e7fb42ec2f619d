// Undo leads to what it changed, wherever somebody is, and takes along what followed from it.
import { expect, test } from 'vitest';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { bookFor } from '../../src/renderer/features/quote/draft/book-for.ts';
import { CostBookId } from '../../src/shared/calls/schemas/ids.ts';
import type { Path } from '../../src/shared/domain/document/problem.ts';
import type { QuoteDraft } from '../../src/shared/domain/terms/quote.ts';
import { openQuote, sampleCosts } from './components/open-quote.tsx';

type Tab = 'deal' | 'contract' | 'money' | 'approve';
type Case = readonly [from: Tab, change: Path, value: unknown, tab: Tab, place: Path];

const clause = { id: 'termination-standard', version: 1 };
const cases: readonly Case[] = [
  ['money', ['title'], 'Another', 'deal', ['title']],
  ['approve', ['lines', 0, 'charge', 'unitPrice'], '1', 'deal', ['lines', 0, 'charge', 'unitPrice']],
  ['money', ['commitments', 0, 'amounts', 1], '1', 'deal', ['commitments', 0, 'amounts', 1]],
  ['deal', ['language'], 'de', 'contract', ['language']],
  ['deal', ['template'], 'other', 'contract', ['template']],
  ['deal', ['clauses'], [clause], 'contract', ['clauses']],
  ['deal', ['scenarios'], [{ schema: 'quotewright.scenario/1', name: 'a', events: [] }], 'money', ['scenarios']],
  // Terms that a clause prints have fields in both places: whoever is at one of them stays there.
  ['contract', ['termination'], { cureDays: 10 }, 'contract', ['termination']],
  ['contract', ['commitments', 0, 'amounts', 1], '1', 'deal', ['commitments', 0, 'amounts', 1]],
  // What a step back takes away is agreed again in the field for that.
  ['money', ['termination'], { cureDays: 10 }, 'deal', ['agreed', 'add']],
];

test.each(cases)('from %s, a change of %j to %j is undone in %s', async (from, path, value, tab, place) => {
  const session = openQuote();
  session.priceWith(sampleCosts());
  await expect.poll(() => session.reading.getState().results).not.toBe(null);
  session.draft.getState().apply('a change', (draft) => withValueAt(draft, path, value) as QuoteDraft);
  session.goTo(from);
  session.undo();
  const { where } = session;
  expect(where.getState()).toMatchObject({ tab, focus: { path: place } });
});

test('without a price the contract has no fields, and terms are undone in the deal', () => {
  const session = openQuote();
  session.draft.getState().apply('a change', (draft) => ({ ...draft, termination: { cureDays: 10 } }) as QuoteDraft);
  session.draft.getState().set(['termination', 'cureDays'], 20, 'Days');
  session.goTo('contract');
  session.undo();
  expect(session.where.getState()).toMatchObject({ tab: 'deal', openTerm: 'termination' });
});

test('a change of several parts leads to the first of them', () => {
  const session = openQuote();
  session.draft.getState().apply('a change', (draft) => ({ ...draft, title: 'Another', lines: draft.lines.slice(1) }));
  session.goTo('money');
  session.undo();
  expect(session.where.getState()).toMatchObject({ tab: 'deal', focus: { path: ['title'] } });
});

test('an undone currency brings back the cost book that was chosen with it, and any other undo leaves the book', () => {
  const session = openQuote();
  const { set, chooseCostBook, undo, redo } = session.draft.getState();
  const book = (): unknown => session.draft.getState().costBookId;
  const [dollars, euros, other] = ['dollars', 'euros', 'other'].map((id) => CostBookId.parse(id)) as [
    CostBookId,
    CostBookId,
    CostBookId,
  ];
  chooseCostBook(dollars);
  set(['currency'], 'EUR', 'Currency');
  chooseCostBook(euros);
  undo();
  expect(book()).toBe(dollars);
  redo();
  expect(book()).toBe(euros);
  set(['title'], 'Another', 'Title');
  chooseCostBook(other);
  undo();
  expect(book()).toBe(other);
});

test('where the book of before is not known, the current one of the currency is taken, else the only one', () => {
  const head = { name: '', createdAt: '', isSample: false };
  const books = [
    { ...head, costBookId: 'a', currency: 'USD', isCurrent: false },
    { ...head, costBookId: 'b', currency: 'USD', isCurrent: true },
    { ...head, costBookId: 'c', currency: 'EUR', isCurrent: false },
    { ...head, costBookId: 'd', currency: 'GBP', isCurrent: false },
    { ...head, costBookId: 'e', currency: 'GBP', isCurrent: false },
  ] as unknown as Parameters<typeof bookFor>[0];
  expect(['USD', 'EUR', 'GBP', 'CHF'].map((currency) => bookFor(books, currency))).toEqual(['b', 'c', null, null]);
});
