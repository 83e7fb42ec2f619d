import type { ChartSetting } from './chart-setting.ts';
import { labelSize, labelWidth } from './chart-style.ts';
import { svgLabel } from './svg.ts';

/** A name, and the drawing of what it names, in a square as high as a letter. */
export type LegendEntry = { readonly text: string; readonly sign: (left: number, top: number) => string };

export type Legend = { readonly elements: readonly string[]; readonly rows: number };

export const legendRowHeight = labelSize + 4;

/** Names beside their signs, in as many rows as they need: from the plot's edge on, or where that is too far right, below it. */
export function legend(
  entries: readonly LegendEntry[],
  plotLeft: number,
  between: number,
  { width, style }: ChartSetting,
): Legend {
  const widestName = Math.max(...entries.map(({ text }) => labelWidth(text)));
  const isBeside = plotLeft + labelSize + 4 + widestName <= width;
  const left = isBeside ? plotLeft : 0;
  let x = left;
  let row = isBeside ? 0 : 1;
  const elements = entries.flatMap(({ text, sign }) => {
    const wide = labelSize + 4 + labelWidth(text);
    if (x > left && x + wide > width) {
      x = left;
      row += 1;
    }
    const at = x;
    const top = 2 + row * legendRowHeight;
    x += wide + between;
    return [sign(at, top), svgLabel({ x: at + labelSize + 4, y: top + labelSize - 1, text, anchor: 'start', color: style.ink })];
  });
  return { elements, rows: row + 1 };
}
