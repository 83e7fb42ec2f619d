import { zlibSync } from 'fflate';
import { pngOf } from '../images/png-image.ts';
import { chartPaths } from './chart-paths.ts';
import { pathsSvg } from './drawn-path.ts';
import { painted } from './painted.ts';

/** A chart as a picture of a file: SVG for programs that show it, and PNG for all others. */
export type ChartPicture = { readonly svg: Uint8Array; readonly png: Uint8Array };

/** Pixels to a point: 144 to the inch, fewer than the 220 at which Word makes pictures smaller when it saves. */
const scale = 2;

/** A chart of ours as a picture that needs no font. The same chart gives the same bytes, on every machine. */
export function chartPicture(svg: string): ChartPicture {
  const chart = chartPaths(svg);
  // Node packs otherwise on other processors.
  const png = pngOf(painted(chart, scale), (rows) => zlibSync(rows, { level: 6 }));
  return { svg: new TextEncoder().encode(pathsSvg(chart)), png };
}
