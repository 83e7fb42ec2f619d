import type { Colour, Letter } from '../pdf-file/drawing.ts';
import type { Word } from '../pdf-file/page-words.ts';
import { wordsOf } from '../pdf-file/page-words.ts';
import { apart } from './seen.ts';

/** A sign as it is compared, with the letter that it is of: a ligature has several. */
type Sign = { readonly sign: string; readonly x: number; readonly letter: Letter };

/** Some words of a page: what is missing, what is there instead. */
export type WordChange = { readonly before: readonly Word[]; readonly after: readonly Word[] };
export type WordChanges = {
  readonly changed: readonly WordChange[];
  readonly moved: readonly Word[];
  readonly recoloured: readonly Word[];
};

/** A letter that other programs draw this far off, in points, stands where it stood; a whole word may drift further. */
const letterSlack = 1.2;
const wordSlack = { along: 4, across: 2 };
const cell = 2;

/** Joined letters apart, hyphens of all kinds as one. */
function signsOf(letters: readonly Letter[]): readonly Sign[] {
  return letters.flatMap((letter) => {
    const signs = Array.from(plainText(letter.text)).filter((sign) => sign.trim() !== '');
    return signs.map((sign, index): Sign => ({ sign, x: letter.x + (letter.width * index) / signs.length, letter }));
  });
}

const sizesFit = (a: Letter, b: Letter): boolean => a.size / b.size < 1.25 && b.size / a.size < 1.25;

/** Finds signs by what they are and where. */
class Places {
  private readonly cells = new Map<string, Sign[]>();

  constructor(signs: readonly Sign[]) {
    for (const each of signs) {
      const key = this.key(each.sign, Math.round(each.x / cell), Math.round(each.letter.y / cell));
      this.cells.set(key, [...(this.cells.get(key) ?? []), each]);
    }
  }

  private key(sign: string, column: number, row: number): string {
    return `${sign} ${column} ${row}`;
  }

  /** The same sign at the same place; null where there is none. */
  at({ sign, x, letter }: Sign): Sign | null {
    // Between the letters of a ligature the places are guessed.
    const slack = letter.text.length > 1 ? letter.size * 0.25 : Math.min(letterSlack, Math.max(0.5, letter.size * 0.2));
    const [column, row] = [Math.round(x / cell), Math.round(letter.y / cell)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of this.cells.get(this.key(sign, column + dx, row + dy)) ?? []) {
          const room = other.letter.text.length > 1 ? other.letter.size * 0.25 : slack;
          if (
            Math.abs(other.x - x) <= room &&
            Math.abs(other.letter.y - letter.y) <= letterSlack &&
            sizesFit(other.letter, letter)
          ) {
            return other;
          }
        }
      }
    }
    return null;
  }
}

const plainText = (text: string): string => text.normalize('NFKC').replace(/[\u2010\u2011\u00AD]/g, '-');

/** Words whose letters are all there, drifted a little, are the same: taken out of both lists. */
function withoutDrifted(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  return words.filter(
    (word) =>
      !others.some(
        (other) =>
          plainText(other.text) === plainText(word.text) &&
          Math.abs(other.x - word.x) <= wordSlack.along &&
          Math.abs(other.y - word.y) <= wordSlack.across &&
          word.letters[0] !== undefined &&
          other.letters[0] !== undefined &&
          sizesFit(word.letters[0], other.letters[0]),
      ),
  );
}

/** How far a letter may drift in a line that another font draws. */
const lineSlack = 40;

/** Letters of lines that read the same from end to end: another font draws them wider or narrower. */
function inSameLines(before: readonly Sign[], after: readonly Sign[]): ReadonlySet<Letter> {
  const same = new Set<Letter>();
  const lines = (signs: readonly Sign[]): readonly (readonly Sign[])[] => {
    const found: Sign[][] = [];
    for (const sign of signs.toSorted((a, b) => b.letter.y - a.letter.y)) {
      const [first] = found.at(-1) ?? [];
      if (first !== undefined && first.letter.y - sign.letter.y < wordSlack.across) found.at(-1)?.push(sign);
      else found.push([sign]);
    }
    return found.map((line) => line.toSorted((a, b) => a.x - b.x));
  };
  const others = lines(after);
  for (const line of lines(before)) {
    const text = line.map(({ sign }) => sign).join('');
    const y = line[0]?.letter.y ?? 0;
    const isLike = (other: readonly Sign[]): boolean =>
      Math.abs((other[0]?.letter.y ?? 0) - y) <= wordSlack.across &&
      other.length === line.length &&
      Math.abs((other[0]?.x ?? 0) - (line[0]?.x ?? 0)) <= wordSlack.along &&
      other.every((sign, index) => Math.abs(sign.x - (line[index]?.x ?? 0)) <= lineSlack && fitsAt(sign, line[index])) &&
      other.map(({ sign }) => sign).join('') === text;
    const twin = others.find(isLike);
    for (const { letter } of twin === undefined ? [] : [...line, ...twin]) same.add(letter);
  }
  return same;
}

const fitsAt = (sign: Sign, other: Sign | undefined): boolean => other !== undefined && sizesFit(sign.letter, other.letter);

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
  for (const sign of is) {
    const same = wasAt.at(sign);
    if (same === null) added.add(sign.letter);
    else if (isOtherColour(same.letter.colour, sign.letter.colour)) recoloured.add(sign.letter);
  }
  const none = { changed: [], moved: [], recoloured: [] };
  if (gone.size + added.size + recoloured.size === 0) return none;
  const drifted = gone.size + added.size === 0 ? null : inSameLines(was, is);
  for (const letter of drifted ?? []) {
    gone.delete(letter);
    added.delete(letter);
  }
  const [wasWords, isWords] = [wordsOf(before), wordsOf(after)];
  const touched = (words: readonly Word[], letters: ReadonlySet<Letter>): readonly Word[] =>
    words.filter((word) => word.letters.some((letter) => letters.has(letter)));
  const missing = withoutDrifted(touched(wasWords, gone), isWords);
  const extra = withoutDrifted(touched(isWords, added), wasWords);
  const left = [...phrases(extra, isWords)];
  const changed: WordChange[] = [];
  const moved: Word[] = [];
  for (const phrase of phrases(missing, wasWords)) {
    const same = left.findIndex((other) => textOf(other) === textOf(phrase));
    if (same >= 0) {
      left.splice(same, 1);
      moved.push(...phrase);
      continue;
    }
    const at = left.findIndex((other) => standTogether(phrase, other));
    changed.push({ before: phrase, after: at < 0 ? [] : (left.splice(at, 1)[0] ?? []) });
  }
  changed.push(...left.map((phrase) => ({ before: [], after: phrase })));
  return { changed, moved, recoloured: touched(isWords, recoloured) };
}

function isOtherColour(a: Colour, b: Colour): boolean {
  return a !== 'pattern' && b !== 'pattern' && apart(a, b) > 0.25;
}
