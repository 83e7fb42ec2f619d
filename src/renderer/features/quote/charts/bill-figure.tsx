import { memo, useCallback, useMemo } from 'react';
import type { BillMonth } from '../../../../shared/document/charts/bill-months.ts';
import { billMonths, highestBill } from '../../../../shared/document/charts/bill-months.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { billChartHeight, monthlyBillChart, smallBillChart } from '../../../../shared/document/charts/monthly-bill.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { moneyOf } from '../../../../shared/text/figure-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useWritten } from './written.ts';

type BillProps = { readonly results: Results };
type Bill = { readonly months: readonly BillMonth[]; readonly highest: BillMonth | null; readonly titles: readonly string[] };

/** The height with the legend, so that content below does not move when a kind is added. */
const smallHeight = 62;

function useBill(results: Results): Bill {
  const words = useWords().builder;
  const written = useWritten();
  return useMemo(() => {
    const months = billMonths(results);
    const titles = months.map(({ month, total }) =>
      words.billOf(written.date(results.term.starts[month - 1] ?? null), written.amount(total)),
    );
    return { months, highest: highestBill(months), titles };
  }, [results, words, written]);
}

/** The bill of each month as in the contract. The table behind it is the monthly schedule. */
export function BillFigure({ results }: BillProps) {
  const words = useWords().evaluation;
  const language = useLanguage();
  const { months, highest, titles } = useBill(results);
  const { currency } = results.quote;
  const { minor } = results;
  const most = highest?.total ?? 0n;
  const draw = useCallback(
    (setting: ChartSetting) => monthlyBillChart({ months, highest: most, currency, minorDigits: minor }, setting),
    [months, most, currency, minor],
  );
  if (highest === null) return <p className="qw-soft">{words.noInvoices}</p>;
  const caption = contractWords(language).charts.billCaption(
    moneyOf(highest.total, { currency, minorDigits: minor, language }),
    highest.month,
  );
  return <ChartFigure draw={draw} height={billChartHeight} monthTitles={titles} caption={caption} />;
}

/** The same chart, small, beside the figures. */
export const SmallBillFigure = memo(SmallBill);

function SmallBill({ results }: BillProps) {
  const words = useWords();
  const written = useWritten();
  const { months, highest, titles } = useBill(results);
  const most = highest?.total ?? 0n;
  const { minor } = results;
  const draw = useCallback(
    (setting: ChartSetting) => smallBillChart({ months, highest: most, minorDigits: minor }, setting),
    [months, most, minor],
  );
  if (highest === null) return <p className="qw-soft">{words.evaluation.noInvoices}</p>;
  const caption = words.builder.billLabel(written.amount(most));
  return <ChartFigure draw={draw} height={smallHeight} monthTitles={titles} caption={caption} />;
}
