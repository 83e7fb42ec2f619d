// What the terms that real deals add come to, in the tables of the money page.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import type { MoneyView, Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { MoneyTab } from '../../../src/renderer/features/quote/money/money-tab.tsx';
import { useAudience } from '../../../src/renderer/ui/audience.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const { evaluation, money, how } = words;

function moneyOf(session: Session, view: MoneyView): void {
  session.priceWith(undefined);
  session.showMoney(view);
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <MoneyTab />
      </InQuote>
    </QueryClientProvider>,
  );
}

function view(deal: string, of: MoneyView): Session {
  const file = resolve(import.meta.dirname, `../../examples/deals/${deal}.quote.json`);
  const session = openQuote({
    commitments: undefined,
    adaptivePricing: undefined,
    substitution: undefined,
    ...(JSON.parse(readFileSync(file, 'utf8')) as object),
  });
  moneyOf(session, of);
  return session;
}

/** The cells of a table by its caption, the heads first. */
async function cellsOf(caption: string): Promise<readonly (readonly string[])[]> {
  const table = await screen.findByRole('grid', { name: words.frame.table(caption) });
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));
}

test('minimums are a column of the periods', async () => {
  view('monthly-minimum-in-annual', 'commitment');
  const [heads, year] = await cellsOf(`Annual commitment: ${evaluation.periods}`);
  expect(heads?.slice(-1)).toEqual([evaluation.minimumShortfall]);
  expect(year?.slice(-1)).toEqual(['5,000.00']);
  expect(await axeFindings()).toEqual([]);
});

test('what is carried forward leaves one period and enters the next', async () => {
  view('excess-counts-forward', 'commitment');
  const [heads, first, second] = await cellsOf(`Annual commitment: ${evaluation.periods}`);
  expect(heads?.slice(-2)).toEqual([evaluation.carriedIn, evaluation.carriedForward]);
  expect(first?.slice(-2)).toEqual(['–', '18,000.00']);
  expect(second?.slice(-2)).toEqual(['18,000.00', '–']);
});

test('payments stand apart, and among the invoices', async () => {
  const session = view('annual-upfront-payments', 'commitment');
  const payments = await cellsOf(`Annual commitment: ${evaluation.payments}`);
  expect(payments[0]).toEqual([evaluation.date, evaluation.kind, money.monthFrom, evaluation.amount]);
  expect(payments.slice(1).map(([, kind, , amount]) => [kind, amount])).toEqual([
    ['Payment 1 of 2', '60,000.00'],
    ['Payment 2 of 2', '60,000.00'],
    ['Payment 1 of 2', '30,000.00'],
    ['Payment 2 of 2', '30,000.00'],
    ['', '180,000.00'],
  ]);
  session.showMoney('invoices');
  const invoices = await cellsOf(money.views.invoices);
  expect(invoices.filter(([, , kind]) => kind?.startsWith('Payment'))).toHaveLength(4);
});

test('an agreed amount is beside what was signed and what is in force', async () => {
  view('agreed-true-down', 'commitment');
  const rows = await cellsOf(`Annual commitment: ${evaluation.instalments}`);
  expect(rows[0]?.slice(2)).toEqual([evaluation.original, evaluation.agreed, evaluation.inForce]);
  expect(rows[3]?.[3]).toBe('20,000.00');
});

test('options are listed apart, with what each would add', async () => {
  view('options', 'year');
  const [heads, ...options] = await cellsOf(evaluation.options);
  expect(heads).toEqual([evaluation.line, evaluation.committedValue, evaluation.expectedValue, evaluation.cost]);
  expect(options.map(([, ...amounts]) => amounts)).toEqual([
    ['–', '8,100.00', '1,800.00'],
    ['3,000.00', '3,000.00', '–'],
    ['5,400.00', '5,400.00', '–'],
  ]);
  expect(screen.getByText(evaluation.optionsNote)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test('without any cost entered there is no margin', async () => {
  const session = openQuote();
  const lines = session.draft.getState().history.present.lines.map(({ servedBy: _s, otherCostPerUnit: _c, ...line }) => line);
  session.draft.getState().set(['lines'], lines, 'lines');
  session.draft.getState().set(['adaptivePricing'], undefined, 'adaptive');
  session.draft.getState().set(['substitution'], undefined, 'substitution');
  moneyOf(session, 'year');
  const rows = await cellsOf(money.wholeTerm);
  expect(rows.find(([name]) => name === evaluation.margin)).toEqual([evaluation.margin, '–']);
  expect(screen.getByText(money.noMargin)).toBeTruthy();
});

test('a customer is shown no revenue, cost or margin, and no scenario', async () => {
  const session = view('options', 'revenue');
  await cellsOf(money.views.revenue);
  useAudience.getState().show('customer');
  try {
    const rows = await cellsOf(money.wholeTerm);
    expect(rows.map(([name]) => name)).toEqual([money.measure, evaluation.committedValue, evaluation.expectedValue]);
    expect(screen.queryByRole('button', { name: money.views.revenue })).toBeNull();
    expect(screen.queryByRole('button', { name: money.views.scenarios })).toBeNull();
    session.showMoney('month');
    const bill = await cellsOf(money.bill);
    expect(bill.map(([name]) => name)).not.toContain(evaluation.cost);
  } finally {
    useAudience.getState().show('internal');
  }
});

test('keys walk a table, lengthen its columns, and lead through an amount to its parts and back', async () => {
  view('annual-upfront-payments', 'month');
  const user = userEvent.setup();
  const years = await cellsOf(money.bill);
  expect(years[0]).toHaveLength(4);
  const table = screen.getByRole('grid');
  const cell = table.querySelector<HTMLElement>('td');
  cell?.focus();
  await user.keyboard('{ArrowDown}{End}');
  const at = document.activeElement;
  expect(at?.tagName).toBe('TD');
  expect(within(table).getAllByRole('row')[2]?.lastElementChild).toBe(at);
  await user.keyboard('q');
  expect((await cellsOf(money.bill))[0]).toHaveLength(8);
  await user.keyboard('m');
  expect((await cellsOf(money.bill))[0]).toHaveLength(20);

  await user.keyboard('{End}{Enter}');
  const tree = await screen.findByRole('tree', { name: how.tree });
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  expect(tree.contains(document.activeElement)).toBe(true);
  const before = within(tree).getAllByRole('treeitem').length;
  await user.keyboard('{ArrowRight}');
  expect(within(tree).getAllByRole('treeitem').length).toBeGreaterThan(before);
  await user.keyboard('{Escape}');
  expect(document.activeElement?.getAttribute('data-cell')).not.toBeNull();
  expect(await axeFindings()).toEqual([]);
});
