import { asKnownOn } from '../../domain/costs/known-on.ts';
import type { Costs } from '../../domain/terms/costs.ts';

/** A model that fills a slot at one price. */
export type TimelineSpan = {
  readonly from: string;
  /** The first day after; null where nothing follows. */
  readonly to: string | null;
  readonly model: string;
  /** For a million tokens; null where the model has no price then. */
  readonly price: { readonly input: string; readonly output: string } | null;
  /** It begins after today. */
  readonly isAnnounced: boolean;
};

export type TimelineRow = { readonly id: string; readonly name: string; readonly spans: readonly TimelineSpan[] };

export type SlotTimeline = {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly rows: readonly TimelineRow[];
};

type Book = Pick<Costs, 'models' | 'slots'>;

function rowOf({ models }: Book, slot: NonNullable<Costs['slots']>[number], today: string): TimelineRow {
  const spans = slot.assignments.flatMap(({ from, model: id }, index): TimelineSpan[] => {
    const end = slot.assignments[index + 1]?.from ?? null;
    const model = models.find((each) => each.id === id);
    const prices = model?.prices ?? [];
    const moves = prices.map((price) => price.from).filter((day) => day > from && (end === null || day < end));
    return [from, ...moves].map((day, place, days) => {
      const price = prices.findLast((each) => each.from <= day);
      return {
        from: day,
        to: days[place + 1] ?? end,
        model: model?.name ?? id,
        price: price === undefined ? null : { input: price.inputPerMillion, output: price.outputPerMillion },
        isAnnounced: day > today,
      };
    });
  });
  return { id: slot.id, name: slot.name ?? slot.id, spans };
}

const twoMonths = 61 * 86_400_000;

/** Who fills each slot of a book when, and at which price; null where it has none. */
export function slotTimeline(costs: Costs, today: string): SlotTimeline | null {
  const known = asKnownOn(costs, null);
  const rows = (known.slots ?? []).map((slot) => rowOf(known, slot, today)).filter(({ spans }) => spans.length > 0);
  const days = rows.flatMap(({ spans }) => spans.map(({ from }) => from)).toSorted();
  const [first] = days;
  if (first === undefined) return null;
  const last = [days.at(-1) ?? today, today].toSorted()[1] ?? today;
  const to = new Date(Date.parse(last) + twoMonths).toISOString().slice(0, 10);
  return { from: first, to, today, rows };
}
