import type { Pixels } from '../images/png-image.ts';
import type { Contour } from './contours.ts';
import { contoursOf } from './contours.ts';
import type { DrawnChart } from './drawn-path.ts';
import { stroked } from './stroked.ts';

/** Lines within a row of pixels along which it is looked where an area is. */
const samples = 8;

type Edge = { readonly top: number; readonly bottom: number; readonly x: number; readonly slope: number; readonly turn: 1 | -1 };

function edgesOf(contours: readonly Contour[], scale: number): readonly Edge[] {
  return contours.flatMap(({ points }) =>
    points.flatMap(([x, y], index): readonly Edge[] => {
      const [toX, toY] = points[(index + 1) % points.length] ?? [x, y];
      if (y === toY) return [];
      const slope = (toX - x) / (toY - y);
      const [top, bottom] = [Math.min(y, toY) * scale, Math.max(y, toY) * scale];
      return [{ top, bottom, x: (y < toY ? x : toX) * scale, slope, turn: y < toY ? 1 : -1 }];
    }),
  );
}

/** Adds how much of each pixel of a row lies between two places. */
function cover(row: Float64Array, from: number, to: number): void {
  const [left, right] = [Math.max(0, from), Math.min(row.length, to)];
  for (let at = Math.floor(left); at < right; at += 1) {
    row[at] = (row[at] ?? 0) + (Math.min(right, at + 1) - Math.max(left, at)) / samples;
  }
}

type Crossing = { readonly x: number; readonly turn: 1 | -1 };

/** How much of each pixel of a row the area covers: what its contours go round, however often. */
function coverRow(row: Float64Array, y: number, edges: readonly Edge[]): void {
  row.fill(0);
  for (let sample = 0; sample < samples; sample += 1) {
    const line = y + (sample + 0.5) / samples;
    const crossings: Crossing[] = [];
    for (const { top, bottom, x, slope, turn } of edges) {
      if (top <= line && line < bottom) crossings.push({ x: x + (line - top) * slope, turn });
    }
    crossings.sort((a, b) => a.x - b.x);
    let turns = 0;
    let from = 0;
    for (const { x, turn } of crossings) {
      if (turns === 0) from = x;
      turns += turn;
      if (turns === 0) cover(row, from, x);
    }
  }
}

function inkOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function fill({ width, height, rgb }: Pixels, contours: readonly Contour[], colour: string, scale: number): void {
  const edges = edgesOf(contours, scale);
  const ink = inkOf(colour);
  const all = contours.flatMap(({ points }) => points);
  const left = Math.max(0, Math.floor(Math.min(...all.map(([x]) => x)) * scale));
  const right = Math.min(width, Math.ceil(Math.max(...all.map(([x]) => x)) * scale));
  const top = Math.max(0, Math.floor(Math.min(...all.map(([, y]) => y)) * scale));
  const bottom = Math.min(height, Math.ceil(Math.max(...all.map(([, y]) => y)) * scale));
  const row = new Float64Array(width);
  for (let y = top; y < bottom; y += 1) {
    coverRow(
      row,
      y,
      edges.filter((edge) => edge.bottom > y && edge.top < y + 1),
    );
    for (let x = left; x < right; x += 1) {
      const covered = Math.min(1, row[x] ?? 0);
      if (covered === 0) continue;
      for (let part = 0; part < 3; part += 1) {
        const at = (y * width + x) * 3 + part;
        rgb[at] = Math.round((rgb[at] ?? 0) * (1 - covered) + (ink[part] ?? 0) * covered);
      }
    }
  }
}

/** A chart on white paper, `scale` pixels to each of its units: additions and multiplications alone, so that it is the same on every machine. */
export function painted({ width, height, paths }: DrawnChart, scale: number): Pixels {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const pixels = { width: across, height: down, rgb: new Uint8Array(across * down * 3).fill(255) };
  for (const { d, fill: colour, stroke } of paths) {
    const contours = contoursOf(d);
    if (colour !== null) fill(pixels, contours, colour, scale);
    if (stroke !== null) fill(pixels, stroked(contours, stroke.width, stroke.dashes), stroke.colour, scale);
  }
  return pixels;
}
