import type { Letter } from '../../pdf-file/drawing/drawing.ts';
import type { Box } from '../../pdf-file/drawing/matrix.ts';
import type { Seen } from '../seen.ts';
import type { Sign } from '../signs.ts';
import { Places, signsOf } from '../signs.ts';

/** How far, in points, and how much a program may move and scale a page as a whole: to paper of whole points. */
const mostShift = 1.2;
const mostScale = 0.002;
/** Letters on fewer than this many places say too little of the page. */
const fewest = 8;
/** How much of a page has to stand where it stood once it is laid on the other: in another font, letters drift and agree by chance. */
const mostly = 2 / 3;

/** Along one axis: where a place of the page comes to stand. */
type Line = { readonly scale: number; readonly shift: number };
type Fit = { readonly x: Line; readonly y: Line };

const asIs: Line = { scale: 1, shift: 0 };

/** The straight line nearest to pairs of places, from the second to the first; as it is where there is none that may be. */
function nearestLine(pairs: readonly (readonly [is: number, was: number])[]): Line {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [from, to] = [mean(pairs.map(([is]) => is)), mean(pairs.map(([, was]) => was))];
  const spread = pairs.reduce((sum, [is]) => sum + (is - from) ** 2, 0);
  if (spread < 1) return asIs;
  const scale = pairs.reduce((sum, [is, was]) => sum + (is - from) * (was - to), 0) / spread;
  const isSmall = Math.abs(scale - 1) <= mostScale && Math.abs(to - from) <= mostShift;
  return isSmall ? { scale, shift: to - scale * from } : asIs;
}

function moved(letter: Letter, { x, y }: Fit): Letter {
  return { ...letter, x: letter.x * x.scale + x.shift, y: letter.y * y.scale + y.shift };
}

/** How many of the signs stand where they stood. */
function agreeing(signs: readonly Sign[], places: Places): number {
  return signs.filter((sign) => places.at(sign) !== null).length;
}

/**
 * A page laid on the other as well as it goes: Cairo and printers scale pages by an eighth of a percent to paper of whole points.
 * It stays as it is where that does not make most letters agree.
 */
export function laidOn(before: Seen, after: Seen): Seen {
  const [was, is] = [signsOf(before.letters), signsOf(after.letters)];
  const places = new Places(was);
  const alike = agreeing(is, places);
  if (alike === is.length) return after;
  const near = new Places(was, mostShift);
  const pairs = is.flatMap((sign) => {
    const other = near.at(sign);
    return other === null ? [] : [[sign, other] as const];
  });
  if (pairs.length < fewest) return after;
  const fit: Fit = {
    x: nearestLine(pairs.map(([sign, other]) => [sign.x, other.x])),
    y: nearestLine(pairs.map(([sign, other]) => [sign.letter.y, other.letter.y])),
  };
  const letters = after.letters.map((letter) => moved(letter, fit));
  if (agreeing(signsOf(letters), places) <= Math.max(alike, mostly * is.length)) return after;
  const box = ([left, bottom, right, top]: Box): Box => [
    left * fit.x.scale + fit.x.shift,
    bottom * fit.y.scale + fit.y.shift,
    right * fit.x.scale + fit.x.shift,
    top * fit.y.scale + fit.y.shift,
  ];
  return {
    letters,
    unseen: after.unseen.map((letter) => moved(letter, fit)),
    shapes: after.shapes.map((shape) => ({ ...shape, box: box(shape.box) })),
  };
}
