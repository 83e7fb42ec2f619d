import { useCallback, useMemo } from 'react';
import type { BillMonth } from '../../../../shared/document/charts/bill-months.ts';
import { billMonths, highestBill } from '../../../../shared/document/charts/bill-months.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { billChartHeight, monthlyBillChart, smallBillChart } from '../../../../shared/document/charts/monthly-bill.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { moneyText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { useWritten } from '../views/amounts.ts';

type BillProps = { readonly evaluation: Evaluation };
type Bill = { readonly months: readonly BillMonth[]; readonly highest: BillMonth | null; readonly titles: readonly string[] };

/** With its legend, so that what stands below stays where it is when a kind is added. */
const smallHeight = 62;

function useBill(evaluation: Evaluation): Bill {
  const words = useWords().builder;
  const written = useWritten();
  const digits = useReading((reading) => reading.minorDigits);
  return useMemo(() => {
    const months = billMonths(evaluation, digits);
    const titles = months.map(({ month, total }) =>
      words.billOf(written.date(evaluation.months[month - 1] ?? null), written.amount(total)),
    );
    return { months, highest: highestBill(months), titles };
  }, [evaluation, digits, words, written]);
}

/** The bill of each month as in the contract. The table behind it is the monthly schedule. */
export function BillFigure({ evaluation }: BillProps) {
  const words = useWords().evaluation;
  const language = useLanguage();
  const digits = useReading((reading) => reading.minorDigits);
  const { months, highest, titles } = useBill(evaluation);
  const { currency } = evaluation;
  const most = highest?.total ?? null;
  const draw = useCallback(
    (setting: ChartSetting) => monthlyBillChart({ months, highest: most ?? '0', currency }, setting),
    [months, most, currency],
  );
  if (highest === null) return <p className="qw-soft">{words.noInvoices}</p>;
  const caption = contractWords('en').charts.billCaption(moneyText(highest.total, currency, digits, language), highest.month);
  return <ChartFigure draw={draw} height={billChartHeight} monthTitles={titles} caption={caption} />;
}

/** The same for a glance, beside the figures. */
export function SmallBillFigure({ evaluation }: BillProps) {
  const words = useWords();
  const written = useWritten();
  const { months, highest, titles } = useBill(evaluation);
  const most = highest?.total ?? null;
  const draw = useCallback((setting: ChartSetting) => smallBillChart({ months, highest: most ?? '0' }, setting), [months, most]);
  if (most === null) return <p className="qw-soft">{words.evaluation.noInvoices}</p>;
  const caption = words.builder.billLabel(written.amount(most));
  return <ChartFigure draw={draw} height={smallHeight} monthTitles={titles} caption={caption} />;
}
