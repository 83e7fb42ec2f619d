import type { Colour, Letter } from '../../pdf-file/drawing/drawing.ts';
import type { Word } from '../../pdf-file/drawing/page-words.ts';
import { wordsOf } from '../../pdf-file/drawing/page-words.ts';
import { pairedInOtherFonts } from './other-fonts.ts';
import { apart } from '../seen.ts';
import { Places, plainText, signsOf } from '../signs.ts';

/** Some words of a page: what is missing, what is there instead. */
export type WordChange = { readonly before: readonly Word[]; readonly after: readonly Word[] };
export type WordChanges = {
  readonly changed: readonly WordChange[];
  /** The same words, where they stood and where they stand. */
  readonly moved: readonly WordChange[];
  readonly recoloured: readonly Word[];
  /** Words in letters that only the file itself says what they are, among others that are known by their outlines. */
  readonly unsure: readonly Word[];
};

/** On a page whose letters are known by their outlines, mostly, another one is suspicious; a program that sets in other fonts knows none. */
const mostlySure = 1 / 2;

/** Words that stand beside one another on a line, in `all`, put together. */
function phrases(words: readonly Word[], all: readonly Word[]): readonly (readonly Word[])[] {
  const index = new Map(all.map((word, at) => [word, at] as const));
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1)?.at(-1);
    const isNext = last !== undefined && (index.get(word) ?? 0) === (index.get(last) ?? 0) + 1 && Math.abs(last.y - word.y) < 2;
    if (isNext) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

function extent(words: readonly Word[]): readonly [number, number] {
  const last = words.at(-1)?.letters.at(-1);
  return [words[0]?.x ?? 0, (last?.x ?? 0) + (last?.width ?? 0)];
}

function standTogether(a: readonly Word[], b: readonly Word[]): boolean {
  const [[from, to], [start, end]] = [extent(a), extent(b)];
  return Math.abs((a[0]?.y ?? 0) - (b[0]?.y ?? 0)) < 4 && from < end + 12 && start < to + 12;
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => plainText(text)).join(' ');

/** Compares what two pages say, by letters and their places: in which order, joined how and in which fonts does not matter. */
export function compareWords(before: readonly Letter[], after: readonly Letter[]): WordChanges {
  const [was, is] = [signsOf(before), signsOf(after)];
  const [wasAt, isAt] = [new Places(was), new Places(is)];
  const gone = new Set(was.filter((sign) => isAt.at(sign) === null).map(({ letter }) => letter));
  const added = new Set<Letter>();
  const recoloured = new Set<Letter>();
  const unsure = new Set<Letter>();
  const isKnown = after.filter(({ isSure }) => isSure).length > mostlySure * after.length;
  for (const sign of is) {
    const same = wasAt.at(sign);
    if (same === null) added.add(sign.letter);
    else if (isOtherColour(same.letter.colour, sign.letter.colour)) recoloured.add(sign.letter);
    if (same !== null && isKnown && same.letter.isSure && !sign.letter.isSure) unsure.add(sign.letter);
  }
  if (gone.size + added.size + recoloured.size + unsure.size === 0) return { changed: [], moved: [], recoloured: [], unsure: [] };
  if (gone.size > 0 && added.size > 0) {
    // In another font the words run wider or narrower: what is led to by its line stands where it stood.
    const pairs = pairedInOtherFonts(was, is);
    for (const { letter } of pairs.was.keys()) gone.delete(letter);
    for (const { letter } of pairs.is.keys()) added.delete(letter);
  }
  const [wasWords, isWords] = [wordsOf(before), wordsOf(after)];
  const touched = (words: readonly Word[], letters: ReadonlySet<Letter>): readonly Word[] =>
    words.filter((word) => word.letters.some((letter) => letters.has(letter)));
  const [missing, extra] = [touched(wasWords, gone), touched(isWords, added)];
  const left = [...phrases(extra, isWords)];
  const changed: WordChange[] = [];
  const moved: WordChange[] = [];
  for (const phrase of phrases(missing, wasWords)) {
    const same = left.findIndex((other) => textOf(other) === textOf(phrase));
    if (same >= 0) {
      moved.push({ before: phrase, after: left.splice(same, 1)[0] ?? [] });
      continue;
    }
    const at = left.findIndex((other) => standTogether(phrase, other));
    changed.push({ before: phrase, after: at < 0 ? [] : (left.splice(at, 1)[0] ?? []) });
  }
  changed.push(...left.map((phrase) => ({ before: [], after: phrase })));
  return { changed, moved, recoloured: touched(isWords, recoloured), unsure: touched(isWords, unsure) };
}

function isOtherColour(a: Colour, b: Colour): boolean {
  return a === 'pattern' || b === 'pattern' ? a !== b : apart(a, b) > 0.25;
}
