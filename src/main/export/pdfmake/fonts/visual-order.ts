import bidi from 'bidi-js';
import type { LineWord } from '../drawn-words.ts';

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const order = bidi();

/** A stretch of a line that runs in one direction; odd levels run from right to left. */
type Stretch<Of> = { readonly text: string; readonly of: Of; readonly level: number };

function mirrored(text: string): string {
  return Array.from(text, (character) => order.getMirroredCharacter(character) ?? character).join('');
}

/** Fonts turn a stretch around that has letters of such a script; signs alone are turned around here. */
function turned(text: string): string {
  const shown = mirrored(text);
  return rightToLeft.test(text) ? shown : Array.from(shown).toReversed().join('');
}

/** Turns around the stretches of each level, from the highest to the lowest that is odd (Unicode’s rule L2). */
function reordered<Of>(stretches: readonly Stretch<Of>[]): readonly Stretch<Of>[] {
  const shown = [...stretches];
  const highest = Math.max(...shown.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < shown.length; from += 1) {
      let to = from;
      while (to < shown.length && (shown[to]?.level ?? 0) >= level) to += 1;
      if (to > from) shown.splice(from, to - from, ...shown.slice(from, to).toReversed());
      from = to;
    }
  }
  return shown;
}

/** The pieces of a line as they stand from left to right, in a text that itself runs from left to right; null where they do already. */
function visualOrder<Of extends { readonly text: string }>(pieces: readonly Of[]): readonly Stretch<Of>[] | null {
  const line = pieces.map(({ text }) => text).join('');
  if (!rightToLeft.test(line)) return null;
  const { levels } = order.getEmbeddingLevels(line, 'ltr');
  const end = line.trimEnd().length;
  const levelAt = (at: number): number => (at >= end ? 0 : (levels[at] ?? 0));
  const stretches: Stretch<Of>[] = [];
  let start = 0;
  for (const piece of pieces) {
    for (let from = 0; from < piece.text.length;) {
      const level = levelAt(start + from);
      let to = from + 1;
      while (to < piece.text.length && levelAt(start + to) === level) to += 1;
      const text = piece.text.slice(from, to);
      stretches.push({ text: level % 2 === 1 ? turned(text) : text, of: piece, level });
      from = to;
    }
    start += piece.text.length;
  }
  return reordered(stretches);
}

/** The same pieces where none runs from right to left. */
export function inVisualOrder<Of extends { readonly text: string }>(pieces: readonly Of[]): readonly Stretch<Of>[] {
  return visualOrder(pieces) ?? pieces.map((of) => ({ text: of.text, of, level: 0 }));
}

/** The words of a line from left to right, each at its place; the same where none runs from right to left. */
export function shownWords<Word extends LineWord>(words: readonly Word[]): readonly Word[] {
  const stretches = visualOrder(words);
  if (stretches === null) return words;
  let [{ x } = { x: 0 }] = words;
  return stretches.map(({ text, of }) => {
    const { font, fontSize, fontFeatures } = of;
    const widthOf = font.widthOfString.bind(font) as (text: string, size: number, features: unknown) => number;
    const width = widthOf(text, fontSize, fontFeatures);
    const word = { ...of, text, x, width };
    x += width;
    return word;
  });
}
