import type { Salvaged } from '../salvage.ts';
import type { Costs } from '../../terms/costs.ts';
import type { Report } from './rule.ts';
import type { Path } from '../../document/problem.ts';
import { unrepeated } from './rule.ts';

type DatedEntry = { readonly from?: string | undefined; readonly knownOn?: string | undefined } | undefined;

/** Dates rise; two entries of one date may differ in the day on which they became known (pricing §12.18). */
function risingOrKnown(entries: readonly DatedEntry[], path: (index: number) => Path, report: Report): void {
  const days = new Map<string, Set<string>>();
  let before: string | undefined;
  entries.forEach((entry, index) => {
    const from = entry?.from;
    if (from === undefined) return;
    const known = days.get(from) ?? new Set();
    const knownOn = entry?.knownOn ?? from;
    if (before !== undefined && (from < before || known.has(knownOn))) report(path(index), { code: 'not-rising', above: before });
    days.set(from, known.add(knownOn));
    before = from;
  });
}

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
    risingOrKnown(model?.prices ?? [], (price) => ['models', index, 'prices', price, 'from'], report);
  });
  const modelIds = new Set(models.map((model) => model?.id));
  const slotIds = new Set(slots.map((slot) => slot?.id));
  slots.forEach((slot, index) => {
    risingOrKnown(slot?.assignments ?? [], (assignment) => ['slots', index, 'assignments', assignment, 'from'], report);
    slot?.assignments?.forEach((assignment, position) => {
      const model = assignment?.model;
      // The name may belong to a model whose id could not be read.
      if (model === undefined || modelIds.has(model) || modelIds.has(undefined)) return;
      const path = ['slots', index, 'assignments', position, 'model'];
      report(path, { code: slotIds.has(model) ? 'slot-for-model' : 'unknown-model', model });
    });
  });
}
