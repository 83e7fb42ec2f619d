import type { Colour, Drawing, Letter, Shape } from '../pdf-file/drawing/drawing.ts';
import { isWithin } from '../pdf-file/drawing/draw-path.ts';
import type { Point } from '../pdf-file/drawing/matrix.ts';
import { holds } from '../pdf-file/drawing/matrix.ts';

/** A drawing as an eye has it: what is covered, or as pale as what is beneath it, is not seen. */
export type Seen = {
  readonly letters: readonly Letter[];
  /** Letters that are there and can't be seen. */
  readonly unseen: readonly Letter[];
  readonly shapes: readonly Shape[];
};

type Plain = Exclude<Colour, 'pattern'>;
const white: Plain = [1, 1, 1];
const faintest = 0.08;

/** How far apart two colours are, by the component that differs most. */
export function apart(a: Plain, b: Plain): number {
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));
}

function middleOf({ x, y, width, size }: Letter): Point {
  return [x + width / 2, y + size * 0.3];
}

function isCovered(point: Point, order: number, covering: readonly Shape[]): boolean {
  return covering.some((shape) => shape.order > order && holds(shape.box, point) && isWithin(shape.covers ?? [], point));
}

/** What is beneath a letter: the last area that was painted there before it, else the paper. */
function beneath(letter: Letter, areas: readonly Shape[]): Colour {
  const point = middleOf(letter);
  return areas.findLast(({ order, box }) => order < letter.order && holds(box, point))?.colour ?? white;
}

function isPale(letter: Letter, areas: readonly Shape[]): boolean {
  if (letter.colour === 'pattern') return false;
  const under = beneath(letter, areas);
  return under !== 'pattern' && apart(letter.colour, under) < faintest;
}

function isShapeCovered({ box: [left, bottom, right, top], order }: Shape, covering: readonly Shape[]): boolean {
  const points: readonly Point[] = [
    [left + 0.1, bottom + 0.1],
    [right - 0.1, bottom + 0.1],
    [left + 0.1, top - 0.1],
    [right - 0.1, top - 0.1],
    [(left + right) / 2, (bottom + top) / 2],
  ];
  const over = covering.filter((shape) => shape.order > order);
  return over.some(({ box, covers }) => points.every((point) => holds(box, point) && isWithin(covers ?? [], point)));
}

/** Sorts a drawing into what is seen and what is not. */
export function seenOf({ letters, unseen, shapes }: Drawing): Seen {
  const areas = shapes.filter(({ kind }) => kind === 'area' || kind === 'picture');
  const covering = shapes.filter(({ covers }) => covers !== null);
  const isUnseen = (letter: Letter): boolean => isCovered(middleOf(letter), letter.order, covering) || isPale(letter, areas);
  const hidden = new Set(letters.filter(isUnseen));
  const isWhite = ({ kind, colour }: Shape): boolean => kind !== 'picture' && colour !== 'pattern' && apart(colour, white) < 0.02;
  return {
    letters: letters.filter((letter) => !hidden.has(letter)),
    unseen: [...unseen, ...hidden],
    // White on the paper is nothing by itself; what it hides is told by what is not seen any more.
    shapes: shapes.filter((shape) => !isWhite(shape) && !isShapeCovered(shape, covering)),
  };
}
