import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { Assembly } from '../assembly/assembly.ts';

/** What the customer's own terms come to under some events; null where they do not fit. */
export function otherwise({ quote, results }: Assembly, events: readonly ScenarioEvent[]): Results | null {
  const under = compute({ quote, costs: results.costs, scenario: { schema: 'quotewright.scenario/1', events: [...events] } });
  return under.ok ? under.value : null;
}

/** With every forecast multiplied from the first month on; null where nothing is measured. */
export function atUse(assembly: Assembly, factor: string): Results | null {
  const isMeasured = assembly.quote.lines.some(({ forecast }) => forecast !== undefined);
  return isMeasured ? otherwise(assembly, [{ type: 'usage', fromMonth: 1, factor }]) : null;
}
