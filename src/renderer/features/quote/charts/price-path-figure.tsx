import { useCallback, useMemo } from 'react';
import { pricePathCaption } from '../../../../shared/document/charts/captions.ts';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { pricePathChart, pricePathHeight } from '../../../../shared/document/charts/price-path-chart.ts';
import type { PricePath } from '../../../../shared/document/charts/price-path.ts';
import { inForce, pricePath } from '../../../../shared/document/charts/price-path.ts';
import type { Results } from '../../../../shared/domain/compute.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import { percentText } from '../../../../shared/text/number-format.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useWritten } from './written.ts';

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
          percentText(inForce(path.price, index + 1), language),
          percentText(inForce(path.index, index + 1), language),
        ),
      ),
    [months, path, words, written, language],
  );
  const draw = useCallback((setting: ChartSetting) => pricePathChart(path, setting), [path]);
  const caption = pricePathCaption(path, contractWords(language), language);
  return <ChartFigure draw={draw} height={pricePathHeight} monthTitles={titles} caption={caption} />;
}

type PricePathProps = { readonly results: Results };

/** Index and price over the term, as in the contract. Empty without measurements. */
export function PricePathFigure({ results }: PricePathProps) {
  const path = useMemo(() => pricePath(results.adaptive, results.quote.adaptivePricing), [results]);
  return path === null ? null : <PathFigure path={path} months={results.term.starts.slice(0, results.term.months)} />;
}
