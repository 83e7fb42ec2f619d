import { useCallback, useMemo } from 'react';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { fanChart, fanChartHeight } from '../../../../shared/document/charts/fan-chart.ts';
import { histogramChart, histogramHeight } from '../../../../shared/document/charts/histogram-chart.ts';
import type { StressResult } from '../../../../shared/simulation/stress/stress-result-document.ts';
import { minorDigits } from '../../../../shared/domain/values/currency.ts';
import { moneyText, numberText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';

type StressChartProps = { readonly result: StressResult; readonly of: 'bill' | 'margin' };

/** Where the runs of a stress lie in each month. */
export function StressBands({ result, of }: StressChartProps) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const { months, currency } = result;
  const amount = (decimal: string | undefined): string => moneyText(decimal ?? '0', currency, minorDigits(currency), language);
  const draw = useCallback(
    (setting: ChartSetting) =>
      fanChart(
        {
          currency,
          bands: [
            { low: months.map((month) => month[of].p5), high: months.map((month) => month[of].p95), name: words.bands.wide },
            { low: months.map((month) => month[of].p25), high: months.map((month) => month[of].p75), name: words.bands.narrow },
          ],
          middle: months.map((month) => month[of].p50),
          middleName: words.bands.middle,
        },
        setting,
      ),
    [months, currency, of, words],
  );
  const titles = useMemo(
    () => months.map((month) => `${month.month}: ${numberText(month[of].p50, language)}`),
    [months, of, language],
  );
  const last = months.at(-1)?.[of];
  return (
    <ChartFigure
      draw={draw}
      height={fanChartHeight}
      monthTitles={titles}
      caption={words.bandsCaption(words.bandsOf[of], amount(last?.p5), amount(last?.p95))}
    />
  );
}

const noTitles: readonly string[] = [];

/** How many runs come to which amount over the term. */
export function StressHistogram({ result, of }: StressChartProps) {
  const words = useWords().whatIf;
  const language = useLanguage();
  const bins = result.histogram[of];
  const draw = useCallback(
    (setting: ChartSetting) =>
      histogramChart(
        {
          bins: bins.map(({ from, to, runs }) => ({ from, to, count: runs })),
          countName: words.runsColumn,
          titles: bins.map(({ from, to, runs }) =>
            words.binOf(runs, numberText(from, setting.language), numberText(to, setting.language)),
          ),
        },
        setting,
      ),
    [bins, words],
  );
  return (
    <ChartFigure
      draw={draw}
      height={histogramHeight}
      monthTitles={noTitles}
      caption={words.histogramCaption(
        words.histogramOf[of],
        moneyText(result.term[of].p50, result.currency, minorDigits(result.currency), language),
      )}
    />
  );
}
