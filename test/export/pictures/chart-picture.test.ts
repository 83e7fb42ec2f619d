import { expect, test } from 'vitest';
import { pngHead, pngPixels } from '../../../src/main/export/images/png-image.ts';
import { chartPicture } from '../../../src/main/export/pictures/chart-picture.ts';

const chart = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" font-family="Sans" font-size="7" fill="#5b6875">${inner}</svg>`;

/** The colour of a chart's picture at a place, in the units of the chart, each of which is two pixels. */
function colours(inner: string): (x: number, y: number) => string {
  const { png } = chartPicture(chart(inner));
  const head = pngHead(png);
  const pixels = head === null ? null : pngPixels(png, head);
  if (pixels === null) throw new Error('not a picture');
  expect([pixels.width, pixels.height]).toEqual([80, 40]);
  return (x, y) => Buffer.from(pixels.rgb.subarray((y * 2 * 80 + x * 2) * 3).subarray(0, 3)).toString('hex');
}

test('an area is filled up to its edges, and an edge within a pixel covers a part of it', () => {
  const at = colours('<path d="M10 5h10v10h-10zM25.25,5L30,5L30,15L25.25,15Z" fill="#000000"/>');
  expect([at(10, 5), at(19.5, 14.5), at(9.5, 5), at(20, 5), at(15, 15)]).toEqual([
    '000000',
    '000000',
    'ffffff',
    'ffffff',
    'ffffff',
  ]);
  expect([at(25, 8), at(25.5, 8), at(29.5, 8), at(30, 8)]).toEqual(['808080', '000000', '000000', 'ffffff']);
});

test('a line is as wide as it says, whole at its bends, and broken where it is in dashes', () => {
  const line = colours('<path d="M5 10H20V18" fill="none" stroke="#0b5a5e" stroke-width="2"/>');
  expect([line(6, 9), line(6, 10.5), line(6, 8.5), line(6, 11)]).toEqual(['0b5a5e', '0b5a5e', 'ffffff', 'ffffff']);
  expect([line(20.5, 9), line(19.5, 10), line(20, 15), line(10, 15)]).toEqual(['0b5a5e', '0b5a5e', '0b5a5e', 'ffffff']);
  const dashes = colours('<path d="M5 10L20 10" fill="none" stroke="#000000" stroke-width="2" stroke-dasharray="3 2"/>');
  expect([5, 7.5, 8, 9.5, 10, 12.5, 13].map((x) => dashes(x, 10))).toEqual([
    '000000',
    '000000',
    'ffffff',
    'ffffff',
    '000000',
    '000000',
    'ffffff',
  ]);
});

test('labels are the paths of their letters, where their anchor puts them', () => {
  const inked = (anchor: string): readonly number[] => {
    const at = colours(`<text x="20" y="12" text-anchor="${anchor}" fill="#000000">IIII</text>`);
    return Array.from({ length: 40 }, (_, x) => x).filter((x) => at(x, 9) !== 'ffffff' || at(x + 0.5, 9) !== 'ffffff');
  };
  const [start, middle, end] = [inked('start'), inked('middle'), inked('end')];
  expect(Math.min(...start)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...end)).toBeLessThan(20);
  expect([Math.min(...middle) < 20, Math.max(...middle) >= 20]).toEqual([true, true]);
  const svg = new TextDecoder().decode(chartPicture(chart('<text x="2" y="12">0 &amp; 1</text>')).svg);
  expect(svg).not.toMatch(/<text|font-/);
  expect(svg).toMatch(/<path d="M[^"]+" fill="#5b6875"\/>/);
});

test('the same chart gives the same bytes, and what no chart of ours holds is refused', () => {
  const drawn = chart('<path d="M1 1L9 9" fill="none" stroke="#000000" stroke-width="1"/><text x="2" y="12">0</text>');
  expect(chartPicture(drawn)).toEqual(chartPicture(drawn));
  for (const foreign of ['<circle r="4"/>', '<path d="M1 1A2 2 0 0 0 4 4" fill="#000000"/>', '<path d="M1 1h2" fill="red"/>'])
    expect(() => chartPicture(chart(foreign))).toThrow(/chart/);
});
