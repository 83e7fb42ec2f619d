import { expect, test } from 'vitest';
import { inVisualOrder } from '../../../src/main/export/pdfmake/fonts/visual-order.ts';

const shown = (...pieces: readonly string[]): readonly string[] =>
  inVisualOrder(pieces.map((text) => ({ text }))).map(({ text }) => text);

test('a line from left to right stays as it is', () => {
  expect(shown('One ', 'two')).toEqual(['One ', 'two']);
});

test('words from right to left change places, and the spaces between them', () => {
  expect(shown('For ', 'אבג ', 'דהו', ', Ltd')).toEqual(['For ', 'דהו', 'אבג ', ', Ltd']);
});

test('a number within them keeps its direction', () => {
  expect(shown('רחוב ', 'הרצל ', '12 ', 'קומה')).toEqual(['קומה', ' ', '12', 'הרצל ', 'רחוב ']);
});

test('brackets that stand alone are turned around with the words', () => {
  expect(shown('אב ', '(', 'גד', ')')).toEqual(['(', 'גד', ')', 'אב ']);
});

test('spaces at the end of a line stay there', () => {
  expect(shown('אב ', 'גד ').at(-1)).toBe(' ');
});
