import { describe, expect, it } from 'vitest';
import { paperStyle } from '../../../src/shared/document/charts/chart-style.ts';
import { slotTimelineChart, slotTimelineHeight } from '../../../src/shared/document/charts/slot-timeline-chart.ts';
import { slotTimeline } from '../../../src/shared/document/charts/slot-timeline.ts';
import { shippedHistory } from '../../../src/shared/price-lists/shipped-history.ts';
import { contractWords } from '../../../src/shared/text/contract/contract-words.ts';

const today = '2026-08-21';
const timeline = slotTimeline(shippedHistory(), today);

describe('slots over time', () => {
  it('have a span for each model and price, and know what is announced', () => {
    const mid = timeline?.rows.find(({ id }) => id === 'google-mid');
    expect(mid?.spans.slice(-2)).toEqual([
      {
        from: '2026-07-24',
        to: '2027-01-01',
        model: 'Gemini 3.6 Flash',
        price: { input: '0.75', output: '3.75' },
        isAnnounced: false,
      },
      { from: '2027-01-01', to: null, model: 'Gemini 3.6 Flash', price: { input: '1.5', output: '7.5' }, isAnnounced: true },
    ]);
  });

  it('are drawn the same for page and window, what is announced in dashes', () => {
    if (timeline === null) throw new Error('No slots');
    const height = slotTimelineHeight(timeline);
    const setting = {
      width: 470,
      height,
      style: paperStyle,
      words: contractWords('en'),
      language: 'en' as const,
      monthTitles: [],
    };
    const svg = slotTimelineChart(timeline, setting).replaceAll('\u00A0', ' ');
    expect(svg).not.toContain('d=""');
    expect(svg).not.toMatch(/>\d[\d.]* \/[^<]*…</);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toContain('<title>Google, mid: Gemini 3.6 Flash, 1 Jan 2027, 1.5 / 7.5</title>');
    for (const year of ['2024', '2025', '2026', '2027']) expect(svg).toContain(`>${year}</text>`);
  });

  it('are none of a book without slots', () => {
    const { slots: _, ...book } = shippedHistory();
    expect(slotTimeline(book, today)).toBeNull();
  });
});
