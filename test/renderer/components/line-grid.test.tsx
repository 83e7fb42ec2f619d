import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import { Inspector } from '../../../src/renderer/features/quote/inspector/inspector.tsx';
import { LinesSection } from '../../../src/renderer/features/quote/lines/lines-section.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const line = words.line;

function grid(session: Session = openQuote()) {
  shown(
    <InQuote session={session}>
      <LinesSection />
      <Inspector />
    </InQuote>,
  );
  const names = (): readonly string[] => session.draft.getState().history.present.lines.map(({ name }) => name);
  const nameOf = (row: number): HTMLElement => screen.getByRole('textbox', { name: line.cell(line.name, line.row(row)) });
  return { session, names, nameOf, user: userEvent.setup() };
}

const focusedOn = (): string => document.activeElement?.getAttribute('aria-label') ?? '';

test('arrows go through a column, and pass over rows without a field in it', async () => {
  const { nameOf, user } = grid();
  await user.click(nameOf(1));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(nameOf(3));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(nameOf(2));
  // Resolutions have tiers, and so no price in their row.
  await user.click(screen.getByRole('textbox', { name: line.cell(line.price, 'Onboarding and prompt migration') }));
  await user.keyboard('{ArrowDown}');
  expect(focusedOn()).toBe(line.cell(line.price, 'Call summaries'));
  await user.keyboard('{ArrowDown}');
  expect(focusedOn()).toBe(line.cell(line.price, 'Call summaries'));
});

test('Alt and an arrow moves a line, and no line beyond the ends', async () => {
  const { names, nameOf, user } = grid();
  const before = names();
  await user.click(nameOf(1));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(names()).toEqual(before);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual([before[1], before[0], ...before.slice(2)]);
});

test('Enter opens and closes a line, Ctrl and Enter adds one under it', async () => {
  const { session, names, nameOf, user } = grid();
  await user.click(nameOf(2));
  await user.keyboard('{Enter}');
  expect(session.where.getState().openLine).toBe('seats');
  expect(screen.getByRole('button', { name: line.details('Agent seats'), expanded: true })).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(session.where.getState().openLine).toBeNull();
  const before = names();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(names()).toHaveLength(before.length + 1);
  expect([names()[1], names()[3]]).toEqual([before[1], before[2]]);
});

test('what is typed is in the draft, a step to undo', async () => {
  const { session, names, nameOf, user } = grid();
  await user.clear(nameOf(2));
  await user.type(nameOf(2), 'Seats');
  await user.tab();
  expect(names()[1]).toBe('Seats');
  act(() => session.draft.getState().undo());
  expect(names()[1]).toBe('Agent seats');
  expect(nameOf(2)).toHaveProperty('value', 'Agent seats');
});

test('tiers are rows: a new one comes before the last, which stays open, and one can be taken out', async () => {
  const { session, user } = grid();
  const tiers = (): unknown => {
    const charge = session.draft.getState().history.present.lines[3]?.charge;
    return charge !== undefined && 'tiers' in charge ? charge.tiers.map(({ upTo }) => upTo) : null;
  };
  act(() => session.where.setState({ openLine: 'resolutions' }));
  await user.click(screen.getByRole('button', { name: line.addTier }));
  expect(tiers()).toEqual(['10000', '50000', '', null]);
  const limits = screen.getAllByRole('textbox', { name: line.upTo });
  expect(limits).toHaveLength(3);
  await user.type(limits[2] ?? document.body, '100k');
  expect(tiers()).toEqual(['10000', '50000', '100000', null]);
  await user.click(screen.getByRole('button', { name: words.fields.removeNamed(`${line.tier} 1`) }));
  expect(tiers()).toEqual(['50000', '100000', null]);
});

test('axe finds nothing on the grid, closed or with a line open', async () => {
  const { session } = grid();
  expect(await axeFindings()).toEqual([]);
  act(() => session.where.setState({ openLine: 'resolutions' }));
  expect(await axeFindings()).toEqual([]);
});

test('a quote without lines says what a line is and offers the first', async () => {
  const { names, user } = grid(openQuote({ lines: [] }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.click(within(screen.getByRole('main')).getByRole('button', { name: line.addFirst }));
  expect(names()).toHaveLength(1);
});
