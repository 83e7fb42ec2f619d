import { useCallback, useMemo } from 'react';
import { pricePathCaption } from '../../../../shared/document/charts/captions.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { pricePathChart, pricePathHeight } from '../../../../shared/document/charts/price-path-chart.ts';
import type { PricePath } from '../../../../shared/document/charts/price-path.ts';
import { inForce, pricePath } from '../../../../shared/document/charts/price-path.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useWritten } from '../views/amounts.ts';

type PathProps = { readonly path: PricePath; readonly months: readonly string[] };

function PathFigure({ path, months }: PathProps) {
  const words = useWords().builder;
  const written = useWritten();
  const language = useLanguage();
  const titles = useMemo(
    () =>
      months.map((starts, index) =>
        words.priceAndIndexOf(
          written.date(starts),
          written.percent(inForce(path.price, index + 1)),
          written.percent(inForce(path.index, index + 1)),
        ),
      ),
    [months, path, words, written],
  );
  const draw = useCallback((setting: ChartSetting) => pricePathChart(path, setting), [path]);
  const caption = pricePathCaption(path, contractWords('en'), language);
  return <ChartFigure draw={draw} height={pricePathHeight} monthTitles={titles} caption={caption} />;
}

type PricePathProps = { readonly evaluation: Evaluation; readonly quote: Quote };

/** Index and price over the term, as in the contract; nothing where nothing is measured. */
export function PricePathFigure({ evaluation, quote }: PricePathProps) {
  const path = useMemo(() => pricePath(evaluation.adaptivePricing, quote.adaptivePricing), [evaluation, quote]);
  return path === null ? null : <PathFigure path={path} months={evaluation.months} />;
}
