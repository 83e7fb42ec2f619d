// Changes of the scenarios that are kept with a quote. A scenario has one event at least; a list of none is no list.
import { startOf, termOf } from '../../../../shared/domain/calendar/term.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import { ModelId } from '../../../../shared/domain/terms/line.ts';
import type { Quote, QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { ScenarioEvent } from '../../../../shared/domain/terms/scenario.ts';
import { namedModels } from '../../../../shared/simulation/break-even/scenarios.ts';
import { withValueAt } from '../draft/edit.ts';

type ScenarioDraft = NonNullable<QuoteDraft['scenarios']>[number];

// What the path leads to keeps the draft's shape: a list of scenarios, or none.
const edited = (draft: QuoteDraft, path: readonly (string | number)[], value: unknown): QuoteDraft =>
  withValueAt(draft, path, value) as QuoteDraft;

export function withScenario(draft: QuoteDraft, scenario: ScenarioDraft): QuoteDraft {
  return edited(draft, ['scenarios'], [...(draft.scenarios ?? []), scenario]);
}

export function withoutScenario(draft: QuoteDraft, index: number): QuoteDraft {
  const left = (draft.scenarios ?? []).filter((_, at) => at !== index);
  return edited(draft, ['scenarios'], left.length === 0 ? undefined : left);
}

export function withEvent(draft: QuoteDraft, index: number, event: ScenarioEvent): QuoteDraft {
  const events = draft.scenarios?.[index]?.events ?? [];
  return edited(draft, ['scenarios', index, 'events'], [...events, event]);
}

export function withoutEvent(draft: QuoteDraft, index: number, at: number): QuoteDraft {
  return edited(draft, ['scenarios', index, 'events', at], undefined);
}

export const eventKinds = ['usage', 'model_price', 'new_model', 'slot_assignment', 'substitute'] as const;
export type EventKind = (typeof eventKinds)[number];

/** The month that a new event begins in. */
const firstMonth = 5;

/** An event to begin with; null where the quote has nothing that it could change. */
export function newEvent(kind: EventKind, quote: Quote, costs: Costs): ScenarioEvent | null {
  const month = Math.min(firstMonth, quote.termMonths);
  const on = startOf(termOf(quote.startDate, quote.termMonths), month);
  const [model] = namedModels(quote);
  const slot = costs.slots?.find(({ id }) => namedModels(quote).includes(ModelId.parse(id)));
  const other = costs.models.find(({ id }) => id !== model);
  switch (kind) {
    case 'usage':
      return quote.lines.some(({ forecast }) => forecast !== undefined)
        ? { type: 'usage', fromMonth: month, factor: '1.2' }
        : null;
    case 'model_price':
      return model === undefined ? null : { type: 'model_price', on, model, changePercent: '-20' };
    case 'new_model': {
      const first = costs.models.find(({ id }) => slot?.assignments.some((each) => each.model === id))?.prices.at(-1);
      if (slot === undefined || first === undefined) return null;
      const { inputPerMillion, outputPerMillion } = first;
      const id = newModelId(costs, slot.id);
      return {
        type: 'new_model',
        on,
        model: id,
        name: id,
        provider: slot.id,
        inputPerMillion,
        outputPerMillion,
        slot: ModelId.parse(slot.id),
      };
    }
    case 'slot_assignment':
      return slot === undefined || costs.models[0] === undefined
        ? null
        : { type: 'slot_assignment', on, slot: ModelId.parse(slot.id), model: ModelId.parse((other ?? costs.models[0]).id) };
    case 'substitute':
      return model === undefined || other === undefined
        ? null
        : { type: 'substitute', fromMonth: month, from: model, to: ModelId.parse(other.id) };
  }
}

/** An id that the cost book lacks. */
function newModelId({ models, slots }: Costs, slot: string): ModelId {
  const taken = new Set<string>([...models, ...(slots ?? [])].map(({ id }) => id));
  let id = `${slot}-next`;
  for (let number = 2; taken.has(id); number += 1) id = `${slot}-next-${number}`;
  return ModelId.parse(id);
}
