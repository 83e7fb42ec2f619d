import type { Costs } from '../../domain/terms/costs.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import type { ScenarioAct } from '../../simulation/scenarios/scenario-acts.ts';
import { indexPrices } from '../data/index-prices.ts';

/** The models and slots that the customer's contract names: those of the index, and those approved. By id, with the names of the former. */
export function customerModels(quote: Quote, costs: Costs | undefined): ReadonlyMap<string, string> {
  const prices = costs === undefined ? null : indexPrices(quote, costs);
  return new Map([
    ...(quote.substitution?.approvedModels ?? []).map((id): readonly [string, string] => [id, id]),
    ...[...(prices?.models ?? []), ...(prices?.slots ?? [])].map(({ id, name }): readonly [string, string] => [id, name ?? id]),
  ]);
}

/** The models that an event names. */
function modelsOf(event: ScenarioEvent): readonly string[] {
  switch (event.type) {
    case 'usage':
      return [];
    case 'model_price':
      return [event.model];
    case 'new_model':
      // Its sentence names the slot that it fills, or the model itself.
      return [event.slot ?? event.model];
    case 'slot_assignment':
      return [event.slot, event.model];
    case 'substitute':
      return [event.from, event.to];
  }
}

/** True of an event that names nothing that the customer may not read. */
export function isForCustomer(event: ScenarioEvent, known: ReadonlyMap<string, string>): boolean {
  return modelsOf(event).every((id) => known.has(id));
}

export function isActForCustomer(act: ScenarioAct, known: ReadonlyMap<string, string>): boolean {
  return act.kind !== 'substitution' || (known.has(act.from) && known.has(act.to));
}
