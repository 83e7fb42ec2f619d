import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { useRoute } from '../../../src/renderer/client/route.ts';
import { MovesDialog } from '../../../src/renderer/features/costs/moves-dialog.tsx';
import { CostBookHead } from '../../../src/shared/calls/quotes/cost-calls.ts';
import type { MovesPage } from '../../../src/shared/calls/quotes/price-move-calls.ts';
import { axeFindings, shown, words } from './shown.tsx';

const text = words.costs.moves;

const bridge = vi.hoisted(() => {
  const pages: unknown[] = [];
  const asked: unknown[] = [];
  const call = (_name: string, input: unknown): Promise<unknown> => {
    asked.push(input);
    return Promise.resolve({ ok: true, value: pages.shift() });
  };
  vi.stubGlobal('quotewright', { call, on: () => () => undefined });
  return { pages, asked };
});

const book = CostBookHead.parse({
  costBookId: 'book',
  name: 'October',
  currency: 'USD',
  models: 1,
  sha256: 'a'.repeat(64),
  importedAt: '2026-11-22T09:00:00.000Z',
  isCurrent: false,
  isSample: false,
  quotes: 0,
  approval: null,
});

const none = { action: 'none', effectiveFrom: null, index: '0.6', multiplier: '0.8' } as const;
const cut = { action: 'decrease', effectiveFrom: '2026-08-31', index: '0.48', multiplier: '0.74' } as const;

function page(numbers: readonly number[], next: number | null): MovesPage {
  const moved = numbers.map((number) => ({
    quoteId: `quote-${number}`,
    revisionId: `revision-${number}`,
    number: `Q-${number}`,
    title: 'A deal',
    customer: `Customer ${number}`,
    revision: 1,
    state: 'contract',
    currency: 'USD',
    before: { expected: '100.00', cost: '20.00', marginPercent: '80.00' },
    after: { expected: '90.00', cost: '10.00', marginPercent: '88.89' },
    clauses: [{ afterMonth: 9, on: '2026-07-31', before: none, after: cut, acts: true, amount: '-10.00' }],
  }));
  return { total: 300, looked: numbers.length, moved, notPriced: [], notCompared: 0, next } as unknown as MovesPage;
}

test('what a book moves comes page by page, all of it, and each row leads to its deal', async () => {
  const first = Array.from({ length: 250 }, (_, index) => index + 1);
  bridge.pages.push(page(first, 250), page([251], null));
  shown(<MovesDialog book={book} close={() => undefined} />);
  const table = await screen.findByRole('table', { name: text.margins });
  await screen.findByText(/^251 of 300/);
  expect(bridge.asked).toMatchObject([{ after: 0 }, { after: 250 }]);
  // Every row is there; a long table draws those that are seen.
  expect(table.getAttribute('aria-rowcount')).toBe('252');
  expect(await axeFindings()).toEqual([]);
});

test('a row leads to its deal by keyboard', async () => {
  bridge.pages.push(page([7], null));
  shown(<MovesDialog book={book} close={() => undefined} />);
  const table = await screen.findByRole('table', { name: text.margins });
  expect(within(table).getByText(/80%\s*→\s*88.89%/)).toBeDefined();
  within(table)
    .getByRole('button', { name: text.openDeal('Q-7') })
    .focus();
  await userEvent.keyboard('{Enter}');
  expect(useRoute.getState().route).toMatchObject({
    screen: 'quote',
    quoteId: 'quote-7',
    revisionId: 'revision-7',
    tab: 'money',
  });
  const clauses = screen.getByRole('table', { name: text.clauses });
  expect(within(clauses).getByRole('button', { name: text.openDeal('Q-7') })).toBeDefined();
});

test('as known on a day, all deals are looked at again', async () => {
  bridge.pages.push(page([7], null), page([], null));
  bridge.asked.length = 0;
  shown(<MovesDialog book={book} close={() => undefined} />);
  await screen.findByRole('table', { name: text.margins });
  const field = screen.getByLabelText(words.costs.knownAsOf, { exact: true });
  await userEvent.click(field);
  await userEvent.paste('2026-05-31');
  await userEvent.tab();
  await screen.findByText(text.none);
  expect(bridge.asked).toMatchObject([{ after: 0 }, { after: 0, knownOn: '2026-05-31' }]);
  expect(bridge.asked[0]).not.toHaveProperty('knownOn');
});
