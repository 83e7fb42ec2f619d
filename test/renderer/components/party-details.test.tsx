// Registers, tax id and addresses of a party: closed until one is wanted, and taken away as one.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PartyDetails } from '../../../src/renderer/features/quote/sections/party-details.tsx';
import { wholeDraft } from '../../../src/renderer/features/quote/draft/place.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const { fields } = words;

test('are filled in by keyboard, and taken away in one step that can be undone', async () => {
  const session = openQuote();
  shown(
    <InQuote session={session}>
      <PartyDetails place={wholeDraft.at('customer')} />
    </InQuote>,
  );
  const customer = () => session.draft.getState().history.present.customer;
  const user = userEvent.setup();
  expect(screen.queryByLabelText(fields.taxId)).toBeNull();
  const whole = screen.getByRole('switch', { name: fields.partyDetails });
  act(() => whole.focus());
  await user.keyboard(' ');
  await user.type(screen.getByLabelText(fields.taxId), 'DE 811 234');
  await user.type(screen.getByLabelText(fields.noticeAddress), 'Legal{Enter}4 Notice Row');
  expect(customer()).toMatchObject({ taxId: 'DE 811 234', noticeAddress: ['Legal', '4 Notice Row'] });
  expect(await axeFindings()).toEqual([]);
  await user.click(whole);
  expect(customer()).not.toHaveProperty('taxId');
  expect(customer()).not.toHaveProperty('noticeAddress');
  expect(customer().legalName).toBe('Northbank Logistics GmbH');
  expect(screen.queryByLabelText(fields.taxId)).toBeNull();
  act(session.draft.getState().undo);
  expect(customer()).toMatchObject({ taxId: 'DE 811 234', noticeAddress: ['Legal', '4 Notice Row'] });
  expect(screen.getByLabelText(fields.taxId)).toHaveProperty('value', 'DE 811 234');
});

test('are closed again where nothing was filled in', async () => {
  const session = openQuote();
  shown(
    <InQuote session={session}>
      <PartyDetails place={wholeDraft.at('seller')} />
    </InQuote>,
  );
  const before = session.draft.getState().history.present;
  const user = userEvent.setup();
  const whole = screen.getByRole('switch', { name: fields.partyDetails });
  await user.click(whole);
  expect(screen.getByLabelText(fields.registrationNumber)).toBeDefined();
  await user.click(whole);
  expect(screen.queryByLabelText(fields.registrationNumber)).toBeNull();
  expect(session.draft.getState().history.present).toBe(before);
});
