import { drawableRanges } from './drawable-ranges.ts';

/** Where a word may or may not be parted, a mark of the order of bytes, selectors of forms: they draw nothing. */
const invisible = /[\u00AD\u180E\u200B\u2060\uFEFF]|\u034F|\p{Variation_Selector}/u;
/** Line breaks and joiners. */
const silent = /[\n\r\t\u200C\u200D]/;

/** Controls, and what turns the direction of a line: fonts have empty glyphs for some, and a reader would see a name say another. */
const hidden = /(?![\n\r\t])\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u206F]|[\uFFF9-\uFFFC]/u;

/** Whether a character is never drawn, whichever font has it. */
export function isHidden(character: string): boolean {
  return hidden.test(character);
}

/** Characters that mean the same on paper as a plainer one. */
const plainer: Readonly<Record<string, string>> = {
  '\u2000': ' ',
  '\u2001': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2004': ' ',
  '\u2005': ' ',
  '\u2006': ' ',
  '\u2007': '\u00A0',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200A': ' ',
  '\u202F': '\u00A0',
  '\u205F': ' ',
  '\u3000': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2043': '-',
};

/** What is drawn where no font has a character and that loses nothing to a reader; null where something would be lost. */
export function plainerCharacter(character: string): string | null {
  if (invisible.test(character)) return '';
  return plainer[character] ?? null;
}

/** First and last code points of the ranges that some shipped font has, rising. */
const ranges: readonly (readonly [number, number])[] = (() => {
  let from = 0;
  return drawableRanges.split(' ').map((range) => {
    const [gap = '0', more = '0'] = range.split('.');
    from += Number.parseInt(gap, 36);
    return [from, from + Number.parseInt(more, 36)] as const;
  });
})();

/** Whether the pages of a PDF can show a character: a shipped font has it, or a plainer one says the same. */
export function isDrawable(character: string): boolean {
  if (isHidden(character)) return false;
  if (silent.test(character) || plainerCharacter(character) !== null) return true;
  const codePoint = character.codePointAt(0) ?? 0;
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}
