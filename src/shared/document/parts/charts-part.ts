import type { Assembly } from '../assembly/assembly.ts';
import { moneyIn } from '../assembly/assembly.ts';
import { billMonths, highestBill } from '../charts/bill-months.ts';
import { drawdownCaption } from '../charts/captions.ts';
import { onPaper, paperWidth } from '../charts/chart-setting.ts';
import { drawdownChart, drawdownChartHeight } from '../charts/drawdown-chart.ts';
import { drawdownPeriods, holdsAnything, overageMonths } from '../charts/drawdown.ts';
import { drawdownMarks } from '../charts/drawdown-marks.ts';
import { billChartHeight, monthlyBillChart } from '../charts/monthly-bill.ts';
import type { CommitmentId } from '../../domain/terms/commitment.ts';
import type { Drawing } from '../tree/tree.ts';
import type { OrderPart, Sub } from './order/order-part.ts';

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

/** What a commitment still holds from month to month; null where it never holds anything. */
export function drawdownDrawing({ quote, results, wording, words }: Assembly, id: CommitmentId): Drawing | null {
  const { language, currency, minorDigits } = wording;
  const commitment = results.commitments.find(({ terms }) => terms.id === id);
  if (commitment === undefined) return null;
  const periods = drawdownPeriods(commitment);
  if (!holdsAnything(periods)) return null;
  const marks = drawdownMarks(commitment, minorDigits);
  return {
    type: 'drawing',
    svg: drawdownChart(
      { periods, marks, months: quote.termMonths, currency, minorDigits },
      onPaper(drawdownChartHeight, words, language),
    ),
    width: paperWidth,
    height: drawdownChartHeight,
    caption: drawdownCaption(overageMonths(commitment), marks, words),
  };
}

/** The bill of each month by kind, and what each commitment still holds from month to month; null where nothing is ever invoiced. */
export function chartsPart(assembly: Assembly): OrderPart | null {
  const words = assembly.words.charts;
  const bill = monthlyBill(assembly);
  const balances = (assembly.quote.commitments ?? []).flatMap(({ id, name }): Sub[] => {
    const drawing = drawdownDrawing(assembly, id);
    return drawing === null ? [] : [{ title: words.drawdown(name), blocks: () => [drawing] }];
  });
  const subs = [...(bill === null ? [] : [{ title: words.bill, blocks: () => [bill] }]), ...balances];
  return subs.length === 0 ? null : { title: balances.length === 0 ? words.bill : words.section, subs };
}
