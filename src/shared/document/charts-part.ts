import type { ChartWords } from '../text/contract/en/charts.ts';
import type { Assembly } from './assembly.ts';
import { moneyIn, section } from './assembly.ts';
import { billMonths, highestBill } from './charts/bill-months.ts';
import { chartWidth } from './charts/chart-style.ts';
import { drawdownChart, drawdownChartHeight } from './charts/drawdown-chart.ts';
import { drawdownPeriods, overageMonths } from './charts/drawdown.ts';
import { billChartHeight, monthlyBillChart } from './charts/monthly-bill.ts';
import type { Block, Drawing } from './tree.ts';

function monthlyBill(assembly: Assembly): Drawing | null {
  const { language, currency, minorDigits } = assembly.wording;
  const months = billMonths(assembly.evaluation, minorDigits);
  const highest = highestBill(months);
  if (highest === null) return null;
  return {
    type: 'drawing',
    svg: monthlyBillChart({ months, highest: highest.total, currency, language }),
    width: chartWidth,
    height: billChartHeight,
    caption: assembly.words.charts.billCaption(moneyIn(assembly, highest.total), highest.month),
  };
}

/** More months than this are not named one by one. */
const mostMonths = 6;

/** Which months go beyond the balance. */
function drawdownCaption(overage: readonly number[], words: ChartWords): string {
  if (overage.length === 0) return `${words.balance} ${words.noOverage}`;
  if (overage.length > mostMonths) return `${words.balance} ${words.overageInSome(overage.length)}`;
  return `${words.balance} ${words.overageIn(overage.map(String))}`;
}

type Drawn = { readonly name: string; readonly drawing: Drawing };

/** One drawing a commitment; a commitment of nothing has no line to draw. */
function drawdowns({ quote, results, wording, words }: Assembly): readonly Drawn[] {
  const { language, currency, minorDigits } = wording;
  return results.commitments.flatMap((commitment): Drawn[] => {
    const periods = drawdownPeriods(commitment, minorDigits);
    if (!periods.some(({ opening }) => /[1-9]/.test(opening))) return [];
    const drawing: Drawing = {
      type: 'drawing',
      svg: drawdownChart({ periods, months: quote.termMonths, currency, language }),
      width: chartWidth,
      height: drawdownChartHeight,
      caption: drawdownCaption(overageMonths(commitment), words.charts),
    };
    return [{ name: commitment.terms.name, drawing }];
  });
}

/** True where there is a bill to draw: a commitment is never without one, unless nothing of it is ever invoiced. */
export function hasCharts({ evaluation }: Assembly): boolean {
  return evaluation.invoices.some(({ amount }) => /[1-9]/.test(amount));
}

/** The bill of each month by kind, and what each commitment still holds from month to month. */
export function chartsPart(assembly: Assembly, number: number): readonly Block[] {
  const balances = drawdowns(assembly);
  const bill = monthlyBill(assembly);
  const words = assembly.words.charts;
  const { blocks, sub } = section(number, 'charts', balances.length === 0 ? words.bill : words.section);
  if (bill !== null) {
    // Alone, it stands under the section's own heading.
    if (balances.length > 0) sub(words.bill);
    blocks.push(bill);
  }
  for (const { name, drawing } of balances) {
    sub(words.drawdown(name));
    blocks.push(drawing);
  }
  return blocks;
}
