import type { Costs } from '../../domain/terms/costs.ts';
import type { ModelId } from '../../domain/terms/line.ts';

/** A day on which the cost book announces a price of a model, or another model for a slot. */
export type Announced = { readonly on: string } & ({ readonly model: ModelId } | { readonly slot: ModelId });

type Dated = { readonly from: string };

/** What is in force on the first day, with nothing after it; a row that begins later stays, because nothing would be in force without it. */
function untilStart<T extends Dated>(entries: readonly T[], startDate: string): readonly T[] {
  const begun = entries.filter(({ from }) => from <= startDate);
  return begun.length === 0 ? entries : begun;
}

function later(entries: readonly Dated[], startDate: string): readonly string[] {
  return untilStart(entries, startDate) === entries ? [] : entries.filter(({ from }) => from > startDate).map(({ from }) => from);
}

/** The days whose prices and assignments a run without announced ones must hold as they were, the first day first. */
export function announcedIn(costs: Costs, startDate: string): readonly Announced[] {
  const prices = costs.models.flatMap(({ id, prices: entries }) => later(entries, startDate).map((on) => ({ on, model: id })));
  const slots = (costs.slots ?? []).flatMap(({ id, assignments }) =>
    later(assignments, startDate).map((on) => ({ on, slot: id })),
  );
  return [...prices, ...slots].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The cost book without what it announces for after the first day. */
export function withoutAnnounced(costs: Costs, startDate: string): Costs {
  return {
    ...costs,
    models: costs.models.map((model) => ({ ...model, prices: [...untilStart(model.prices, startDate)] })),
    ...(costs.slots === undefined
      ? {}
      : { slots: costs.slots.map((slot) => ({ ...slot, assignments: [...untilStart(slot.assignments, startDate)] })) }),
  };
}
