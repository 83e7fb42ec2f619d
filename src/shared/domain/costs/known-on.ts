import type { Costs } from '../terms/costs.ts';
import { oncePer } from '../values/once-per.ts';

type Entry = { readonly from: string; readonly knownOn?: string | undefined };

const knownDay = ({ from, knownOn }: Entry): string => knownOn ?? from;

/** What of a list was known on a day (of null: all), of two entries with one date the one known last, in the order of their dates. */
function knownEntries<T extends Entry>(entries: readonly T[], on: string | null): T[] {
  const lastKnown = new Map<string, T>();
  for (const entry of entries) {
    if (on !== null && knownDay(entry) > on) continue;
    const other = lastKnown.get(entry.from);
    if (other === undefined || knownDay(other) < knownDay(entry)) lastKnown.set(entry.from, entry);
  }
  return entries.filter((entry) => lastKnown.get(entry.from) === entry);
}

/** True if anything in a cost book says when it became known. */
function saysWhenKnown({ models, slots }: Costs): boolean {
  const dated: readonly Entry[] = [
    ...models.flatMap(({ prices }) => prices),
    ...(slots ?? []).flatMap((slot) => slot.assignments),
  ];
  return dated.some(({ knownOn }) => knownOn !== undefined);
}

/**
 * The cost book that a contract is evaluated with: as it was known on its issue date where anything in it says when it became known, else
 * all of it (pricing §12.18).
 */
export function bookOfContract(costs: Costs, issueDate: string): Costs {
  return saysWhenKnown(costs) ? asKnownOn(costs, issueDate) : costs;
}

/** A cost book as it was known on a day; of null, all of it: pricing §12.18. The same book where nothing says when it became known and no day is named. */
export function asKnownOn(costs: Costs, on: string | null): Costs {
  if (on === null && !saysWhenKnown(costs)) return costs;
  const models = costs.models.map((model) => ({ ...model, prices: knownEntries(model.prices, on) }));
  const slots = costs.slots?.map((slot) => ({ ...slot, assignments: knownEntries(slot.assignments, on) }));
  return slots === undefined ? { ...costs, models } : { ...costs, models, slots };
}

/** Books as they were known on a day, each made once; where no day is named, as they are. */
export function booksKnownOn(on: string | undefined): (costs: Costs) => Costs {
  return on === undefined ? (costs) => costs : oncePer((costs: Costs) => asKnownOn(costs, on));
}
