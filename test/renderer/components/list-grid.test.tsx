import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { TierFields } from '../../../src/renderer/features/quote/lines/tier-fields.tsx';
import { SupportFields } from '../../../src/renderer/features/quote/sections/service-fields.tsx';
import { IndexSourceFields } from '../../../src/renderer/features/quote/sections/further-term-fields.tsx';
import { CreditsFields } from '../../../src/renderer/features/quote/sections/credits-fields.tsx';
import { wholeDraft } from '../../../src/renderer/features/quote/draft/place.ts';
import { InQuote, openQuote, sampleCosts } from './open-quote.tsx';
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

function shownWith(change: Parameters<typeof openQuote>[0], fields: ReactNode) {
  const session = openQuote({ ...tiered, ...change });
  session.priceWith(sampleCosts());
  shown(<InQuote session={session}>{fields}</InQuote>);
  const present = () => session.draft.getState().history.present;
  const cell = (row: number, column: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-row="${row - 1}"] [data-column="${column}"]`);
    if (found === null) throw new Error(`No cell ${row} ${column}`);
    return found;
  };
  return { session, present, cell, user: userEvent.setup() };
}

test('a choice is typed by its first letters, and what is none of the list stays to be corrected', async () => {
  const { present, cell, user } = shownWith(
    { support: { hours: 'business_hours', responses: [{ severity: 'critical', withinHours: 2 }] } },
    <SupportFields />,
  );
  expect(cell(1, 'severity').textContent).toBe(words.service.support.severities.critical);
  await user.click(cell(2, 'severity'));
  await user.keyboard('nor{Tab}24{Enter}');
  expect(present().support?.responses).toEqual([
    { severity: 'critical', withinHours: 2 },
    { severity: 'normal', withinHours: 24 },
  ]);
  await user.click(cell(1, 'severity'));
  await user.keyboard('urgent{Enter}');
  expect(present().support?.responses?.[0]).toEqual({ severity: 'urgent', withinHours: 2 });
  await waitFor(() => expect(cell(1, 'severity').getAttribute('data-wrong')).toBe('wrong'));
  expect(await axeFindings()).toEqual([]);
});

test('a row is taken out by its button, and the focus stays in the grid', async () => {
  const { session, present, cell, user } = shownWith(
    {
      support: {
        hours: 'business_hours',
        responses: [
          { severity: 'critical', withinHours: 2 },
          { severity: 'high', withinHours: 8 },
        ],
      },
    },
    <SupportFields />,
  );
  await user.click(cell(1, 'withinHours'));
  await user.click(screen.getByRole('button', { name: words.gridWords.removeRow(words.service.support.responses, 1) }));
  expect(present().support?.responses).toEqual([{ severity: 'high', withinHours: 8 }]);
  expect(document.activeElement?.closest('[role=grid]')).not.toBeNull();
  session.draft.getState().undo();
  expect(present().support?.responses).toHaveLength(2);
});

test('models are chosen from the cost book, and texts stay as they are typed or pasted', async () => {
  const [slot] = sampleCosts().slots ?? [];
  const { present, cell, user } = shownWith(
    { indexSources: { sources: [{ model: '', source: '' }], afterEnd: 'last_price' } },
    <IndexSourceFields />,
  );
  await user.click(cell(1, 'model'));
  await user.keyboard(`${slot?.name ?? ''}{Tab}`);
  fireEvent.paste(cell(1, 'source'), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? 'prices.example, “per token”' : '') },
  });
  expect(present().indexSources?.sources).toEqual([{ model: slot?.id, source: 'prices.example, “per token”' }]);
});
