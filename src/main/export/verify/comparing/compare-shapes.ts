import type { Shape } from '../../pdf-file/drawing/drawing.ts';
import type { Box } from '../../pdf-file/drawing/matrix.ts';
import { areaOf, overlap } from '../../pdf-file/drawing/matrix.ts';
import { apart } from '../seen.ts';

export type ShapeChanges = {
  readonly missing: readonly Shape[];
  readonly added: readonly Shape[];
  readonly exchanged: readonly Shape[];
};

const slack = 0.35;

/** Lines are as thick as they were: programs round a hundredth of a point. */
const thicknessSlack = 0.06;
const thick = 3;

function thickness([left, bottom, right, top]: Box): number {
  return Math.min(right - left, top - bottom);
}

function sameBox(a: Box, b: Box): boolean {
  const [own, other] = [thickness(a), thickness(b)];
  if (own < thick && other < thick && Math.abs(own - other) > thicknessSlack) return false;
  return a.every((side, index) => Math.abs(side - (b[index] ?? 0)) <= slack);
}

function sameColour(a: Shape, b: Shape): boolean {
  return a.colour === 'pattern' || b.colour === 'pattern' ? a.colour === b.colour : apart(a.colour, b.colour) < 0.25;
}

/** Whether others of its kind and colour, together, paint what it paints: programs take areas apart and put lines together. */
function isPaintedBy(shape: Shape, others: readonly Shape[]): boolean {
  const [left, bottom, right, top] = shape.box;
  const alike = others.filter((other) => isFlat(other) === isFlat(shape) && sameColour(other, shape));
  const parts = alike
    .map(({ box }) => overlap([left - 0.3, bottom - 0.3, right + 0.3, top + 0.3], box))
    .filter((box) => box !== null);
  const whole = Math.max(areaOf(shape.box), 0.01);
  return parts.length > 1 && parts.reduce((sum, part) => sum + areaOf(part), 0) >= 0.9 * whole;
}

const isFlat = ({ kind }: Shape): boolean => kind === 'area' || kind === 'line';

/** Compares lines, areas and pictures by where they are, their colour and what pictures hold. */
export function compareShapes(before: readonly Shape[], after: readonly Shape[]): ShapeChanges {
  const samePlace = (a: Shape, b: Shape): boolean => (isFlat(a) ? isFlat(b) : a.kind === b.kind) && sameBox(a.box, b.box);
  const counterpart = (shape: Shape, others: readonly Shape[]): boolean =>
    others.some((other) => samePlace(shape, other) && sameColour(shape, other)) || (isFlat(shape) && isPaintedBy(shape, others));
  const exchanged = after.filter((shape) => {
    if (shape.kind !== 'picture') return false;
    const there = before.filter((other) => samePlace(shape, other));
    return there.length > 0 && there.every(({ content }) => content !== shape.content);
  });
  return {
    missing: before.filter((shape) => !counterpart(shape, after)),
    added: after.filter((shape) => !counterpart(shape, before)),
    exchanged,
  };
}
