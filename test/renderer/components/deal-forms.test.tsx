// The terms that real deals add to lines and to adaptive pricing.
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LinesGrid } from '../../../src/renderer/features/quote/lines/lines-grid.tsx';
import { AdaptiveFields } from '../../../src/renderer/features/quote/sections/adaptive-fields.tsx';
import { Inspector } from '../../../src/renderer/features/quote/inspector/inspector.tsx';
import { CostBookTables } from '../../../src/renderer/features/costs/cost-book-tables.tsx';
import { InQuote, openQuote, sampleCosts } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const deal = words.deal;

function lineOpen(id: string) {
  const session = openQuote();
  session.priceWith(sampleCosts());
  session.where.setState({ openLine: id });
  shown(
    <InQuote session={session}>
      <LinesGrid onOpen={() => undefined} />
      <Inspector />
    </InQuote>,
  );
  const line = () => session.draft.getState().history.present.lines.find((each) => each.id === id);
  return { session, line, user: userEvent.setup() };
}

test('a line is put on offer and limited to months by keyboard, each a step to undo', async () => {
  const { session, line, user } = lineOpen('summaries');
  const option = screen.getByRole('switch', { name: deal.option.switch });
  act(() => option.focus());
  await user.keyboard(' ');
  expect(line()?.optional).toBe(true);
  // What it would add stands in the row once the reading follows.
  await screen.findByText(/^\+.* if taken$/);
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(screen.getByRole('switch', { name: deal.months.switch }));
  await user.keyboard(' ');
  await user.tab();
  await user.keyboard('{Control>}a{/Control}8');
  expect(line()).toMatchObject({ fromMonth: 8, toMonth: 36 });
  expect(await axeFindings()).toEqual([]);
  await user.tab();
  act(session.draft.getState().undo);
  expect(line()).toMatchObject({ fromMonth: 1, toMonth: 36 });
  act(session.draft.getState().undo);
  expect(line()).not.toHaveProperty('fromMonth');
  act(session.draft.getState().undo);
  expect(line()).not.toHaveProperty('optional');
});

test('the fields of a group stay while someone empties them, and go once they are left empty', async () => {
  const { line, user } = lineOpen('summaries');
  await user.click(screen.getByRole('switch', { name: deal.months.switch }));
  const to = screen.getByRole('textbox', { name: deal.months.to });
  await user.clear(to);
  const from = screen.getByRole('textbox', { name: deal.months.from });
  await user.clear(from);
  expect(line()).not.toHaveProperty('fromMonth');
  await user.type(from, '12');
  expect(line()).toMatchObject({ fromMonth: 12 });
  await user.clear(from);
  await user.click(screen.getByRole('textbox', { name: words.line.unit }));
  expect(screen.queryByRole('textbox', { name: deal.months.from })).toBeNull();
});

test('cache writes and cost factors are columns once they are wanted', async () => {
  const { line, user } = lineOpen('resolutions');
  const routing = screen.getByRole('grid', { name: words.line.servedBy });
  const cell = (column: string): HTMLElement => {
    const found = routing.querySelector<HTMLElement>(`[data-row="0"] [data-column="${column}"]`);
    if (found === null) throw new Error(`No cell ${column}`);
    return found;
  };
  const heads = (): readonly string[] =>
    within(routing)
      .getAllByRole('columnheader')
      .map((head) => head.textContent ?? '');
  expect(heads()).not.toContain(deal.finerCosts.costMultiplier);
  await user.click(screen.getByRole('switch', { name: deal.finerCosts.switch }));
  await user.click(cell('costMultiplier'));
  await user.keyboard('0.5{Enter}');
  await user.click(cell('cacheWriteTokens'));
  await user.keyboard('800{Enter}');
  expect(line()?.servedBy?.[0]).toMatchObject({ costMultiplier: '0.5', cacheWriteTokens: '800' });
  await user.click(screen.getByRole('switch', { name: deal.finerCosts.switch }));
  expect(line()?.servedBy?.[0]).not.toHaveProperty('costMultiplier');
  expect(heads()).not.toContain(deal.finerCosts.costMultiplier);
});

test('a fee that draws a commitment down is one by the month', () => {
  const session = openQuote({
    commitments: [{ id: 'c', name: 'C', lines: ['platform'], period: 'year', amounts: ['10000'] }],
  });
  session.where.setState({ openLine: 'platform' });
  shown(
    <InQuote session={session}>
      <LinesGrid onOpen={() => undefined} />
      <Inspector />
    </InQuote>,
  );
  const every = screen.getByRole('combobox', { name: words.line.every });
  expect(within(every).getByRole('option', { name: `Quarter (${deal.pool.drawsDown})` })).toHaveProperty('disabled', true);
  expect(screen.getByText(deal.option.onlyTakenIn('C'))).toBeTruthy();
});

test('the share that follows the index and the rules of a slot are terms of adaptive pricing', async () => {
  const session = openQuote();
  session.priceWith(sampleCosts());
  shown(
    <InQuote session={session}>
      <AdaptiveFields />
    </InQuote>,
  );
  const user = userEvent.setup();
  const terms = () => session.draft.getState().history.present.adaptivePricing;
  await user.type(screen.getByRole('textbox', { name: deal.indexedShare.label }), '30');
  await user.click(await screen.findByRole('switch', { name: deal.reassignment.switch }));
  expect(terms()).toMatchObject({ indexedSharePercent: '30', reassignment: { up: 'chain', down: 'level' } });
  await user.selectOptions(screen.getByRole('combobox', { name: deal.reassignment.down }), 'chain');
  expect(terms()?.reassignment).toEqual({ up: 'chain', down: 'chain' });
  expect(await axeFindings()).toEqual([]);
});

test('a cost book shows cache writes, known days and tokens for the same work where it has them', () => {
  const { rerender } = shown(<CostBookTables costs={sampleCosts()} search="" />);
  const heads = (): readonly string[] => screen.getAllByRole('columnheader').map((head) => head.textContent ?? '');
  expect(heads()).not.toContain(words.costs.cacheWrite);
  expect(heads()).not.toContain(words.costs.knownOn);
  const costs = sampleCosts();
  const models = costs.models.map((model, index) =>
    index > 0
      ? model
      : { ...model, prices: model.prices.map((price) => ({ ...price, cacheWritePerMillion: '6.25', knownOn: '2025-01-02' })) },
  );
  const slots = costs.slots?.map((slot) => ({
    ...slot,
    assignments: slot.assignments.map((each, index) => (index === 0 ? each : { ...each, tokenFactor: { output: '1.3' } })),
  }));
  rerender(<CostBookTables costs={{ ...costs, models, ...(slots === undefined ? {} : { slots }) }} search="" />);
  expect(heads()).toContain(words.costs.cacheWrite);
  expect(heads()).toContain(words.costs.knownOn);
  expect(screen.getAllByText('6.25').length).toBeGreaterThan(0);
  expect(screen.getAllByText('output × 1.3').length).toBeGreaterThan(0);
});
