// Who fills each slot at which price: drawn for who sees it, and a table of the same for who hears it.
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SlotTimelineFigure } from '../../../src/renderer/features/costs/slot-timeline-figure.tsx';
import { slotTimeline } from '../../../src/shared/document/charts/slot-timeline.ts';
import { shippedHistory } from '../../../src/shared/price-lists/shipped-history.ts';
import { axeFindings, shown, words } from './shown.tsx';

const text = words.costs;

// Nothing has a size here; a chart is drawn once it has room, and a long table draws the rows that are seen.
beforeEach(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800));

const { slots = [], ...history } = shippedHistory();
const two = { ...history, slots: slots.filter(({ id }) => id === 'google-mid' || id === 'anthropic-mid') };
const day = '2026-08-15';

test('every row of the table says its slot, its days and what is only announced', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00`) });
  const { container } = shown(<SlotTimelineFigure costs={two} />);
  vi.useRealTimers();
  const timeline = slotTimeline(two, day);
  const spans = timeline?.rows.flatMap(({ name, spans: of }) => of.map((span) => ({ name, ...span }))) ?? [];
  const table = screen.getByRole('table', { name: text.timeline });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(spans.length);
  for (const [index, { name, model, isAnnounced }] of spans.entries()) {
    const row = rows[index]?.textContent ?? '';
    expect(row).toContain(name);
    expect(row).toContain(model);
    expect(row.includes(text.announced)).toBe(isAnnounced);
  }
  expect(spans.filter(({ isAnnounced }) => isAnnounced).map(({ model, from }) => `${model} ${from}`)).toEqual([
    'Claude Sonnet 5 2026-09-01',
    'Gemini 3.6 Flash 2027-01-01',
  ]);
  // The keys reach the table; who hears it is not read the drawing as well.
  expect(screen.getByRole('region', { name: words.frame.table(text.timeline) }).tabIndex).toBe(0);
  expect(container.querySelector('svg')?.closest('[aria-hidden="true"]')).not.toBeNull();
  expect(await axeFindings()).toEqual([]);
});
