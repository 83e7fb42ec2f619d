import { modelOn, openCostBook } from '../../domain/costs/cost-book.ts';
import type { Costs } from '../../domain/terms/costs.ts';
import type { ModelId } from '../../domain/terms/line.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { Move } from '../../domain/terms/stress.ts';

/** What of a quote model moves reach: a slot, or a model that it names directly. */
export type ReadSlot = {
  /** The slot's or model's id in the cost book. */
  readonly id: ModelId;
  readonly isSlot: boolean;
  /** Of the model that it is on the first day; empty where the book names none. */
  readonly provider: string;
  /** The recorded slot name that stands for it; null where none does. */
  readonly slot: string | null;
};

/** The words of an id or a name, in small letters. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z0-9]+/);
}

/** The recorded slot whose name an id or name has as a word. */
function recordedSlot(texts: readonly string[], moves: readonly Move[]): string | null {
  const names = new Set(moves.map(({ slot }) => slot));
  for (const text of texts) {
    const words = new Set(wordsOf(text));
    for (const name of names) if (words.has(name.toLowerCase())) return name;
  }
  return null;
}

/** Every slot and model that the quote's index or routing reads, in the order of the cost book's slots, then models. */
export function readSlots(quote: Quote, costs: Costs, moves: readonly Move[]): readonly ReadSlot[] {
  const book = openCostBook(costs);
  const named = new Set([
    ...(quote.adaptivePricing?.index ?? []).map(({ model }) => model),
    ...quote.lines.flatMap(({ servedBy }) => (servedBy ?? []).map(({ model }) => model)),
  ]);
  const modelAtStart = (id: string): string => {
    const found = modelOn(book, id, quote.startDate);
    return found.ok ? found.value : id;
  };
  const providerOf = (id: string): string => costs.models.find((model) => model.id === id)?.provider ?? '';
  const slots = (costs.slots ?? []).filter(({ id }) => named.has(id));
  const filled = new Map(slots.map(({ id }) => [modelAtStart(id), id]));
  return [
    ...slots.map(({ id, name }): ReadSlot => ({
      id,
      isSlot: true,
      provider: providerOf(modelAtStart(id)),
      slot: recordedSlot([id, name ?? ''], moves),
    })),
    // A model that fills one of these slots moves with it.
    ...costs.models
      .filter(({ id }) => named.has(id) && !filled.has(id))
      .map(({ id, provider }): ReadSlot => {
        const assigned = (costs.slots ?? []).find((slot) => modelAtStart(slot.id) === id);
        const names = assigned === undefined ? [] : [assigned.id, assigned.name ?? ''];
        return { id, isSlot: false, provider: provider ?? '', slot: recordedSlot(names, moves) };
      }),
  ];
}
