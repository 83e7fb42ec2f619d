// What is said beforehand to be drawable is what the shipped fonts have.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { fontsFolder } from '../../../src/main/export/shipped/fonts.ts';
import { isDrawable } from '../../../src/shared/vocabulary/drawable-characters.ts';
import { drawableRanges } from '../../../src/shared/vocabulary/drawable-ranges.ts';

const file = resolve(import.meta.dirname, '../../../src/shared/vocabulary/drawable-ranges.ts');

/** One upright face of each family: every text is set in a face of one of them. */
function characters(): ReadonlySet<number> {
  const faces = readdirSync(fontsFolder()).filter((name) => name.endsWith('-Regular.ttf'));
  return new Set(
    faces.flatMap((name) => {
      const font = openSync(join(fontsFolder(), name));
      return 'characterSet' in font ? font.characterSet : [];
    }),
  );
}

function rangesOf(points: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const point of [...points].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  let before = 0;
  return ranges
    .map(([from, to]) => {
      const range = (from - before).toString(36) + (to > from ? `.${(to - from).toString(36)}` : '');
      before = from;
      return range;
    })
    .join(' ');
}

test('the ranges are those of the fonts', () => {
  const ranges = rangesOf(characters());
  if (process.env['WRITE_DOCS'] === '1')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/'[^']+'/, () => `'${ranges}'`),
    );
  expect(drawableRanges).toBe(ranges);
});

test.each(['a', 'ß', 'ệ', 'Ὀ', '山', '简', '한', 'א', 'م', 'ก', 'क', '\u{20BB7}', '\u2011', '\u202F', '\uFEFF', '\u00AD', '\n'])(
  '%j is drawable',
  (character) => {
    expect(isDrawable(character)).toBe(true);
  },
);

test.each(['\u{1F600}', '\u0B85', '\u202E', '\u0007'])('%j is not', (character) => {
  expect(isDrawable(character)).toBe(false);
});
