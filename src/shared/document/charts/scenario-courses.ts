import { amountText } from '../../domain/figure-text.ts';
import { scenarioActs } from '../../simulation/scenarios/scenario-acts.ts';
import type { UnderScenario } from '../../simulation/scenarios/under-scenarios.ts';
import type { ScenarioCourse } from './scenario-chart.ts';

/** What a chart draws of scenarios; one that does not fit the quote is not drawn. */
export function scenarioCourses(compared: readonly (UnderScenario & { readonly name: string })[]): readonly ScenarioCourse[] {
  return compared.flatMap(({ name, results }): readonly ScenarioCourse[] =>
    results === null
      ? []
      : [
          {
            name,
            months: results.revenue.map(({ invoiced }) => amountText(invoiced, results.minor)),
            acts: [...new Set(scenarioActs(results).map(({ afterMonth }) => afterMonth))],
          },
        ],
  );
}
