import type { Contour, Point } from './contours.ts';

const lengthOf = ([x, y]: Point, [toX, toY]: Point): number => Math.sqrt((toX - x) ** 2 + (toY - y) ** 2);

function towards([x, y]: Point, [toX, toY]: Point, part: number): Point {
  return [x + (toX - x) * part, y + (toY - y) * part];
}

/** The pieces of a line that are drawn where it is in dashes: drawn and left out in turn, over all its bends. */
function dashed(points: readonly Point[], dashes: readonly number[]): readonly (readonly [Point, Point])[] {
  const drawn: [Point, Point][] = [];
  let which = 0;
  let left = dashes[0] ?? 0;
  points.slice(1).forEach((to, index) => {
    let from = points[index] ?? to;
    for (let rest = lengthOf(from, to); rest > 0;) {
      const step = dashes.length === 0 ? rest : Math.min(rest, left);
      const end = towards(from, to, step / rest);
      if (which % 2 === 0) drawn.push([from, end]);
      [from, rest, left] = [end, rest - step, left - step];
      if (dashes.length === 0 || left > 0) continue;
      which += 1;
      left = dashes[which % dashes.length] ?? 0;
      if (left <= 0) return;
    }
  });
  return drawn;
}

/** Lines as areas to fill, `width` wide, all going round in one sense: a piece ends square, and where two meet a square covers the gap. */
export function stroked(contours: readonly Contour[], width: number, dashes: readonly number[]): readonly Contour[] {
  const half = width / 2;
  const closed = (points: readonly Point[]): Contour => ({ points, isClosed: true });
  return contours.flatMap(({ points, isClosed }) => {
    const first = points[0];
    const line = isClosed && first !== undefined ? [...points, first] : points;
    const pieces = dashed(line, dashes).map(([[x, y], [toX, toY]]) => {
      const length = lengthOf([x, y], [toX, toY]);
      const [across, up] = [((toY - y) / length) * half, ((toX - x) / length) * half];
      return closed([
        [x + across, y - up],
        [toX + across, toY - up],
        [toX - across, toY + up],
        [x - across, y + up],
      ]);
    });
    const joints = dashes.length > 0 ? [] : line.slice(1, -1);
    return [
      ...pieces,
      ...joints.map(([x, y]) =>
        closed([
          [x - half, y - half],
          [x + half, y - half],
          [x + half, y + half],
          [x - half, y + half],
        ]),
      ),
    ];
  });
}
