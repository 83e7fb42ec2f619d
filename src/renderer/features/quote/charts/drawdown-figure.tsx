import { useCallback, useMemo } from 'react';
import { drawdownCaption } from '../../../../shared/document/charts/captions.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { drawdownChart, drawdownChartHeight } from '../../../../shared/document/charts/drawdown-chart.ts';
import { balanceAfter, drawdownPeriods, holdsAnything, overageMonths } from '../../../../shared/document/charts/drawdown.ts';
import { drawdownMarks } from '../../../../shared/document/charts/drawdown-marks.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { CommitmentResult } from '../../../../shared/domain/commitments/drawdown.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useWritten } from './written.ts';

type DrawdownProps = { readonly results: Results; readonly commitment: CommitmentResult };

/** One commitment's balance month by month, as in the contract. Empty for a commitment without a balance. */
export function DrawdownFigure({ results, commitment }: DrawdownProps) {
  const words = useWords().builder;
  const language = useLanguage();
  const written = useWritten();
  const { term, minor } = results;
  const { currency } = results.quote;
  const periods = useMemo(() => drawdownPeriods(commitment), [commitment]);
  const marks = useMemo(() => drawdownMarks(commitment, minor), [commitment, minor]);
  const titles = useMemo(
    () =>
      term.starts
        .slice(0, term.months)
        .map((starts, index) => words.balanceOf(written.date(starts), written.amount(balanceAfter(periods, index + 1)))),
    [term, periods, words, written],
  );
  const draw = useCallback(
    (setting: ChartSetting) => drawdownChart({ periods, marks, months: term.months, currency, minorDigits: minor }, setting),
    [periods, marks, term, currency, minor],
  );
  if (!holdsAnything(periods)) return null;
  const contract = contractWords(language);
  return (
    <div>
      <div className="qw-chart-head">
        <h3>{contract.charts.drawdown(commitment.terms.name)}</h3>
      </div>
      <ChartFigure
        draw={draw}
        height={drawdownChartHeight}
        monthTitles={titles}
        caption={drawdownCaption(overageMonths(commitment), marks, contract)}
      />
    </div>
  );
}
