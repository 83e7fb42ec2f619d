import type { Listed, ListedModel, ListRead, OtherEntry, RefusedEntry } from './listed-model.ts';
import { meters } from './listed-model.ts';
import { bandMeters } from './entry.ts';

function samePrices(a: ListedModel, b: ListedModel): boolean {
  return (
    a.prices.length === b.prices.length &&
    a.prices.every((price, index) => {
      const other = b.prices[index];
      return other?.from === price.from && meters.every((meter) => other[meter] === price[meter]);
    })
  );
}

/** Gathers the entries of a list. Of an id that comes twice with different prices nobody knows which one counts: none of them is used. */
export class Collected {
  readonly #models = new Map<string, ListedModel>();
  readonly #refused: RefusedEntry[] = [];
  readonly #others: OtherEntry[] = [];
  readonly #twice = new Set<string>();

  add(model: ListedModel): void {
    const other = this.#models.get(model.id);
    if (other !== undefined && !samePrices(other, model)) this.#twice.add(model.id);
    this.#models.set(model.id, { ...model, unused: [...bandMeters(model.bands), ...model.unused] });
  }

  refuse(entry: RefusedEntry): void {
    this.#refused.push(entry);
  }

  leave(entry: OtherEntry): void {
    this.#others.push(entry);
  }

  read(): ListRead {
    const twice = [...this.#twice].map((id): RefusedEntry => ({ id, fault: { code: 'id-twice' } }));
    const refused = new Set([...this.#refused, ...twice].map(({ id }) => id));
    const value: Listed = {
      models: [...this.#models.values()].filter(({ id }) => !refused.has(id)),
      refused: [...this.#refused, ...twice],
      others: this.#others,
    };
    const isEmpty = value.models.length === 0 && value.refused.length === 0;
    return isEmpty ? { ok: false, fault: { code: 'nothing-priced' } } : { ok: true, value };
  }
}
