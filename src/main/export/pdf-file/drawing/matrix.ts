/** A transformation of the plane, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

export function placed([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function boxAround(points: readonly Point[]): Box {
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  return box;
}

export function boxPlaced([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const corners: readonly Point[] = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ];
  return boxAround(corners.map((corner) => placed(corner, matrix)));
}

export function overlap(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] > box[2] || box[1] > box[3] ? null : box;
}

export function holds([left, bottom, right, top]: Box, [x, y]: Point, slack = 0): boolean {
  return x >= left - slack && x <= right + slack && y >= bottom - slack && y <= top + slack;
}

export function areaOf([left, bottom, right, top]: Box): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}
