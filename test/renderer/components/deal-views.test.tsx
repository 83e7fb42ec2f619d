// What the terms that real deals add come to, in the evaluation's tables.
import { screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { CommitmentPeriodsView } from '../../../src/renderer/features/quote/views/commitment-periods-view.tsx';
import { InvoicesView } from '../../../src/renderer/features/quote/views/invoices-view.tsx';
import { TotalsView } from '../../../src/renderer/features/quote/views/totals-view.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const evaluation = words.evaluation;

function view(deal: string, children: ReactNode): void {
  const file = resolve(import.meta.dirname, `../../examples/deals/${deal}.quote.json`);
  const session = openQuote({
    commitments: undefined,
    adaptivePricing: undefined,
    substitution: undefined,
    ...(JSON.parse(readFileSync(file, 'utf8')) as object),
  });
  session.priceWith(undefined);
  shown(<InQuote session={session}>{children}</InQuote>);
}

/** The cells of a table by its caption, the heads first. */
async function cellsOf(caption: string): Promise<readonly (readonly string[])[]> {
  const table = await screen.findByRole('table', { name: caption });
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''));
}

test('minimums are a column of the periods', async () => {
  view('monthly-minimum-in-annual', <CommitmentPeriodsView />);
  const [heads, year] = await cellsOf(`Annual commitment: ${evaluation.periods}`);
  expect(heads?.slice(-1)).toEqual([evaluation.minimumShortfall]);
  expect(year?.slice(-1)).toEqual(['5,000.00']);
  expect(await axeFindings()).toEqual([]);
});

test('what is carried forward leaves one period and enters the next', async () => {
  view('excess-counts-forward', <CommitmentPeriodsView />);
  const [heads, first, second] = await cellsOf(`Annual commitment: ${evaluation.periods}`);
  expect(heads?.slice(-2)).toEqual([evaluation.carriedIn, evaluation.carriedForward]);
  expect(first?.slice(-2)).toEqual(['–', '18,000.00']);
  expect(second?.slice(-2)).toEqual(['18,000.00', '–']);
});

test('payments stand apart, and among the invoices', async () => {
  view(
    'annual-upfront-payments',
    <>
      <CommitmentPeriodsView />
      <InvoicesView />
    </>,
  );
  const payments = await cellsOf(`Annual commitment: ${evaluation.payments}`);
  expect(payments.map((row) => row.slice(1))).toEqual([
    [evaluation.month, evaluation.kind, evaluation.amount],
    ['1', 'Payment 1 of 2', '60,000.00'],
    ['7', 'Payment 2 of 2', '60,000.00'],
    ['13', 'Payment 1 of 2', '30,000.00'],
    ['18', 'Payment 2 of 2', '30,000.00'],
    ['', '', '180,000.00'],
  ]);
  const invoices = await cellsOf(words.builder.views.invoices);
  expect(invoices.filter(([, kind]) => kind?.startsWith('Payment'))).toHaveLength(4);
});

test('an agreed amount is beside what was signed and what is in force', async () => {
  view('agreed-true-down', <CommitmentPeriodsView />);
  const rows = await cellsOf(`Annual commitment: ${evaluation.instalments}`);
  expect(rows[0]).toEqual([evaluation.months, evaluation.original, evaluation.agreed, evaluation.inForce]);
  expect(rows[3]?.[2]).toBe('20,000.00');
});

test('options are listed apart, with what each would add', async () => {
  view('options', <TotalsView />);
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
