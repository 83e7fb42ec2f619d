import { stack } from 'd3-shape';
import type { BillBand } from '../../text/contract/bill-bands.ts';
import { billBands } from '../../text/contract/bill-bands.ts';
import { contractWords } from '../../text/contract/contract-words.ts';
import type { Language } from '../../text/language.ts';
import type { BillMonth } from './bill-months.ts';
import { bandFill, chartWidth, ink, labelSize, labelWidth } from './chart-style.ts';
import { plotFrame } from './plot-frame.ts';
import { rectangle, svgDocument, svgFill, svgLabel } from './svg.ts';

export type BillChart = {
  readonly months: readonly BillMonth[];
  /** The highest month's total. */
  readonly highest: string;
  readonly currency: string;
  readonly language: Language;
};

export const billChartHeight = 172;

/** A column of a short term is no wall. */
const widest = 32;

/** Names of the bands in their colours, over the plot from its left edge. */
function legend(bands: readonly BillBand[], left: number, language: Language): readonly string[] {
  const words = contractWords(language).charts;
  let x = left;
  return bands.flatMap((band) => {
    const at = x;
    const text = words.bands[band];
    x += labelSize + 4 + labelWidth(text) + 12;
    return [
      svgFill(rectangle(at, 2, at + labelSize, 2 + labelSize), bandFill[band]),
      svgLabel({ x: at + labelSize + 4, y: labelSize + 1, text, anchor: 'start', color: ink }),
    ];
  });
}

/** The bill of each contract month as one column, its kinds stacked. */
export function monthlyBillChart({ months, highest, currency, language }: BillChart): string {
  const frame = plotFrame({ months: months.length, highest, currency, language, height: billChartHeight, right: 2 });
  const used = billBands.filter((band) => months.some(({ parts }) => /[1-9]/.test(parts[band])));
  const series = stack<BillMonth, BillBand>()
    .keys(used)
    .value(({ parts }, band) => Number(parts[band]))(months);
  const columns = series.map((layer) => {
    const rectangles = layer.flatMap(([from, to], index) => {
      if (from === to) return [];
      const left = frame.x(index);
      const room = frame.x(index + 1) - left;
      const width = Math.min(room - Math.min(room * 0.22, 4), widest);
      const start = left + (room - width) / 2;
      return [rectangle(start, frame.y(String(to)), start + width, frame.y(String(from)))];
    });
    return svgFill(rectangles.join(''), bandFill[layer.key]);
  });
  return svgDocument(chartWidth, billChartHeight, [...legend(used, frame.left, language), frame.svg, ...columns]);
}
