import { useCallback } from 'react';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { swingChart, swingChartHeight } from '../../../../shared/document/charts/swing-chart.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { fixed } from '../../../../shared/domain/values/decimal-text.ts';
import type { SlotMove } from '../../../../shared/simulation/margin/slot-moves.ts';
import { marginOf } from '../../../../shared/simulation/margin/slot-moves.ts';
import { numberText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { slotNames } from '../money/ledgers/margin-ledgers.ts';

const noTitles: readonly string[] = [];

/** What a tenth more or less for each slot does to the margin: a bar each, the widest first. */
export function SlotMovesFigure({ results, moves }: { readonly results: Results; readonly moves: readonly SlotMove[] }) {
  const words = useWords().money;
  const language = useLanguage();
  const { minor } = results;
  const [widest] = moves;
  const draw = useCallback(
    (setting: ChartSetting) => {
      const nameOf = slotNames(results);
      const now = marginOf(results).amount;
      const text = (amount: bigint): string => fixed(amount - now, minor);
      return swingChart(
        moves.map(({ id, cheaper, dearer }) => ({
          name: nameOf(id),
          down: text(dearer.amount),
          up: text(cheaper.amount),
          title: words.swing(nameOf(id), numberText(text(cheaper.amount), language), numberText(text(dearer.amount), language)),
        })),
        setting,
      );
    },
    [results, moves, minor, words, language],
  );
  if (widest === undefined) return null;
  return (
    <ChartFigure
      draw={draw}
      height={swingChartHeight(moves.length)}
      monthTitles={noTitles}
      caption={words.slotMovesCaption(slotNames(results)(widest.id), results.quote.currency)}
    />
  );
}
