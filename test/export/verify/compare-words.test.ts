import { expect, test } from 'vitest';
import type { Letter } from '../../../src/main/export/pdf-file/drawing/drawing.ts';
import { compareWords } from '../../../src/main/export/verify/comparing/compare-words.ts';
import { laidOn } from '../../../src/main/export/verify/comparing/page-fit.ts';

type Set = { readonly x?: number; readonly y?: number; readonly wide?: number; readonly space?: number; readonly size?: number };

/** Words in a line as a program sets them, each letter `wide` points wide. */
function line(words: string, { x = 60, y = 700, wide = 5, space = 2.5, size = 9 }: Set = {}): readonly Letter[] {
  const letters: Letter[] = [];
  let at = x;
  for (const text of words) {
    if (text !== ' ')
      letters.push({ text, x: at, y, width: wide, size, colour: [0, 0, 0], turn: 0, isSure: true, order: letters.length });
    at += text === ' ' ? space : wide;
  }
  return letters;
}

const said = 'payable within 30 days after receipt of the invoice';
const nothing = { changed: [], moved: [], recoloured: [], unsure: [] };
const textsOf = (words: readonly { readonly text: string }[]): string => words.map(({ text }) => text).join(' ');

const movedIn = (before: readonly Letter[], after: readonly Letter[]): string =>
  textsOf(compareWords(before, after).moved.flatMap((each) => each.before));

test('a third of a point is what programs round to; half a point is another place', () => {
  expect(compareWords(line(said), line(said, { x: 60.3, y: 700.3 }))).toEqual(nothing);
  for (const off of [{ x: 60.5 }, { y: 700.5 }, { size: 9.5 }]) {
    expect(movedIn(line(said), line(said, off))).toBe(said);
  }
});

test('words in another font are the same where they run on from where they began', () => {
  for (const wide of [4.2, 5.8]) expect(compareWords(line(said), line(said, { wide, space: 3.1 }))).toEqual(nothing);
});

test('what is said in another font is compared as ever', () => {
  const other = { wide: 5.8, space: 3.1 };
  const forged = compareWords(line(said), line(said.replace('30', '60'), other));
  expect(forged.changed.map(({ before, after }) => [textsOf(before), textsOf(after)])).toEqual([['30', '60']]);
  const left = compareWords(line(said), line(said.replace('30 ', ''), other));
  expect(left.changed.map(({ before, after }) => [textsOf(before), textsOf(after)])).toEqual([['30 days', 'days']]);
  const added = compareWords(line(said), line(said.replace('30', '30 working'), other));
  expect(added.changed.some(({ after }) => textsOf(after).includes('working'))).toBe(true);
  const joined = compareWords(line('1 000 units of each of the services'), line('1000 units of each of the services', other));
  expect(joined).not.toEqual(nothing);
});

test('in the same font words that stand elsewhere in their line are moved', () => {
  expect(movedIn(line(said), line(said, { space: 5 }))).toContain('invoice');
});

test('a page that is scaled as a whole is laid on the issued one; one that is made smaller is not', () => {
  const letters = [line(said), line(said, { y: 400 }), line(said, { y: 100 })].flat();
  const seen = { letters, unseen: [], shapes: [] };
  const scaled = (by: number, shift: number) => ({
    ...seen,
    letters: letters.map((letter) => ({ ...letter, x: letter.x * by + shift, y: letter.y * by + shift, size: letter.size * by })),
  });
  expect(compareWords(letters, scaled(0.99879, 0.56).letters)).not.toEqual(nothing);
  expect(compareWords(letters, laidOn(seen, scaled(0.99879, 0.56)).letters)).toEqual(nothing);
  expect(compareWords(letters, laidOn(seen, scaled(0.99, 0)).letters)).not.toEqual(nothing);
  expect(compareWords(letters, laidOn(seen, scaled(1, 3)).letters)).not.toEqual(nothing);
});
