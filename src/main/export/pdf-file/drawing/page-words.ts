import type { Letter } from './drawing.ts';

/** The words of a line that is read from left to right: letters apart by more than this part of their size are of two words. */
const wordGap = 0.17;

/** A word where it is drawn. */
export type Word = {
  readonly text: string;
  readonly letters: readonly Letter[];
  readonly x: number;
  readonly y: number;
};

/** Letters put together to words by their places alone: in which order they are drawn, and how they are joined, does not matter. */
export function wordsOf(letters: readonly Letter[]): readonly Word[] {
  const seen = letters.filter(({ text }) => !/^[\s\p{Cc}]*$/u.test(text));
  const sorted = seen.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: Letter[][] = [];
  for (const letter of sorted) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && first.y - letter.y < 0.3 * Math.min(first.size, letter.size))
      line.push(letter);
    else lines.push([letter]);
  }
  return lines.flatMap((line) => {
    const words: Letter[][] = [];
    for (const letter of line.toSorted((a, b) => a.x - b.x)) {
      const word = words.at(-1);
      const last = word?.at(-1);
      const gap = last === undefined ? Infinity : letter.x - (last.x + last.width);
      if (word !== undefined && gap < wordGap * letter.size) word.push(letter);
      else words.push([letter]);
    }
    return words.map((word): Word => ({
      text: word.map(({ text }) => text).join(''),
      letters: word,
      x: word[0]?.x ?? 0,
      y: word[0]?.y ?? 0,
    }));
  });
}

/** The words of a page from top to bottom, those of a line after one another. */
export function pageWords(letters: readonly Letter[]): string {
  return wordsOf(letters)
    .map(({ text }) => text)
    .join(' ');
}
