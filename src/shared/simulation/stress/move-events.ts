import type { Costs, PriceEntry } from '../../domain/terms/costs.ts';
import { ModelId } from '../../domain/terms/line.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { addDays } from '../../domain/values/date.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { compare, exact, readExact, rounded, times } from '../../domain/values/exact.ts';
import type { Announced } from './announced.ts';
import { announcedIn, withoutAnnounced } from './announced.ts';
import type { DrawnMove } from './move-days.ts';
import type { ReadSlot } from './read-slots.ts';

/** A new price has so many decimals. */
const places = 9;
/** A price stays between a hundredth of its start and a hundred times it. */
const least = exact('0.01');
const most = exact('100');

type Prices = Omit<PriceEntry, 'from' | 'knownOn'>;

type Dated = { readonly from: string };

function lastBy<T extends Dated>(entries: readonly T[], on: string): T | undefined {
  return entries.findLast(({ from }) => from <= on);
}

function withEntry<T extends Dated>(entries: readonly T[], entry: T): readonly T[] {
  return [...entries.filter(({ from }) => from !== entry.from), entry].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function moved(price: string, ratio: string, start: string): string {
  // Prices of one run: nobody reads their texts twice.
  const [value, began] = [times(readExact(price), exact(ratio)), readExact(start)];
  const [low, high] = [times(began, least), times(began, most)];
  const held: Exact = compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value;
  return trimmed(rounded(held, places), places);
}

/** All four prices after a move; `start` are those of the first day, which bound them. What is written to the cache moves as input does. */
function movedPrices(before: Prices, { move }: DrawnMove, start: Prices): Prices {
  const cached = before.cachedInputPerMillion;
  const written = before.cacheWritePerMillion;
  return {
    inputPerMillion: moved(before.inputPerMillion, move.input, start.inputPerMillion),
    outputPerMillion: moved(before.outputPerMillion, move.output, start.outputPerMillion),
    ...(cached === undefined
      ? {}
      : {
          cachedInputPerMillion: moved(
            cached,
            move.cachedInput ?? move.input,
            start.cachedInputPerMillion ?? start.inputPerMillion,
          ),
        }),
    ...(written === undefined
      ? {}
      : { cacheWritePerMillion: moved(written, move.input, start.cacheWritePerMillion ?? start.inputPerMillion) }),
  };
}

/** The prices of an entry without its days. */
function pricesOf(entry: PriceEntry): Prices {
  const { inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion } = entry;
  return {
    inputPerMillion,
    outputPerMillion,
    ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion }),
    ...(cacheWritePerMillion === undefined ? {} : { cacheWritePerMillion }),
  };
}

/** How the moves of a run become events of its scenario. */
export type MoveEvents = (moves: readonly DrawnMove[]) => readonly ScenarioEvent[];

type Assignment = { readonly from: string; readonly model: ModelId };

/** The cost book of one run while its events are made, the earlier day first. */
class RunBook {
  readonly events: ScenarioEvent[] = [];
  readonly #prices: Map<string, readonly PriceEntry[]>;
  readonly #assignments: Map<string, readonly Assignment[]>;
  readonly #starts = new Map<string, Prices>();
  readonly #releases = new Map<string, number>();
  readonly #moved = new Set<string>();

  constructor(costs: Costs) {
    this.#prices = new Map(costs.models.map(({ id, prices }) => [id, prices]));
    this.#assignments = new Map((costs.slots ?? []).map(({ id, assignments }) => [id, assignments]));
  }

  /** Holds what was announced for a day as it is in force by then. */
  hold(announced: Announced): void {
    const { on } = announced;
    if ('slot' in announced) {
      const assigned = lastBy(this.#assignments.get(announced.slot) ?? [], on);
      if (assigned !== undefined) this.events.push({ type: 'slot_assignment', on, slot: announced.slot, model: assigned.model });
      return;
    }
    const entry = lastBy(this.#prices.get(announced.model) ?? [], on);
    if (entry === undefined) return;
    const { inputPerMillion, outputPerMillion, cachedInputPerMillion, cacheWritePerMillion } = entry;
    this.events.push({
      type: 'model_price',
      on,
      model: announced.model,
      inputPerMillion,
      outputPerMillion,
      // Left out, these would stay as announced.
      cachedInputPerMillion: cachedInputPerMillion ?? inputPerMillion,
      cacheWritePerMillion: cacheWritePerMillion ?? inputPerMillion,
    });
  }

  take(slot: ReadSlot, on: string, drawn: DrawnMove): void {
    const model = slot.isSlot ? lastBy(this.#assignments.get(slot.id) ?? [], on)?.model : slot.id;
    const entry = model === undefined ? undefined : lastBy(this.#prices.get(model) ?? [], on);
    // Before its first price a model has none that could move.
    if (model === undefined || entry === undefined) return;
    const before = pricesOf(entry);
    const start = this.#starts.get(slot.id) ?? before;
    this.#starts.set(slot.id, start);
    const after = movedPrices(before, drawn, start);
    if (slot.isSlot && drawn.move.kind === 'new') this.#release(slot, on, after);
    else this.#reprice(model, on, after);
  }

  #release(slot: ReadSlot, on: string, prices: Prices): void {
    const model = this.#newModel(slot.id);
    this.events.push({ type: 'new_model', on, model, name: model, provider: slot.provider || slot.id, ...prices, slot: slot.id });
    this.#prices.set(model, [{ from: on, ...prices }]);
    this.#assignments.set(slot.id, withEntry(this.#assignments.get(slot.id) ?? [], { from: on, model }));
  }

  /** An id that the book lacks: the slot's, with the number of the release. */
  #newModel(slot: string): ModelId {
    let release = this.#releases.get(slot) ?? 0;
    let model: ModelId;
    do {
      release += 1;
      model = ModelId.parse(`${slot}-release-${release}`);
    } while (this.#prices.has(model) || this.#assignments.has(model));
    this.#releases.set(slot, release);
    return model;
  }

  /** Two slots with one model move it once a day. */
  #reprice(model: ModelId, on: string, prices: Prices): void {
    const day = `${on} ${model}`;
    if (this.#moved.has(day)) return;
    this.#moved.add(day);
    this.events.push({ type: 'model_price', on, model, ...prices });
    this.#prices.set(model, withEntry(this.#prices.get(model) ?? [], { from: on, ...prices }));
  }
}

/** How the moves of a run become events on a cost book, with what it announces for after the first day or without. */
export function moveEvents(slots: readonly ReadSlot[], costs: Costs, startDate: string, includeAnnounced: boolean): MoveEvents {
  const base = includeAnnounced ? costs : withoutAnnounced(costs, startDate);
  const announced = includeAnnounced ? [] : announcedIn(costs, startDate);
  return (moves) => {
    const book = new RunBook(base);
    const left = [...announced];
    const holdUntil = (day: string | null): void => {
      const due = day === null ? left.length : left.findIndex(({ on }) => on > day);
      for (const next of left.splice(0, due < 0 ? left.length : due)) book.hold(next);
    };
    for (const drawn of moves) {
      const slot = slots[drawn.slot];
      if (slot === undefined) continue;
      const on = addDays(startDate, drawn.day);
      holdUntil(on);
      book.take(slot, on, drawn);
    }
    holdUntil(null);
    return book.events;
  };
}
