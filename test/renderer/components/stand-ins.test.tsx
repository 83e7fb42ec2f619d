// Which recorded slot stands for what a quote names is asked once: the replay and the clause go by the same answer.
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ClauseReplay } from '../../../src/renderer/features/quote/what-if/clause-replay.tsx';
import { ReplayPanel } from '../../../src/renderer/features/quote/what-if/replay-panel.tsx';
import { chosenStandIns, useChosenStandIns } from '../../../src/renderer/features/quote/what-if/stand-ins.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { valueOf } from '../../domain/example-files.ts';
import supportDesk from '../../examples/support-desk.quote.json' with { type: 'json' };
import { InQuote, openQuote, sampleCosts } from './open-quote.tsx';
import { shown, words } from './shown.tsx';

const text = words.whatIf;

afterEach(() => useChosenStandIns.setState({ chosen: new Map() }));

/** The sample with an index of one slot, whose name no recorded slot has. */
const adaptivePricing = {
  ...supportDesk.adaptivePricing,
  index: [{ model: 'oracle', dimension: 'output', weight: '1' }],
};

function costs(): ReturnType<typeof sampleCosts> {
  const book = sampleCosts();
  const [slot] = book.slots ?? [];
  return valueOf(readCosts({ ...book, slots: [...(book.slots ?? []), { ...slot, id: 'oracle', name: 'Oracle' }] }));
}

function results(): Results {
  return valueOf(compute({ quote: valueOf(readQuote({ ...supportDesk, adaptivePricing })), costs: costs() }));
}

test('a slot that nothing stands for is asked about where adaptive pricing is edited, and the answer holds in both places', async () => {
  const session = openQuote({ adaptivePricing });
  session.priceWith(costs());
  shown(
    <InQuote session={session}>
      <ClauseReplay />
      <ReplayPanel results={results()} />
    </InQuote>,
  );
  await screen.findByText(new RegExp(text.asksStandIn('Oracle').slice(0, -1)));
  const field = screen.getByRole('combobox', { name: text.standsFor('Oracle') });
  expect(field).toHaveProperty('value', '');
  await userEvent.setup().selectOptions(field, 'anthropic/frontier');
  await waitFor(() => expect(screen.queryByText(/No recorded price stands for/)).toBeNull());
  await screen.findByText(/^Over a term from November 2023 on, this clause would have (cut|raised|asked)/);
  expect(field).toHaveProperty('value', 'anthropic/frontier');
  // Left and come back to, it is still answered.
  act(() => session.showMoney('scenarios'));
  expect(useChosenStandIns.getState().chosen.get('oracle')).toBe('anthropic/frontier');
});

test('a document is told what was chosen, and that nothing shall stand for a model', () => {
  const { choose } = useChosenStandIns.getState();
  choose('frontier', 'google/small');
  choose('small', '');
  const told = new Map(chosenStandIns());
  expect(told.get('frontier')).toEqual({ provider: 'google', slot: 'small' });
  expect(told.get('small')).toBeNull();
});
