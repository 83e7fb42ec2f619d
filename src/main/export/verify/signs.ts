import type { Letter } from '../pdf-file/drawing/drawing.ts';
import { normalized } from '../../../shared/domain/document/normalized.ts';

/** A sign as it is compared, with the letter that it is of: a ligature has several. */
export type Sign = { readonly sign: string; readonly x: number; readonly width: number; readonly letter: Letter };

/**
 * How far a letter may stand from where it stood, in points, once the page as a whole is laid on the other. Measured of what
 * programs write: Ghostscript 0.02, LibreOffice 0.15 up and down, mutool 0.23 and Cairo 0.30 along a line.
 */
export const letterSlack = 0.35;
/** Along a line, the roundings of Cairo add up from letter to letter: to 0.37 in a row of a table. */
const alongSlack = 0.45;
/** A letter that is turned by more degrees, or is narrower than this part of what it was, is not the same. */
const mostTurn = 3;
const narrowest = 0.3;
const cell = 1;

/** One form for letters that have several, and hyphens of all kinds as one. */
export const plainText = (text: string): string => normalized(text, 'NFKC').replace(/[\u2010\u2011\u00AD]/g, '-');

/** Joined letters apart, without spaces. */
export function signsOf(letters: readonly Letter[]): readonly Sign[] {
  return letters.flatMap((letter) => {
    const signs = Array.from(plainText(letter.text)).filter((sign) => !/^[\s\p{Cc}]*$/u.test(sign));
    const width = letter.width / signs.length;
    return signs.map((sign, index): Sign => ({ sign, x: letter.x + width * index, width, letter }));
  });
}

/** Sizes as programs round them: Cairo makes a page smaller by an eighth of a percent. */
export const sizesFit = (a: Letter, b: Letter): boolean => a.size / b.size < 1.02 && b.size / a.size < 1.02;

/** Whether two signs stand the same way up and are about as wide. */
function formsFit(a: Sign, b: Sign): boolean {
  const turned = Math.abs(a.letter.turn - b.letter.turn);
  if (Math.min(turned, Math.abs(360 - turned)) > mostTurn) return false;
  const [narrow, wide] = [Math.min(a.width, b.width), Math.max(a.width, b.width)];
  return wide < 0.1 * a.letter.size || narrow >= narrowest * wide;
}

/** Between the letters of a ligature the places are guessed. */
const roomOf = ({ text, size }: Letter, slack: number): number => (text.length > 1 ? size * 0.25 : slack);

/** Finds signs by what they are and where. */
export class Places {
  private readonly cells = new Map<string, Sign[]>();
  private readonly slack: number;

  constructor(signs: readonly Sign[], slack = letterSlack) {
    this.slack = slack;
    for (const each of signs) {
      const key = this.key(each.sign, Math.round(each.letter.y / cell));
      const known = this.cells.get(key);
      if (known === undefined) this.cells.set(key, [each]);
      else known.push(each);
    }
    for (const row of this.cells.values()) row.sort((a, b) => a.x - b.x);
  }

  private key(sign: string, row: number): string {
    return `${sign} ${row}`;
  }

  /** The same sign at the same place, the nearest along the line; null where there is none. */
  at(sign: Sign): Sign | null {
    const { x, letter } = sign;
    const along = Math.max(this.slack, alongSlack);
    const own = roomOf(letter, along);
    const row = Math.round(letter.y / cell);
    const rows = Math.ceil(this.slack / cell);
    let nearest: Sign | null = null;
    for (let dy = -rows; dy <= rows; dy += 1) {
      for (const other of this.cells.get(this.key(sign.sign, row + dy)) ?? []) {
        const off = Math.abs(other.x - x);
        const fits = off <= Math.max(own, roomOf(other.letter, along)) && sizesFit(other.letter, letter) && formsFit(other, sign);
        const isInLine = Math.abs(other.letter.y - letter.y) <= this.slack;
        if (fits && isInLine && (nearest === null || off < Math.abs(nearest.x - x))) nearest = other;
      }
    }
    return nearest;
  }
}

/** The lines of signs, each from left to right. */
export function linesOf(signs: readonly Sign[]): readonly (readonly Sign[])[] {
  const lines: Sign[][] = [];
  for (const sign of signs.toSorted((a, b) => b.letter.y - a.letter.y)) {
    const [first] = lines.at(-1) ?? [];
    if (first !== undefined && first.letter.y - sign.letter.y <= 2 * letterSlack) lines.at(-1)?.push(sign);
    else lines.push([sign]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}
