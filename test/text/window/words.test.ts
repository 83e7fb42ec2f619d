// Every word of the window has a German twin: another word, which says the same values.
import { expect, test } from 'vitest';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

type Leaf = { readonly path: string; readonly english: unknown; readonly german: unknown };

function leaves(english: unknown, german: unknown, path: string): readonly Leaf[] {
  if (typeof english !== 'object' || english === null) return [{ path, english, german }];
  const twin: Readonly<Record<string, unknown>> = typeof german === 'object' && german !== null ? { ...german } : {};
  return Object.entries(english).flatMap(([key, value]) => leaves(value, twin[key], path === '' ? key : `${path}.${key}`));
}

const all = leaves(windowWords('en'), windowWords('de'), '');

/** Names, and words that both languages spell alike. */
const alike = new Set(
  'Quotewright, DocuSign, Acrobat Sign, Dropbox Sign, DocuSeal, Documenso, A, US Letter, English, Deutsch, Alt, Format, Index, Logo, Name, Normal, Position, Region, Support, Version, in'.split(
    ', ',
  ),
);

/** What a function says of these arguments. Numbers stand for texts too: every text is written as it came. */
function said(value: unknown, args: readonly number[]): string {
  if (typeof value !== 'function') return String(value);
  const text: unknown = Reflect.apply(value, undefined, args);
  return String(text);
}

/** Functions of values with a shape of their own, tested beside this file. */
const ofShapes =
  /^sentences\.|^deal\.not(?:While|Now)$|^clause\.termKindName$|^customers\.reasonOf$|^history\.stateLine$|^recovery\.alteredPlace$|^actions\.synonyms\.|^agreed\.(?:shortfalls\.invoice|notRead|toAmounts|amountsPer|billing|minimum|measure|indexOf|limited|talks|otherNames\..*)$/;
const spoken = all.filter(({ path }) => !ofShapes.test(path));
const functions = spoken.filter(({ english }) => typeof english === 'function');

const several = [11, 23, 37, 41, 53];
const one = [1, 1, 1, 1, 1];

test('every key has a twin of its kind', () => {
  expect(all.length).toBeGreaterThan(900);
  expect(all.filter(({ english, german }) => typeof english !== typeof german).map(({ path }) => path)).toEqual([]);
});

test('no word is left in English, but those that both languages spell alike', () => {
  const same = spoken.filter(({ english, german }) => said(english, several) === said(german, several));
  const words = same.map(({ path, english }) => ({
    path,
    word: said(english, several)
      .replaceAll(/[\d,]+/g, '')
      .trim(),
  }));
  expect(words.filter(({ word }) => /\p{L}/u.test(word) && !alike.has(word))).toEqual([]);
  // A word that is no longer alike anywhere is taken out of the list.
  const used = new Set(words.map(({ word }) => word));
  expect([...alike].filter((word) => !used.has(word))).toEqual([]);
});

test('both languages say the same values', () => {
  const valuesIn = (text: string): readonly string[] => several.map(String).filter((value) => text.includes(value));
  const differing = functions.filter(
    ({ english, german }) => valuesIn(said(english, several)).join(' ') !== valuesIn(said(german, several)).join(' '),
  );
  expect(differing.map(({ path }) => path)).toEqual([]);
});

test('what is one is in the singular in both languages', () => {
  const numberless = functions.filter(
    ({ english, german }) => said(english, one) === said(english, several) && said(german, one) !== said(german, several),
  );
  expect(numberless.map(({ path }) => path)).toEqual([]);
});

test('German has true umlauts, its own quotation marks, and a space before an ellipsis', () => {
  const texts = spoken.map(({ path, german }) => ({ path, text: said(german, several) }));
  const wrong = texts.filter(({ text }) => /["”]|'|\p{L}…|\b(?:fuer|ueber|koennen|muessen|groesse|aendern)\b/iu.test(text));
  expect(wrong).toEqual([]);
});

test('no word is empty, and no function forgets a value', () => {
  const texts = spoken.map(({ path, german }) => ({ path, text: said(german, several) }));
  expect(texts.filter(({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
});

test('an altered part is named with its quote where it has one', () => {
  const [english, german] = [windowWords('en').recovery, windowWords('de').recovery];
  expect(english.alteredPlace('quote', 'Q-1')).toBe('the draft, state or history of quote Q-1');
  expect(german.alteredPlace('quote', 'Q-1')).toMatch(/., Angebot Q-1$/);
  expect(english.alteredPlace('quote', null)).toBe('the draft, state or history');
});
