import type { ChartSetting } from './chart-setting.ts';
import { labelSize } from './chart-style.ts';

const tenths = (value: number): number => Math.round(value * 10);

/**
 * A tenth of a point, the same on every machine. No finer: an amount has two decimals, so that no place on a page can be
 * taken for one.
 */
export function points(value: number): string {
  return String(tenths(value) / 10);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export type Label = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The faint color of the chart where left out. */
  readonly color?: string;
};

/** A label in the chart's face and size; `y` is its baseline. */
export function svgLabel({ x, y, text, anchor, color }: Label): string {
  const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const fill = color === undefined ? '' : ` fill="${color}"`;
  return `<text x="${points(x)}" y="${points(y)}"${from}${fill}>${escaped(text)}</text>`;
}

/** A straight line as a part of a path. */
export function segment(from: readonly [number, number], to: readonly [number, number]): string {
  return `M${from.map(points).join(' ')}L${to.map(points).join(' ')}`;
}

export function svgFill(path: string, color: string): string {
  return `<path d="${path}" fill="${color}"/>`;
}

export function svgStroke(path: string, color: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
}

/** A line in dashes: a limit, not something measured. */
export function svgDashes(path: string, color: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-dasharray="3 2"/>`;
}

/** A line in a pattern of strokes and gaps; an empty one is solid. */
export function svgPatterned(path: string, color: string, width: number, pattern: string): string {
  const dashes = pattern === '' ? '' : ` stroke-dasharray="${pattern}"`;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"${dashes}/>`;
}

/**
 * A rectangle as a part of a path: a chart of many columns is one path a colour. Its edges are what is rounded, so that
 * two that touch still do.
 */
export function rectangle(left: number, top: number, right: number, bottom: number): string {
  const across = (tenths(right) - tenths(left)) / 10;
  const down = (tenths(bottom) - tenths(top)) / 10;
  return `M${points(left)} ${points(top)}h${across}v${down}h${-across}z`;
}

/** An invisible area that answers a pointer. It is the only `rect` of a chart, so that the window can find it. */
export function svgTitled(left: number, top: number, right: number, bottom: number, title: string, color: string): string {
  const size = `width="${points(right - left)}" height="${points(bottom - top)}"`;
  return `<rect x="${points(left)}" y="${points(top)}" ${size} fill="${color}" fill-opacity="0"><title>${escaped(title)}</title></rect>`;
}

/** The whole chart. The labels' common attributes appear once, because every export parses the drawing again. */
export function svgDocument({ width, height, style }: ChartSetting, elements: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${style.face}" font-size="${labelSize}" fill="${style.faint}">${elements.join('')}</svg>`;
}
