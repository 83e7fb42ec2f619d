// What the record of past prices says of a clause stands in the list of warnings while one writes: the button mends it, and undo takes that back.
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { WarningList } from '../../../src/renderer/features/quote/warnings/warning-list.tsx';
import { InQuote, openQuote, sampleCosts } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

function thresholdOf(session: Session): unknown {
  const present = session.draft.getState().history.present as unknown as {
    adaptivePricing: { decrease: { thresholdPercent: string } };
  };
  return present.adaptivePricing.decrease.thresholdPercent;
}

const says = /would move the index by exactly the threshold of 20%/;

test('a threshold that a recorded move meets is named without a run, mended with one press, and undone', async () => {
  const session = openQuote();
  session.priceWith(sampleCosts());
  shown(
    <InQuote session={session}>
      <WarningList label="Warnings" />
    </InQuote>,
  );
  const row = async (): Promise<HTMLElement> => {
    const found = (await screen.findByText(says)).closest('li');
    if (found === null) throw new Error('The warning stands in no list');
    return found;
  };
  const own = await row();
  within(own).getByText(/Mistral’s frontier model/);
  expect(await axeFindings()).toEqual([]);
  await userEvent.setup().click(within(own).getByRole('button', { name: words.warnings.mends['threshold-away'] }));
  expect(thresholdOf(session)).toBe('21');
  await waitFor(() => expect(screen.queryByText(says)).toBeNull());
  act(() => session.undo());
  expect(thresholdOf(session)).toBe('20');
  await row();
});
