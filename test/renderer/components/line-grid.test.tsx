import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/renderer/features/quote/draft/edit-session.ts';
import type { LinesGridHandle } from '../../../src/renderer/features/quote/lines/lines-grid.tsx';
import { LinesGrid } from '../../../src/renderer/features/quote/lines/lines-grid.tsx';
import { InQuote, openQuote } from './open-quote.tsx';
import { axeFindings, shown, words } from './shown.tsx';

const opened: string[] = [];

function Shown() {
  const handle = useRef<LinesGridHandle>(null);
  return (
    <>
      <LinesGrid onOpen={(id) => opened.push(id)} handle={handle} />
      <button type="button" onClick={() => handle.current?.focus()}>
        Back
      </button>
    </>
  );
}

function grid(session: Session = openQuote()) {
  opened.length = 0;
  shown(
    <InQuote session={session}>
      <Shown />
    </InQuote>,
  );
  const lines = () => session.draft.getState().history.present.lines;
  const steps = (): number => session.draft.getState().history.past.length;
  const cell = (row: number, column: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-row="${row - 1}"] [data-column="${column}"]`);
    if (found === null) throw new Error(`No cell ${row} ${column}`);
    return found;
  };
  const user = userEvent.setup();
  return { session, lines, steps, cell, user };
}

const here = (): string => {
  const { activeElement: active } = document;
  const row = active?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return `${Number(row) + 1} ${active?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? active?.tagName ?? ''}`;
};

function pasteInto(element: HTMLElement, data: Readonly<Record<string, string>>): void {
  fireEvent.paste(element, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
}

test('arrows only move, and the cursor stays within the grid', async () => {
  const { cell, user, steps } = grid();
  await user.click(cell(1, 'name'));
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(here()).toBe('2 price');
  await user.keyboard('{Home}{ArrowLeft}{ArrowUp}{ArrowUp}');
  expect(here()).toBe('1 number');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(here()).toBe('6 total');
  expect(steps()).toBe(0);
});

test('typing replaces, F2 edits, Enter goes down, Tab goes right, Esc takes it back', async () => {
  const { cell, user, lines, steps } = grid();
  await user.click(cell(1, 'name'));
  await user.keyboard('Base');
  expect(lines()[0]?.name).toBe('Base');
  await user.keyboard('{Enter}');
  expect([here(), lines()[0]?.name, steps()]).toEqual(['2 name', 'Base', 1]);
  await user.keyboard('{F2} of the desk{Tab}');
  expect([here(), lines()[1]?.name, steps()]).toEqual(['2 charge', 'Agent seats of the desk', 2]);
  await user.keyboard('{ArrowLeft}Gone{Escape}');
  expect([here(), lines()[1]?.name, steps()]).toEqual(['2 name', 'Agent seats of the desk', 2]);
});

test('a new line is typed in the last row, by keyboard alone', async () => {
  const { cell, user, lines } = grid(openQuote({ lines: [], commitments: undefined, adaptivePricing: undefined }));
  await user.click(cell(1, 'name'));
  await user.keyboard(
    'API calls{Tab}grad{Tab}first 100k at .012; next 400k at .009; above .007{Tab}80k +6 %{Tab}10 → 5 m13{Enter}',
  );
  expect(lines()).toEqual([
    {
      id: 'line-1',
      name: 'API calls',
      charge: {
        type: 'usage',
        model: 'graduated',
        tiers: [
          { upTo: '100000', unitPrice: '0.012' },
          { upTo: '500000', unitPrice: '0.009' },
          { upTo: null, unitPrice: '0.007' },
        ],
      },
      forecast: { type: 'growth', start: '80000', monthlyPercent: '6' },
      discountPercent: [
        { fromMonth: 1, percent: '10' },
        { fromMonth: 13, percent: '5' },
      ],
    },
  ]);
  // Enter goes under the cell from which Tab went on.
  expect(here()).toBe('2 name');
  expect(cell(1, 'price').textContent).toBe('.012/.009/.007');
});

test('Enter opens the line for the inspector, and the way back is to the same cell', async () => {
  const { cell, user } = grid();
  await user.click(cell(2, 'quantity'));
  await user.keyboard('{Enter}');
  expect(opened).toEqual(['seats']);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(here()).toBe('2 quantity');
});

test('rows are moved, filled, cleared and deleted, each a step to undo', async () => {
  const { cell, user, lines, steps, session } = grid();
  const names = (): readonly string[] => lines().map(({ name }) => name);
  const before = names();
  await user.click(cell(1, 'discount'));
  await user.keyboard('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}');
  expect([names().slice(0, 2), here()]).toEqual([[before[1], before[0]], '2 discount']);
  await user.keyboard('{ArrowUp}7{Enter}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
  expect(
    lines()
      .slice(0, 2)
      .map(({ discountPercent }) => discountPercent),
  ).toEqual(['7', '7']);
  await user.keyboard('{Delete}');
  expect(
    lines()
      .slice(0, 2)
      .map(({ discountPercent }) => discountPercent),
  ).toEqual([undefined, undefined]);
  expect(steps()).toBe(4);
  await user.keyboard('{Control>}-{/Control}');
  expect(names()).toEqual(before.slice(2));
  act(() => session.draft.getState().undo());
  act(() => session.draft.getState().undo());
  expect(
    lines()
      .slice(0, 2)
      .map(({ discountPercent }) => discountPercent),
  ).toEqual(['7', '7']);
});

test('Ctrl and Enter fills the selection with what is typed', async () => {
  const { cell, user, lines, steps } = grid();
  await user.click(cell(1, 'discount'));
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}12.5{Control>}{Enter}{/Control}');
  expect(
    lines()
      .slice(0, 3)
      .map(({ discountPercent }) => discountPercent),
  ).toEqual(['12.5', '12.5', '12.5']);
  expect(steps()).toBe(1);
});

test('the status bar has the exact sum, count and average of the selection', async () => {
  const { cell, user } = grid();
  await user.click(cell(1, 'discount'));
  await user.keyboard('10.1{Enter}0.2{Enter}{ArrowUp}{ArrowUp}{Shift>}{ArrowDown}{/Shift}');
  const status = screen.getByRole('status', { name: words.gridWords.selection });
  expect(within(status).getByText(words.gridWords.sum('10.3'))).toBeTruthy();
  expect(within(status).getByText(words.gridWords.count(2))).toBeTruthy();
  expect(within(status).getByText(words.gridWords.average('5.15', true))).toBeTruthy();
});

test('rows are pasted as one step; cells that cannot be read are marked and the others taken', async () => {
  const { cell, user, lines, steps, session } = grid();
  const count = lines().length;
  await user.click(cell(count + 1, 'name'));
  pasteInto(cell(count + 1, 'name'), {
    'text/plain': 'Name\tCharge\tPrice\nSeats\tmonthly\t"49,50"\nCalls\tweekly\t=A1*2\nStart\tone-time\t1.200\n',
  });
  expect(lines().slice(count)).toMatchObject([
    { name: 'Seats', charge: { type: 'recurring', every: 'month', unitPrice: '49.50' } },
    { name: 'Calls', charge: { type: 'recurring', unitPrice: '=A1*2' } },
    { name: 'Start', charge: { type: 'one_time', price: '1.200' } },
  ]);
  expect(steps()).toBe(1);
  expect(cell(count + 2, 'charge').getAttribute('data-wrong')).toBe('wrong');
  expect(screen.getByText(/2 cells are marked/)).toBeTruthy();
  act(() => session.draft.getState().undo());
  expect(lines()).toHaveLength(count);
});

test('more rows than a quote takes are refused as a whole', async () => {
  const { cell, user, lines, steps } = grid();
  await user.click(cell(1, 'name'));
  pasteInto(cell(1, 'name'), {
    'text/plain': Array.from({ length: 5000 }, (_, index) => `Line ${index}\tmonthly\t5`).join('\n'),
  });
  expect([lines().length, steps()]).toEqual([5, 0]);
  expect(screen.getByText(words.gridWords.tooManyRows(5000, 1000))).toBeTruthy();
});

test('pasted HTML is its text, and is never markup', async () => {
  const { cell, user, lines } = grid();
  await user.click(cell(1, 'name'));
  pasteInto(cell(1, 'name'), {
    'text/html': '<table><tr><td><img src="x" onerror="alert(1)">Other <b>name</b></td></tr></table>',
  });
  expect(lines()[0]?.name).toBe('Other name');
  await user.click(cell(2, 'name'));
  pasteInto(cell(2, 'name'), { 'text/plain': '<img src="x" onerror="alert(1)"> Platform' });
  expect(lines()[1]?.name).toBe('<img src="x" onerror="alert(1)"> Platform');
  expect([cell(1, 'name'), cell(2, 'name')].map((each) => each.querySelector('img, b, table'))).toEqual([null, null]);
});

test('columns without a place are left out and named', async () => {
  const { cell, user, lines } = grid();
  await user.click(cell(1, 'discount'));
  pasteInto(cell(1, 'discount'), { 'text/plain': Array.from({ length: 40 }, (_, index) => String(index)).join('\t') });
  expect(lines()[0]?.discountPercent).toBe('0');
  expect(screen.getByText(/columns that were copied have no place/)).toBeTruthy();
});

test('axe finds nothing on the grid, at rest and while a cell is written', async () => {
  const { cell, user } = grid();
  expect(await axeFindings()).toEqual([]);
  await user.dblClick(cell(1, 'charge'));
  expect(await axeFindings()).toEqual([]);
});
