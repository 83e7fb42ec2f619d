import { asKnownOn } from '../../../shared/domain/costs/known-on.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';

/** A book with what was known on a day; models and slots of which nothing was known are left out. */
export function knownBook(costs: Costs, on: string): Costs {
  const { slots, ...known } = asKnownOn(costs, on);
  const models = known.models.filter(({ prices }) => prices.length > 0);
  const filled = (slots ?? []).filter(({ assignments }) => assignments.length > 0);
  return { ...known, models, ...(filled.length === 0 ? {} : { slots: filled }) };
}
