export type Point = readonly [x: number, y: number];
/** A line through points; `isClosed` where it ends in its first. */
export type Contour = { readonly points: readonly Point[]; readonly isClosed: boolean };

const between = (from: number, to: number, part: number): number => from + (to - from) * part;

/** A quadratic curve as straight pieces: letters of seven points need no more. */
const pieces = 4;

/** The contours of a path as SVG writes it, in the commands that our charts and letters have. Throws at any other. */
export function contoursOf(d: string): readonly Contour[] {
  const found: Contour[] = [];
  let points: Point[] = [];
  const end = (isClosed: boolean): void => {
    if (points.length > 1) found.push({ points, isClosed });
    points = [];
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [a = 0, b = 0, c = 0, e = 0] = values;
    const [x, y] = points.at(-1) ?? [0, 0];
    switch (command) {
      case 'M':
        end(false);
        points.push([a, b]);
        break;
      case 'L':
        points.push([a, b]);
        break;
      case 'H':
        points.push([a, y]);
        break;
      case 'V':
        points.push([x, a]);
        break;
      case 'h':
        points.push([x + a, y]);
        break;
      case 'v':
        points.push([x, y + a]);
        break;
      case 'Q':
        for (let piece = 1; piece <= pieces; piece += 1) {
          const part = piece / pieces;
          const [fromX, fromY] = [between(x, a, part), between(y, b, part)];
          points.push([between(fromX, between(a, c, part), part), between(fromY, between(b, e, part), part)]);
        }
        break;
      case 'z':
      case 'Z':
        end(true);
        break;
      default:
        throw new Error(`A chart's path has ${command}`);
    }
  }
  end(false);
  return found;
}
