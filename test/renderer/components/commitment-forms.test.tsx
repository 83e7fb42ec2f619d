import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import type { CommitmentDraft } from '../../../src/renderer/features/quote/edits/commitment-exclusions.ts';
import { CommitmentFields } from '../../../src/renderer/features/quote/sections/commitment-fields.tsx';
import { useDraft } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { wholeDraft } from '../../../src/renderer/features/quote/draft/place.ts';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import { AgreedPart } from '../../../src/renderer/features/quote/agreed/agreed-part.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const deal = words.deal;
const plain = { id: 'c', name: 'Pool', lines: ['resolutions'], period: 'year', amounts: ['90000'], instalment: 'quarter' };

function Commitments() {
  const commitments = useDraft((draft) => draft.commitments) ?? [];
  return commitments.map((terms, index) => (
    <section key={terms.id} aria-label={terms.name}>
      <CommitmentFields place={wholeDraft.at('commitments').at(index)} terms={terms} own={index} />
    </section>
  ));
}

function form(changes: Partial<CommitmentDraft> = {}) {
  const session: Session = openQuote({ commitments: [{ ...plain, ...changes }] });
  shown(
    <InQuote session={session}>
      <Commitments />
    </InQuote>,
  );
  const terms = (): CommitmentDraft | undefined => session.draft.getState().history.present.commitments?.[0];
  const toggle = (label: string): HTMLInputElement => screen.getByRole('switch', { name: label });
  return { session, terms, toggle, user: userEvent.setup() };
}

/** The words that a control is described by. */
function descriptionOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

/** A cell of a list, by the list's name, the row from 1 on, and the field. */
function cellOf(list: string, row: number, field: string): HTMLElement {
  const grid = screen.getByRole('grid', { name: list });
  const cell = grid.querySelector<HTMLElement>(`[data-row="${row - 1}"] [data-column="${field}"]`);
  if (cell === null) throw new Error(`${list} has no ${field} in row ${row}`);
  return cell;
}

test('payments are closed until they are wanted, say what they cost, and are filled in by keyboard', async () => {
  const { session, terms, toggle, user } = form();
  const payments = toggle(deal.payments.switch);
  expect(descriptionOf(payments)).toBe(deal.payments.hint);
  expect(screen.queryByRole('grid', { name: deal.payments.paymentList })).toBeNull();
  act(() => payments.focus());
  await user.keyboard(' ');
  expect(terms()?.payments).toEqual([
    { month: 1, percent: '50' },
    { month: 7, percent: '50' },
  ]);
  await user.click(cellOf(deal.payments.paymentList, 2, 'percent'));
  await user.keyboard('40{Enter}');
  // The reading follows once the typed letter is shown.
  await screen.findByText('Must sum to 100 percent, and sums to 90');
  // The row under the last one follows on from it.
  await user.click(cellOf(deal.payments.paymentList, 3, 'percent'));
  await user.keyboard('10{Enter}');
  expect(terms()?.payments?.[2]).toEqual({ month: 8, percent: '10' });
  const { undo } = session.draft.getState();
  act(undo);
  expect(terms()?.payments).toHaveLength(2);
  act(undo);
  expect(terms()?.payments?.[1]).toEqual({ month: 7, percent: '50' });
  act(undo);
  expect(terms()?.payments).toBeUndefined();
});

test('what excludes a term is said before it is chosen', () => {
  const { toggle } = form({ billing: 'arrears', carryForward: { percent: '15' } });
  expect(toggle(deal.payments.switch).disabled).toBe(true);
  expect(descriptionOf(toggle(deal.payments.switch))).toContain('Not while billing is in arrears.');
  expect(descriptionOf(toggle(words.commitment.rolloverSwitch))).toBe('Not while excess counts forward.');
  expect(descriptionOf(toggle(words.commitment.trueUpSwitch))).toBe('Not while excess counts forward.');
  const shortfall = screen.getByRole('combobox', { name: words.commitment.shortfall });
  expect(within(shortfall).getByRole('option', { name: 'Waived (not while excess counts forward)' })).toHaveProperty(
    'disabled',
    true,
  );
  expect(toggle(deal.minimum.switch).disabled).toBe(false);
});

test('a term that can’t stand beside another stays to be switched off, with the problem under it', async () => {
  const { terms, toggle, user } = form({ carryForward: { percent: '15' }, rollover: { percent: '10' } });
  const carry = toggle(deal.carryForward.switch);
  expect(carry.disabled).toBe(false);
  await screen.findByText('Does not go together with rollover: leave one of them out');
  await user.click(carry);
  expect(terms()?.carryForward).toBeUndefined();
  expect(descriptionOf(carry)).toContain('Not while unused commitment rolls over.');
});

test('a shortfall that becomes a credit asks for its months, in one step', async () => {
  const { session, terms, user } = form();
  await user.selectOptions(screen.getByRole('combobox', { name: words.commitment.shortfall }), 'credit');
  expect(terms()).toMatchObject({ shortfall: 'credit', creditMonths: 12 });
  expect(screen.getByRole('textbox', { name: deal.shortfall.creditMonths })).toHaveProperty('value', '12');
  act(session.draft.getState().undo);
  expect(terms()).toEqual(plain);
});

test('bands, a minimum, an agreed amount and overage at list are typed where they stand', async () => {
  const { terms, toggle, user } = form({ billing: 'arrears' });
  await user.click(toggle(deal.bands.switch));
  await user.click(cellOf(deal.bands.bandList, 2, 'percent'));
  await user.keyboard('8{Enter}');
  await user.click(toggle(deal.minimum.switch));
  await user.selectOptions(screen.getByRole('combobox', { name: deal.minimum.every }), 'quarter');
  await user.type(screen.getByRole('textbox', { name: deal.minimum.amount }), '20k');
  await user.click(toggle(deal.agreedAmounts.switch));
  await user.click(cellOf(deal.agreedAmounts.agreedList, 1, 'amount'));
  await user.keyboard('25k{Enter}');
  await user.click(toggle(words.commitment.overageSwitch));
  await user.selectOptions(screen.getByRole('combobox', { name: deal.rate.label }), 'list');
  expect(terms()).toMatchObject({
    discountBands: [
      { from: '0', percent: '0' },
      { from: '90000', percent: '8' },
    ],
    minimum: { every: 'quarter', amount: '20000' },
    agreedAmounts: [{ fromMonth: 4, amount: '25000' }],
    overage: { adjustPercent: '-10', rate: 'list' },
  });
  expect(await axeFindings()).toEqual([]);
});

test('a monthly fee can draw the commitment down, a yearly one can’t and says why', async () => {
  const { terms, user } = form();
  expect(screen.getByText(deal.pool.fees)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Platform subscription' }));
  expect(terms()?.lines).toEqual(['platform', 'resolutions']);
  expect(screen.getByRole('checkbox', { name: 'Agent seats (not by the month)' })).toHaveProperty('disabled', true);
});

test('fees by the month alone can be committed to, once someone picks them', async () => {
  const fee = { id: 'fee', name: 'Fee', charge: { type: 'recurring', unitPrice: '10', every: 'month', quantity: '1' } };
  const session = openQuote({ lines: [fee], commitments: undefined, adaptivePricing: undefined });
  const opened = (
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <AgreedPart />
      </InQuote>
    </QueryClientProvider>
  );
  shown(opened);
  const user = userEvent.setup();
  await user.click(screen.getByRole('option', { name: words.agreed.names.commitments }));
  const lines = (): unknown => session.draft.getState().history.present.commitments?.[0]?.lines;
  expect(lines()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Fee' }));
  expect(lines()).toEqual(['fee']);
});
