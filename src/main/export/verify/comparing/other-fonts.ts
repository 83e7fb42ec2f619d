import type { Sign } from '../signs.ts';
import { letterSlack, linesOf, Places, sizesFit } from '../signs.ts';

/** How much wider or narrower than it was a line of another font may run, of the way from its first letter, beside one letter's step. */
const mostStretch = 0.6;
/**
 * What the gap to the letter before may be wider or narrower, of the size: within a word kerning is another, and columns that stand
 * close beside each other are put together with a space.
 */
const mostKerning = 0.35;
const mostSpacing = 1.2;
/** A gap of this part of a letter's size parts words. */
const wordGap = 0.17;
/** A letter whose width differs by more than this part of its size is of another font: programs round to a five-hundredth. */
const otherWidth = 0.005;
/** In another font, at least this part of the letters is wider or narrower; some are as wide in both. */
const fewestOthers = 1 / 3;
/** So many letters may be left out or be others before a line is no longer the same. */
const mostLost = 24;

export type Pairs = {
  /** For each sign of the issued page its counterpart, and the other way round. */
  readonly was: ReadonlyMap<Sign, Sign>;
  readonly is: ReadonlyMap<Sign, Sign>;
};

type Placed = { readonly line: readonly Sign[]; readonly at: number };

const none: Pairs = { was: new Map(), is: new Map() };

const gap = (last: Sign, next: Sign): number => next.x - (last.x + last.width);
const isApart = (last: Sign, next: Sign): boolean => gap(last, next) >= wordGap * next.letter.size;

/**
 * Pairs the signs of two pages where a program set the words in another font: LibreOffice does so where it lacks one. What it
 * draws in a row begins where it began and reads on as it read, each letter led to by those before it: its words stay apart
 * that were apart, in their line, in their size, and run on by what the letters are wider or narrower.
 */
export function pairedInOtherFonts(before: readonly Sign[], after: readonly Sign[]): Pairs {
  const placed = new Map<Sign, Placed>();
  for (const line of linesOf(before)) line.forEach((sign, at) => placed.set(sign, { line, at }));
  const places = new Places(before);
  const [was, is] = [new Map<Sign, Sign>(), new Map<Sign, Sign>()];

  let run: (Placed & { readonly drift: number; readonly last: Sign; readonly first: Sign }) | null = null;
  const pair = (own: Sign, sign: Sign, goesOn: boolean): void => {
    const at = placed.get(own);
    if (at === undefined) return;
    was.set(own, sign);
    is.set(sign, own);
    run = { ...at, drift: sign.x - own.x, last: sign, first: goesOn ? (run?.first ?? own) : own };
  };
  const follows = (sign: Sign): Sign | null => {
    if (run === null) return null;
    const { line, at, drift, last, first } = run;
    for (let next = at + 1; next < Math.min(line.length, at + mostLost); next += 1) {
      const [own, before] = [line[next], line[next - 1]];
      if (own === undefined || before === undefined || was.has(own)) continue;
      if (own.sign !== sign.sign || !sizesFit(own.letter, sign.letter)) continue;
      if (Math.abs(own.letter.y - sign.letter.y) > letterSlack) continue;
      const { size } = own.letter;
      if (Math.abs(sign.x - own.x) > mostStretch * (own.x - first.x) + mostSpacing * size) continue;
      if (next > at + 1) {
        // After letters that are others, the line goes on about where they led.
        if (Math.abs(sign.x - own.x - drift) <= 2 * mostKerning * size) return own;
        continue;
      }
      const isWord = isApart(before, own);
      const off = Math.abs(gap(last, sign) - gap(before, own));
      if (isApart(last, sign) === isWord && off <= (isWord ? mostSpacing : mostKerning) * size) return own;
    }
    return null;
  };
  for (const sign of after) {
    const next = follows(sign);
    const own = next ?? places.at(sign);
    if (own === null || was.has(own)) continue;
    pair(own, sign, next !== null);
  }
  const isOther = (own: Sign, sign: Sign): boolean => Math.abs(own.width - sign.width) > otherWidth * own.letter.size;
  const others = [...was].filter(([own, sign]) => isOther(own, sign)).length;
  return others >= fewestOthers * was.size ? { was, is } : none;
}
