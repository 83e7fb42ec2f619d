// The figures beside the deal: what was not entered is not said to be 0.
import { QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import { Summary } from '../../../src/renderer/features/quote/summary/summary.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { shown, words } from './shown.tsx';

const { builder, evaluation } = words;

function headsOf(change: object): readonly (string | null)[] {
  const session = openQuote(change);
  session.priceWith(undefined);
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <Summary />
      </InQuote>
    </QueryClientProvider>,
  );
  const years = screen.getByRole('region', { name: builder.byYear });
  return within(years)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
}

const line = { id: 'seats', name: 'Seats', charge: { type: 'recurring', every: 'month', unitPrice: '49', quantity: '10' } };
const metered = {
  id: 'calls',
  name: 'Calls',
  charge: { type: 'usage', model: 'per_unit', unitPrice: '0.5' },
  forecast: { type: 'flat', quantity: '1000' },
  otherCostPerUnit: '0.1',
};
const alone = { commitments: undefined, adaptivePricing: undefined, substitution: undefined };

test('costs by year are told where one was entered, and no 0.00 where none was', () => {
  expect(headsOf({ ...alone, lines: [line, metered] })).toContain(evaluation.cost);
});

test('no column of costs where none was entered', () => {
  expect(headsOf({ ...alone, lines: [line] })).not.toContain(evaluation.cost);
  expect(screen.queryByText(builder.noCosts)).not.toBeNull();
});
