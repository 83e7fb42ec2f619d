import { QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import { ExportDialog } from '../../../src/renderer/features/quote/export-dialog.tsx';
import { dateText } from '../../../src/shared/text/date-format.ts';
import type { Refusal } from '../../../src/shared/calls/reply.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const service = vi.hoisted(() => {
  const accepted: unknown[] = [];
  const refusals: unknown[] = [];
  const call = (name: string, input: { readonly accept?: unknown }): Promise<unknown> => {
    if (name !== 'quotes.issue') return new Promise(() => undefined);
    accepted.push(input.accept);
    return Promise.resolve({ ok: false, failure: { kind: 'refused', ...(refusals.shift() as object) } });
  };
  vi.stubGlobal('quotewright', { call, on: () => () => undefined });
  return { accepted, refusals };
});

/** A deal that is priced without a cost book: the support desk with one charge and nothing that hangs on its others. */
const priced = {
  commitments: undefined,
  adaptivePricing: undefined,
  substitution: undefined,
  validUntil: undefined,
  lines: [{ id: 'seats', name: 'Seats', charge: { type: 'recurring', unitPrice: '10', every: 'month', quantity: '3' } }],
};

test('a final contract asks for a tick for each of what it goes out with, and sends what was ticked', async () => {
  const user = userEvent.setup();
  const text = words.builder;
  const asked: readonly Refusal[] = [
    { rule: 'missing-terms', topics: ['notices'] },
    { rule: 'lapsed-start', startDate: '2025-10-31', issueDate: '2025-11-03' },
    { rule: 'nothing-to-approve' },
  ];
  service.refusals.push(...asked);
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={openQuote(priced)}>
        <ExportDialog asked="final" close={() => undefined} reload={() => undefined} />
      </InQuote>
    </QueryClientProvider>,
  );
  const issue = (): HTMLButtonElement => screen.getByRole('button', { name: text.issueAndExport });
  await user.click(issue());
  const missing = await screen.findByRole('checkbox', { name: text.confirmed['missing-terms'] });
  expect(screen.getByRole('alert').textContent).toContain('notices');
  expect(issue().disabled).toBe(true);
  await user.click(missing);
  expect(issue().disabled).toBe(false);
  await user.click(issue());
  const lapsed = await screen.findByRole('checkbox', { name: text.confirmed['lapsed-start'] });
  expect(
    screen
      .getAllByRole('alert')
      .map(({ textContent }) => textContent)
      .join(),
  ).toContain(dateText('2025-10-31', 'en'));
  expect(issue().disabled).toBe(true);
  expect(await axeFindings()).toEqual([]);
  await user.click(lapsed);
  await user.click(issue());
  await vi.waitFor(() => expect(service.accepted).toEqual([[], ['missing-terms'], ['missing-terms', 'lapsed-start']]));
  // Without the tick it is not confirmed any more.
  await user.click(missing);
  expect(issue().disabled).toBe(true);
});

test('nothing is issued while somebody looks back: the day is said, and one press ends it', async () => {
  const user = userEvent.setup();
  const session = openQuote(priced);
  session.lookBackTo('2026-01-31');
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <ExportDialog asked="final" close={() => undefined} reload={() => undefined} />
      </InQuote>
    </QueryClientProvider>,
  );
  const issue = (): HTMLButtonElement => screen.getByRole('button', { name: words.builder.issueAndExport });
  expect(issue().disabled).toBe(true);
  screen.getByText(words.costs.lookedBack('31 Jan 2026'));
  await user.click(screen.getByRole('button', { name: words.costs.allKnown }));
  expect(issue().disabled).toBe(false);
  expect(session.where.getState().knownOn).toBeNull();
});
