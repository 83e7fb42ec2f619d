import { useCallback, useMemo } from 'react';
import type { ChartSetting } from '../../../../shared/document/charts/chart-setting.ts';
import { scenarioChart, scenarioChartHeight } from '../../../../shared/document/charts/scenario-chart.ts';
import { scenarioCourses } from '../../../../shared/document/charts/scenario-courses.ts';
import type { UnderScenario } from '../../../../shared/simulation/scenarios/under-scenarios.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';

type Compared = UnderScenario & { readonly name: string };

const noTitles: readonly string[] = [];

/** What the customer pays by month under every scenario. The table of months has each amount. */
export function ScenarioFigure({ compared, currency }: { readonly compared: readonly Compared[]; readonly currency: string }) {
  const text = useWords().compared;
  const { listText } = useSentences();
  const courses = useMemo(() => scenarioCourses(compared), [compared]);
  const draw = useCallback(
    (setting: ChartSetting) => scenarioChart({ currency, courses, actsName: text.actsName }, setting),
    [courses, currency, text],
  );
  const names = courses.map(({ name }) => name);
  return <ChartFigure draw={draw} height={scenarioChartHeight} monthTitles={noTitles} caption={text.chart(listText(names))} />;
}
