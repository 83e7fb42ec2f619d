import type { Costs } from '../../domain/terms/costs.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Scenario, ScenarioEvent } from '../../domain/terms/scenario.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { addDays } from '../../domain/values/date.ts';

/** Every use from month 1 on, times so many thousandths; null of 1, which changes nothing. */
export function usageTimes(thousandths: number): Scenario | null {
  if (thousandths === 1000) return null;
  const event: ScenarioEvent = { type: 'usage', fromMonth: 1, factor: fixed(BigInt(thousandths), 3) };
  return { schema: 'quotewright.scenario/1', events: [event] };
}

/** Ids of models and slots that the quote's routing and index name. */
export function namedModels({ lines, adaptivePricing }: Quote): readonly ModelId[] {
  return [
    ...new Set([
      ...lines.flatMap(({ servedBy }) => (servedBy ?? []).map(({ model }) => model)),
      ...(adaptivePricing?.index ?? []).map(({ model }) => model),
    ]),
  ];
}

/**
 * The models that some ids name, by so many hundredths of a percent dearer from the day after the start on: the first day's prices, which
 * the index is measured from, stay. Every later price of the book rises alike. Null of 0.
 */
export function dearer(quote: Quote, costs: Costs, ids: readonly string[], hundredths: number): Scenario | null {
  if (hundredths === 0) return null;
  const on = addDays(quote.startDate, 1);
  const changePercent = fixed(BigInt(hundredths), 2);
  const models = new Set(
    ids.flatMap((id) => {
      const slot = costs.slots?.find((each) => each.id === id);
      if (slot === undefined) return [id];
      const begun = slot.assignments.findLast(({ from }) => from <= on);
      return slot.assignments.filter((each) => each === begun || each.from > on).map(({ model }) => model);
    }),
  );
  const events = costs.models
    .filter(({ id }) => models.has(id))
    .flatMap(({ id, prices }): readonly ScenarioEvent[] => {
      const days = prices.map(({ from }) => from).filter((from) => from > on);
      const isPriced = prices.some(({ from }) => from <= on);
      return [...(isPriced ? [on] : []), ...days].map((day) => ({
        type: 'model_price',
        on: day,
        model: ModelId.parse(id),
        changePercent,
      }));
    });
  return events.length === 0 ? null : { schema: 'quotewright.scenario/1', events };
}
