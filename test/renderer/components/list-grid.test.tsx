import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TierFields } from '../../../src/renderer/features/quote/lines/tier-fields.tsx';
import { CreditsFields } from '../../../src/renderer/features/quote/sections/credits-fields.tsx';
import { wholeDraft } from '../../../src/renderer/features/quote/draft/place.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const tiered = {
  lines: [
    {
      id: 'calls',
      name: 'API calls',
      charge: {
        type: 'usage',
        model: 'graduated',
        tiers: [
          { upTo: '100000', unitPrice: '0.012' },
          { upTo: null, unitPrice: '0.007' },
        ],
      },
      forecast: { type: 'flat', quantity: '80000' },
    },
  ],
  commitments: undefined,
  adaptivePricing: undefined,
  credits: { name: 'Credits', overagePricePerCredit: '2', packs: [{ month: 1, credits: '1000', pricePerCredit: '1.5' }] },
};

function opened(fields: 'tiers' | 'packs') {
  const session = openQuote(tiered);
  const place = wholeDraft.at('lines').at(0).at('charge') as unknown as Parameters<typeof TierFields>[0]['place'];
  const tiersPlace = (place as unknown as { at: (field: string) => typeof place }).at('tiers');
  shown(<InQuote session={session}>{fields === 'tiers' ? <TierFields place={tiersPlace} /> : <CreditsFields />}</InQuote>);
  const present = () => session.draft.getState().history.present;
  const tiers = (): unknown => {
    const charge = present().lines[0]?.charge;
    return charge !== undefined && 'tiers' in charge ? charge.tiers : null;
  };
  const cell = (row: number, column: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-row="${row - 1}"] [data-column="${column}"]`);
    if (found === null) throw new Error(`No cell ${row} ${column}`);
    return found;
  };
  return { session, present, tiers, cell, user: userEvent.setup() };
}

test('a limit typed into the last tier begins one above it, in one step to undo', async () => {
  const { session, tiers, cell, user } = opened('tiers');
  expect(cell(2, 'upTo').textContent).toBe(words.line.andAbove);
  await user.click(cell(2, 'upTo'));
  await user.keyboard('+400k{Tab}.009{Enter}');
  expect(tiers()).toEqual([
    { upTo: '100000', unitPrice: '0.012' },
    { upTo: '500000', unitPrice: '0.009' },
    { upTo: null, unitPrice: '' },
  ]);
  expect(cell(2, 'upTo').textContent).toBe('500,000');
  session.draft.getState().undo();
  session.draft.getState().undo();
  expect(tiers()).toEqual(tiered.lines[0]?.charge.tiers);
});

test('tiers are pasted from a spreadsheet, and a text that is no number is marked', async () => {
  const { tiers, cell, user } = opened('tiers');
  await user.click(cell(1, 'upTo'));
  fireEvent.paste(cell(1, 'upTo'), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? '1,000\t0.02\n5,000\tmuch\n\t0.01' : '') },
  });
  expect(tiers()).toEqual([
    { upTo: '1000', unitPrice: '0.02' },
    { upTo: '5000', unitPrice: 'much' },
    { upTo: null, unitPrice: '0.01' },
  ]);
  await waitFor(() => expect(cell(2, 'unitPrice').getAttribute('data-wrong')).toBe('wrong'));
});

test('a list keeps its last entry, and a row is taken out and undone', async () => {
  const { session, tiers, cell, user } = opened('tiers');
  await user.click(cell(1, 'upTo'));
  await user.keyboard('{Control>}-{/Control}');
  expect(tiers()).toEqual([{ upTo: null, unitPrice: '0.007' }]);
  await user.keyboard('{Control>}-{/Control}');
  expect(tiers()).toEqual([{ upTo: null, unitPrice: '0.007' }]);
  session.draft.getState().undo();
  expect(tiers()).toHaveLength(2);
});

test('a pack is added in the row under the last one, with the month that follows', async () => {
  const { present, cell, user } = opened('packs');
  expect(screen.getByRole('grid', { name: words.credits.packList })).toBeTruthy();
  await user.click(cell(2, 'credits'));
  await user.keyboard('2k{Enter}');
  expect(present().credits?.packs).toEqual([
    { month: 1, credits: '1000', pricePerCredit: '1.5' },
    { month: 13, credits: '2000', pricePerCredit: '1.5' },
  ]);
  await user.click(cell(2, 'month'));
  await user.keyboard('x{Enter}');
  await waitFor(() => expect(cell(2, 'month').getAttribute('data-wrong')).toBe('wrong'));
  expect(await axeFindings()).toEqual([]);
});
