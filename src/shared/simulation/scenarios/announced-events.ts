import { startOf, termOf } from '../../domain/calendar/term.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { namedModels } from '../break-even/scenarios.ts';

const byDay = (a: { readonly on: string }, b: { readonly on: string }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/**
 * Every price and assignment that the cost book announces for the term, of what the quote names, written as events. They are in the forecast
 * already: the scenario says them one by one, and can then be changed.
 */
export function announcedEvents(quote: Quote, costs: Costs): readonly ScenarioEvent[] {
  const { startDate, termMonths } = quote;
  const end = startOf(termOf(startDate, termMonths), termMonths + 1);
  const comes = ({ from }: { readonly from: string }): boolean => from > startDate && from < end;
  const named = new Set<string>(namedModels(quote));
  const slots = (costs.slots ?? []).filter(({ id }) => named.has(id));
  const filling = slots.flatMap(({ assignments }) => {
    const begun = assignments.findLast(({ from }) => from <= startDate);
    return assignments.filter((each) => each === begun || comes(each)).map(({ model }) => model);
  });
  const models = new Set<string>([...named, ...filling]);
  const assigned = slots.flatMap(({ id, assignments }) =>
    assignments.filter(comes).map(({ from, model, tokenFactor }): Extract<ScenarioEvent, { type: 'slot_assignment' }> => ({
      type: 'slot_assignment',
      on: from,
      slot: ModelId.parse(id),
      model: ModelId.parse(model),
      ...(tokenFactor === undefined ? {} : { tokenFactor }),
    })),
  );
  const priced = costs.models
    .filter(({ id }) => models.has(id))
    .flatMap(({ id, prices }) =>
      prices
        .filter(comes)
        .map(
          ({
            from,
            inputPerMillion,
            outputPerMillion,
            cachedInputPerMillion: cached,
            cacheWritePerMillion: written,
          }): Extract<ScenarioEvent, { type: 'model_price' }> => ({
            type: 'model_price',
            on: from,
            model: ModelId.parse(id),
            inputPerMillion,
            outputPerMillion,
            ...(cached === undefined ? {} : { cachedInputPerMillion: cached }),
            ...(written === undefined ? {} : { cacheWritePerMillion: written }),
          }),
        ),
    );
  return [...priced, ...assigned].toSorted(byDay);
}
