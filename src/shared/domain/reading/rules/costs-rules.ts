import type { Salvaged } from '../salvage.ts';
import type { Costs } from '../../terms/costs.ts';
import type { Report } from './rule.ts';
import { rising, unrepeated } from './rule.ts';

/** What must hold within a cost book: ids are unique over models and slots, dates rise, slots name models. */
export function costsRules(costs: NonNullable<Salvaged<Costs>>, report: Report): void {
  const models = costs.models ?? [];
  const slots = costs.slots ?? [];
  unrepeated(
    [...models, ...slots].map((each) => each?.id),
    (index) => (index < models.length ? ['models', index, 'id'] : ['slots', index - models.length, 'id']),
    report,
  );
  models.forEach((model, index) => {
    rising(model?.prices?.map((price) => price?.from) ?? [], (price) => ['models', index, 'prices', price, 'from'], report);
  });
  const modelIds = new Set(models.map((model) => model?.id));
  const slotIds = new Set(slots.map((slot) => slot?.id));
  slots.forEach((slot, index) => {
    rising(
      slot?.assignments?.map((assignment) => assignment?.from) ?? [],
      (assignment) => ['slots', index, 'assignments', assignment, 'from'],
      report,
    );
    slot?.assignments?.forEach((assignment, position) => {
      const model = assignment?.model;
      // The name may belong to a model whose id could not be read.
      if (model === undefined || modelIds.has(model) || modelIds.has(undefined)) return;
      const path = ['slots', index, 'assignments', position, 'model'];
      report(path, { code: slotIds.has(model) ? 'slot-for-model' : 'unknown-model', model });
    });
  });
}
