import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { Scenario } from '../../domain/terms/scenario.ts';
import { oncePer } from '../../domain/values/once-per.ts';

/** What the quote comes to under a scenario, beside the forecast, whose scenario is null. */
export type UnderScenario = {
  readonly scenario: Scenario | null;
  /** Null where the scenario does not fit the quote: it names a line, model or day that is not there. */
  readonly results: Results | null;
};

/** A scenario that stays is evaluated once for as long as the terms stay. */
const underOf = oncePer((base: Results) =>
  oncePer((scenario: Scenario): UnderScenario => {
    const { quote, costs, policy, actuals, knownOn } = base;
    const under = compute({ quote, costs, policy, actuals, knownOn, scenario });
    return { scenario, results: under.ok ? under.value : null };
  }),
);

/** The quote as it stands, and then under each scenario: the same terms, prices and use. */
export function underScenarios(base: Results, scenarios: readonly Scenario[]): readonly [UnderScenario, ...UnderScenario[]] {
  const under = underOf(base);
  return [{ scenario: null, results: base }, ...scenarios.map((scenario) => under(scenario))];
}
