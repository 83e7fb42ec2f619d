import type { Assembly } from '../assembly/assembly.ts';
import { moneyIn, section } from '../assembly/assembly.ts';
import { billMonths, highestBill } from '../charts/bill-months.ts';
import { drawdownCaption } from '../charts/captions.ts';
import { onPaper, paperWidth } from '../charts/chart-setting.ts';
import { drawdownChart, drawdownChartHeight } from '../charts/drawdown-chart.ts';
import { drawdownPeriods, holdsAnything, overageMonths } from '../charts/drawdown.ts';
import { drawdownMarks } from '../charts/drawdown-marks.ts';
import { billChartHeight, monthlyBillChart } from '../charts/monthly-bill.ts';
import type { Block, Drawing } from '../tree/tree.ts';

function monthlyBill(assembly: Assembly): Drawing | null {
  const { language, currency, minorDigits } = assembly.wording;
  const months = billMonths(assembly.results);
  const highest = highestBill(months);
  if (highest === null) return null;
  return {
    type: 'drawing',
    svg: monthlyBillChart(
      { months, highest: highest.total, currency, minorDigits },
      onPaper(billChartHeight, assembly.words, language),
    ),
    width: paperWidth,
    height: billChartHeight,
    caption: assembly.words.charts.billCaption(moneyIn(assembly, highest.total), highest.month),
  };
}

type Drawn = { readonly name: string; readonly drawing: Drawing };

/** One drawing a commitment. */
function drawdowns({ quote, results, wording, words }: Assembly): readonly Drawn[] {
  const { language, currency, minorDigits } = wording;
  return results.commitments.flatMap((commitment): Drawn[] => {
    const periods = drawdownPeriods(commitment);
    if (!holdsAnything(periods)) return [];
    const marks = drawdownMarks(commitment, minorDigits);
    const drawing: Drawing = {
      type: 'drawing',
      svg: drawdownChart(
        { periods, marks, months: quote.termMonths, currency, minorDigits },
        onPaper(drawdownChartHeight, words, language),
      ),
      width: paperWidth,
      height: drawdownChartHeight,
      caption: drawdownCaption(overageMonths(commitment), marks, words),
    };
    return [{ name: commitment.terms.name, drawing }];
  });
}

/** True if the term has a bill to draw. A commitment always has one, except if none of it is ever invoiced. */
export function hasCharts({ results }: Assembly): boolean {
  return results.invoices.length > 0;
}

/** The bill of each month by kind, and what each commitment still holds from month to month. */
export function chartsPart(assembly: Assembly, number: number): readonly Block[] {
  const balances = drawdowns(assembly);
  const bill = monthlyBill(assembly);
  const words = assembly.words.charts;
  const { blocks, sub } = section(number, 'charts', balances.length === 0 ? words.bill : words.section);
  if (bill !== null) {
    // A single chart goes under the heading of the section.
    if (balances.length > 0) sub(words.bill);
    blocks.push(bill);
  }
  for (const { name, drawing } of balances) {
    sub(words.drawdown(name));
    blocks.push(drawing);
  }
  return blocks;
}
