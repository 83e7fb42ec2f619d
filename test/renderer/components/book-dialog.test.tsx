// What a change does to all deals: asked page by page, summed up by currency, stopped at once.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { BookDeal, BookPage } from '../../../src/shared/calls/quotes/book-calls.ts';
import type { CostBookHead } from '../../../src/shared/calls/quotes/cost-calls.ts';
import type { QuoteId, RevisionId } from '../../../src/shared/calls/schemas/ids.ts';
import { axeFindings, shown, words } from './shown.tsx';

const send = vi.hoisted(() => vi.fn<(name: string, input: unknown) => Promise<BookPage | null>>());
vi.mock('../../../src/renderer/client/use-command.ts', () => ({ useCommand: () => ({ send }) }));
vi.mock('../../../src/renderer/client/queries.ts', () => ({ useAnswer: () => ({ data: [] }) }));
const { BookDialog } = await import('../../../src/renderer/features/costs/book-dialog.tsx');

const text = words.costs.business;
const book = { costBookId: 'book', name: 'Prices' } as unknown as CostBookHead;

function deal(number: string, currency: string, margin: string): BookDeal {
  const before = { bill: '100.00', margin: '50.00', marginPercent: '50.00' };
  const after = { ...before, margin: (50 + Number(margin)).toFixed(2) };
  const ids = { quoteId: number as QuoteId, revisionId: number as RevisionId };
  return {
    ...ids,
    state: 'draft',
    currency,
    name: number,
    number,
    title: '',
    customer: 'Acme',
    before,
    after,
    bill: '0.00',
    margin,
  };
}

const page = (deals: readonly BookDeal[], next: number | null): BookPage => ({
  total: 3,
  looked: deals.length,
  deals: [...deals],
  notPriced: [],
  withoutBook: 0,
  otherCurrency: 0,
  next,
});

/** As the page's text is compared: with plain spaces. */
const plain = (words: string): string => words.replaceAll('\u00A0', ' ');

/** The paragraph with this text, whatever elements are within it. */
const paragraph = (words: string): Element =>
  screen.getByText((_, element) => element?.tagName === 'P' && plain(element.textContent ?? '') === plain(words));

afterEach(() => send.mockReset());

test('pages are followed to the end, and each currency is summed on its own', async () => {
  send.mockResolvedValueOnce(page([deal('Q-1', 'USD', '-10.00'), deal('Q-2', 'USD', '5.00')], 2));
  send.mockResolvedValueOnce(page([deal('Q-3', 'EUR', '0.00')], null));
  shown(<BookDialog books={[book]} close={() => undefined} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: text.run }));
  await screen.findByText(plain(text.looked(3, 3)));
  screen.getByText(plain(text.hit(2, 2)));
  const leaving = paragraph(`${text.toLeave(1, 'USD 10.00')} Q-1.`);
  expect(leaving.querySelector('.qw-unbroken')?.textContent).toBe('Q-1');
  screen.getByText(plain(text.hit(0, 1)));
  screen.getByText(text.kept('USD 100.00', 'USD 95.00'));
  screen.getByText(plain(text.concentration('66.67%', 1, 2)));
  expect(screen.getByRole('table', { name: text.worst }).textContent).toContain('Q-1 Acme');
  expect(send.mock.calls.map(([, input]) => input)).toEqual([
    { change: { kind: 'prices', hundredths: 2000 }, after: 0, limit: 10 },
    { change: { kind: 'prices', hundredths: 2000 }, after: 2, limit: 50 },
  ]);
  expect(await axeFindings()).toEqual([]);
});

test('deals that are left out are counted, each with the reason', async () => {
  const left = { withoutBook: 2, otherCurrency: 1, notPriced: ['Q-8', 'Q-9'] };
  send.mockResolvedValueOnce({ ...page([deal('Q-1', 'USD', '-10.00')], 1), ...left });
  send.mockResolvedValueOnce({ ...page([], null), otherCurrency: 3 });
  shown(<BookDialog books={[book]} close={() => undefined} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: text.run }));
  expect(await screen.findByText(plain(text.otherCurrency(4)))).not.toBeNull();
  screen.getByText(plain(text.withoutBook(2)));
  const notPriced = paragraph(text.notPriced('Q-8, Q-9'));
  expect([...notPriced.querySelectorAll('.qw-unbroken')].map(({ textContent }) => textContent)).toEqual(['Q-8,', 'Q-9.']);
  screen.getByText(plain(text.hit(1, 1)));
});

test('a stop ends it with what is there, and what comes later is not shown', async () => {
  const answers: ((page: BookPage) => void)[] = [];
  send.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  shown(<BookDialog books={[book]} close={() => undefined} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: text.run }));
  // Before the first answer nobody knows of how many.
  expect(screen.getByRole('status').textContent).toBe('');
  await user.click(screen.getByRole('button', { name: text.stop }));
  answers[0]?.(page([deal('Q-1', 'USD', '-10.00')], 1));
  await screen.findByRole('button', { name: text.run });
  expect(screen.queryByText(plain(text.hit(1, 1)))).toBeNull();
  expect(send).toHaveBeenCalledTimes(1);
});

test('a percent that prices can’t change by asks nothing', async () => {
  shown(<BookDialog books={[book]} close={() => undefined} />);
  const user = userEvent.setup();
  const field = await screen.findByLabelText(text.by);
  await user.clear(field);
  await user.type(field, '-100');
  screen.getByText(text.noPercent);
  expect(screen.getByRole('button', { name: text.run })).toHaveProperty('disabled', true);
});
