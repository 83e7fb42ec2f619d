// Scenarios of a quote in the window: added, edited and taken back, with every figure following.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makeQueryClient } from '../../../src/renderer/client/queries.ts';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { MoneyTab } from '../../../src/renderer/features/quote/money/money-tab.tsx';
import { readCosts } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown } from './shown.tsx';

function exampleCosts(): Costs {
  const read = readCosts(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples/costs.json'), 'utf8')));
  if (!read.ok) throw new Error('no costs');
  return read.value;
}

function whatIf(changes: object = {}, language: Language = 'en'): Session {
  const session = openQuote(changes);
  session.priceWith(exampleCosts());
  session.showMoney('scenarios');
  shown(
    <QueryClientProvider client={makeQueryClient()}>
      <InQuote session={session}>
        <MoneyTab />
      </InQuote>
    </QueryClientProvider>,
    language,
  );
  return session;
}

const half = {
  schema: 'quotewright.scenario/1',
  name: 'Half the use',
  events: [{ type: 'usage', fromMonth: 7, factor: '0.5' }],
};

/** The row of a figure in the table of scenarios, without its name. */
async function figures(name: string, words = windowWords('en')): Promise<readonly string[]> {
  const table = await screen.findByRole('grid', { name: words.frame.table(words.compared.byYear) });
  const row = within(table)
    .getAllByRole('row')
    .find((each) => each.querySelector('th, td')?.textContent === name);
  return [...(row?.querySelectorAll('th, td') ?? [])].slice(1).map((cell) => cell.textContent ?? '');
}

const words = windowWords('en');

test('a starter stands beside the forecast, its figures follow an edit, and undo takes both back', async () => {
  const user = userEvent.setup();
  const session = whatIf();
  await user.click(await screen.findByRole('button', { name: words.whatIf.starters['usage-halves'] }));
  await screen.findByText('From month 7, all usage is 50% of what it was.');
  await waitFor(async () => expect(await figures(words.compared.expected)).toHaveLength(2), { timeout: 10_000 });
  const [forecast, halved] = await figures(words.compared.expected);
  expect(halved).not.toBe(forecast);

  await user.click(screen.getByRole('button', { name: /^Change: From month 7/ }));
  const factor = screen.getByRole('textbox', { name: words.whatIf.event.factor });
  await user.clear(factor);
  await user.type(factor, '100');
  await screen.findByText('From month 7, all usage is 100% of what it was.');
  await waitFor(async () => expect(await figures(words.compared.expected)).toEqual([forecast, forecast]), { timeout: 10_000 });
  expect(await axeFindings()).toEqual([]);

  act(() => session.undo());
  act(() => session.undo());
  await waitFor(async () => expect(await figures(words.compared.expected)).toEqual([forecast]), { timeout: 10_000 });
});

test('events are added and taken away, the last one stays, and an unfinished one says so', async () => {
  const user = userEvent.setup();
  whatIf({ scenarios: [half] });
  const card = await screen.findByRole('region', { name: 'Half the use' });
  expect(within(card).queryByRole('button', { name: /^Remove From month/ })).toBeNull();
  await user.click(within(card).getByRole('button', { name: words.whatIf.event.kinds.model_price }));
  await within(card).findByText(/^From month 5, .* costs 20% less\.$/);
  await user.click(within(card).getByRole('button', { name: /^Change: From month 5/ }));
  await user.clear(within(card).getByRole('textbox', { name: words.whatIf.event.change }));
  await within(card).findByText(words.whatIf.event.unfinished);
  await user.click(within(card).getByRole('button', { name: words.whatIf.remove(words.whatIf.event.unfinished) }));
  expect(within(card).queryByRole('button', { name: /^Remove From month/ })).toBeNull();
});

test('five fit; then nothing more is offered', async () => {
  whatIf({ scenarios: Array.from({ length: 5 }, (_, at) => ({ ...half, name: `Half ${at}` })) });
  await screen.findByText(words.whatIf.mostScenarios);
  expect(screen.getByRole('button', { name: words.whatIf.starters['usage-halves'] })).toHaveProperty('disabled', true);
  expect(await figures(words.compared.expected)).toHaveLength(6);
});

test('in German the same, in its words', async () => {
  const german = windowWords('de');
  whatIf({ scenarios: [half] }, 'de');
  await screen.findByText('Ab Monat 7 beträgt die gesamte Nutzung 50 % des bisherigen Werts.');
  expect(await figures(german.compared.expected, german)).toHaveLength(2);
  expect(await axeFindings()).toEqual([]);
});
