import { useCallback, useMemo } from 'react';
import { drawdownCaption } from '../../../../shared/document/charts/captions.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { drawdownChart, drawdownChartHeight } from '../../../../shared/document/charts/drawdown-chart.ts';
import { balanceAfter, drawdownPeriods, holdsAnything, overageMonths } from '../../../../shared/document/charts/drawdown.ts';
import type { CommitmentResult } from '../../../../shared/domain/commitments/drawdown.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useReading } from '../draft/edit-session.ts';
import { useWritten } from '../views/amounts.ts';

type DrawdownProps = { readonly evaluation: Evaluation; readonly commitment: CommitmentResult };

/** What one commitment holds from month to month, as in the contract; nothing of one that holds nothing. */
export function DrawdownFigure({ evaluation, commitment }: DrawdownProps) {
  const words = useWords().builder;
  const written = useWritten();
  const digits = useReading((reading) => reading.minorDigits);
  const { currency, months } = evaluation;
  const periods = useMemo(() => drawdownPeriods(commitment, digits), [commitment, digits]);
  const titles = useMemo(
    () => months.map((starts, index) => words.balanceOf(written.date(starts), written.amount(balanceAfter(periods, index + 1)))),
    [months, periods, words, written],
  );
  const draw = useCallback(
    (setting: ChartSetting) => drawdownChart({ periods, months: months.length, currency }, setting),
    [periods, months, currency],
  );
  if (!holdsAnything(periods)) return null;
  const english = contractWords('en');
  return (
    <div>
      <div className="qw-chart-head">
        <h3>{english.charts.drawdown(commitment.terms.name)}</h3>
      </div>
      <ChartFigure
        draw={draw}
        height={drawdownChartHeight}
        monthTitles={titles}
        caption={drawdownCaption(overageMonths(commitment), english)}
      />
    </div>
  );
}
