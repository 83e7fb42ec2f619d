import type { SavedScenario } from '../../../../../shared/calls/quotes/scenario-calls.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import { compute } from '../../../../../shared/domain/compute.ts';
import { hasCosts } from '../../../../../shared/domain/costs/has-costs.ts';
import { readScenario } from '../../../../../shared/domain/reading/read.ts';
import type { TotalsResult } from '../../../../../shared/domain/statements/totals.ts';
import type { Writing } from './cells.ts';
import { amountCell, marginCell, textCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { ListColumn } from './list-ledger.ts';
import { listLedger } from './list-ledger.ts';

/** A scenario and what the quote comes to under it; null where the two don't fit. */
export type UnderScenario = { readonly name: string; readonly totals: TotalsResult | null };

/** The quote under every saved scenario, after the forecast itself. */
export function underScenarios(results: Results, saved: readonly SavedScenario[], forecast: string): readonly UnderScenario[] {
  const { quote, costs, policy } = results;
  return [
    { name: forecast, totals: results.totals },
    ...saved.map(({ draft, scenarioId }): UnderScenario => {
      const read = readScenario(draft);
      if (!read.ok) return { name: typeof draft['name'] === 'string' ? draft['name'] : scenarioId, totals: null };
      const under = compute({ quote, costs, policy, scenario: read.value });
      return { name: read.value.name ?? scenarioId, totals: under.ok ? under.value.totals : null };
    }),
  ];
}

/** One row a scenario. Figures under a scenario are explained where the scenario is worked on. */
export function scenarioLedger(results: Results, list: readonly UnderScenario[], writing: Writing): Ledger {
  const { words, audience } = writing;
  type Of = 'committedValue' | 'expectedValue' | 'cost';
  const amount = (id: Of): ListColumn<UnderScenario> => ({
    id,
    head: words.evaluation[id],
    kind: 'number',
    of: ({ totals }, row) =>
      totals === null ? textCell('–') : amountCell(totals[id], row === 0 ? ['totals', id] : null, writing),
  });
  const margin: ListColumn<UnderScenario> = {
    id: 'margin',
    head: words.evaluation.margin,
    kind: 'number',
    of: ({ totals }, row) =>
      marginCell(
        hasCosts(results.quote) ? (totals?.grossMarginHundredths ?? null) : null,
        row === 0 ? ['totals', 'grossMarginPercent'] : null,
        writing,
      ),
  };
  return listLedger<UnderScenario>({
    id: 'scenarios',
    caption: words.money.views.scenarios,
    empty: words.evaluation.empty,
    list,
    listColumns: [
      {
        id: 'name',
        head: words.money.scenario,
        kind: 'text',
        of: ({ name, totals }) => textCell(totals === null ? words.money.unfit(name) : name),
      },
      amount('committedValue'),
      amount('expectedValue'),
      ...(audience === 'internal' ? [amount('cost'), margin] : []),
    ],
  });
}
