import type { Costs } from '../../domain/terms/costs.ts';
import type { PriceList } from '../read-price-list.ts';
import type { ListedModel, ListedPrice, MeterPrices } from '../source/listed-model.ts';
import { meters } from '../source/listed-model.ts';
import { comparedName } from '../source/model-names.ts';
import { metersOf } from '../formats/own-costs.ts';
import { inForce, knownModels } from './known-prices.ts';

/** A model of which two lists give other prices for a day. */
export type Disagreement = {
  readonly id: string;
  /** Its price has moved, by either list or by the book: where lists are wrong most often. */
  readonly isRepriced: boolean;
  readonly first: MeterPrices;
  readonly second: MeterPrices;
};

const priceOn = ({ prices }: ListedModel, on: string): ListedPrice | undefined =>
  prices.findLast(({ from }) => from === null || from <= on);

/** Two sources for the same models on one day: those on which they disagree, the repriced ones first. A meter that one leaves out is no disagreement. */
export function disagreements(first: PriceList, second: PriceList, book: Costs | null, on: string): readonly Disagreement[] {
  const others = new Map(second.models.map((model) => [comparedName(model.id), model]));
  const known = knownModels(book);
  const found = first.models.flatMap((model): readonly Disagreement[] => {
    const other = others.get(comparedName(model.id));
    const [one, two] = [priceOn(model, on), other === undefined ? undefined : priceOn(other, on)];
    if (other === undefined || one === undefined || two === undefined) return [];
    const differs = meters.some((meter) => one[meter] !== null && two[meter] !== null && one[meter] !== two[meter]);
    if (!differs) return [];
    const inBook = known.get(model.id)?.prices ?? [];
    const entry = inForce(inBook, on);
    const hasMoved = entry !== undefined && [one, two].some((price) => metersOf(entry).input !== price.input);
    const isRepriced = model.prices.length > 1 || other.prices.length > 1 || inBook.length > 1 || hasMoved;
    return [{ id: model.id, isRepriced, first: one, second: two }];
  });
  return found.toSorted((a, b) => Number(b.isRepriced) - Number(a.isRepriced) || (a.id < b.id ? -1 : 1));
}
