import type { Box, Matrix, Point } from './matrix.ts';
import { boxAround, placed } from './matrix.ts';

/** A path as it is built: each part a list of points, curves as a few straight steps. */
export class DrawPath {
  private parts: Point[][] = [];
  private at: Point = [0, 0];

  move(x: number, y: number, matrix: Matrix): void {
    this.at = placed([x, y], matrix);
    this.parts.push([this.at]);
  }

  line(x: number, y: number, matrix: Matrix): void {
    this.at = placed([x, y], matrix);
    this.last().push(this.at);
  }

  curve(controls: readonly Point[], matrix: Matrix): void {
    const [a, b, c] = controls.map((point) => placed(point, matrix));
    if (a === undefined || b === undefined || c === undefined) return;
    const from = this.at;
    for (let step = 1; step <= 6; step += 1) {
      const [t, u] = [step / 6, 1 - step / 6];
      const along = (axis: 0 | 1): number =>
        u ** 3 * from[axis] + 3 * u * u * t * a[axis] + 3 * u * t * t * b[axis] + t ** 3 * c[axis];
      this.last().push([along(0), along(1)]);
    }
    this.at = c;
  }

  rectangle([x, y, width, height]: readonly [number, number, number, number], matrix: Matrix): void {
    this.move(x, y, matrix);
    this.line(x + width, y, matrix);
    this.line(x + width, y + height, matrix);
    this.line(x, y + height, matrix);
    this.close();
  }

  close(): void {
    const [first] = this.last();
    if (first !== undefined) {
      this.last().push(first);
      this.at = first;
    }
  }

  /** The point that is drawn from, where it is on the page. */
  get point(): Point {
    return this.at;
  }

  get box(): Box | null {
    return this.parts.length === 0 ? null : boxAround(this.parts.flat());
  }

  /** The parts that draw something, and an empty path again. */
  taken(): readonly (readonly Point[])[] {
    const parts = this.parts.filter((part) => part.length > 1);
    this.parts = [];
    return parts;
  }

  private last(): Point[] {
    const last = this.parts.at(-1);
    if (last !== undefined) return last;
    const part: Point[] = [this.at];
    this.parts.push(part);
    return part;
  }
}

/** How often an outline winds around a point; other than 0 within it. */
export function windings(outline: readonly (readonly Point[])[], [x, y]: Point): number {
  let turns = 0;
  for (const part of outline) {
    part.forEach(([x1, y1], index) => {
      const [x2, y2] = part[(index + 1) % part.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) turns += y2 > y1 ? 1 : -1;
    });
  }
  return turns;
}

/** Whether a point is within an outline, by how often a ray from it crosses. */
export function isWithin(outline: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const part of outline) {
    part.forEach(([x1, y1], index) => {
      const [x2, y2] = part[(index + 1) % part.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}
