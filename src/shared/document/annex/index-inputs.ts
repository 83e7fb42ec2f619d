import { baselineDateOf, followingIn } from '../../domain/adaptive/adaptive.ts';
import { modelOn, pricesOn } from '../../domain/costs/cost-book.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import { compare, one } from '../../domain/values/exact.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { exactPriceIn, inCurrency, numberIn, quantityIn } from '../assembly/assembly.ts';
import type { Row, Table } from '../tree/tree.ts';
import { nothing } from './calculations.ts';
import { monthsText } from './month-rows.ts';

/** A model of the basket as it is named: with the one that fills it, where it is a role. */
function filledName(assembly: Assembly, model: string, on: string): string {
  const { modelName } = assembly.wording;
  const filled = modelOn(assembly.results.book, model, on);
  return filled.ok && filled.value !== model ? `${modelName(model)}: ${modelName(filled.value)}` : modelName(model);
}

/** What every measurement read of an entry, those that read the same in one row. */
function entryRows(assembly: Assembly, terms: AdaptivePricing, entry: number): readonly Row[] {
  const own = terms.index[entry];
  if (own === undefined) return [];
  const { book, adaptive, quote } = assembly.results;
  const { model, dimension, weight } = own;
  const baselineDate = baselineDateOf(terms, quote.startDate);
  const priceOn = (on: string): string => {
    const found = pricesOn(book, model, on);
    return found.ok ? exactPriceIn(assembly, found.value[dimension]) : nothing;
  };
  const read = (adaptive?.measurements ?? []).map(({ on }, at) => {
    const following = followingIn(terms, entry, book, baselineDate, on, []);
    const factor = following === null || compare(following, one) === 0 ? nothing : quantityIn(assembly, following);
    return { number: at + 1, cells: [filledName(assembly, model, on), priceOn(on), factor] };
  });
  const groups = Map.groupBy(read, ({ cells }) => JSON.stringify(cells));
  return [...groups.values()].map((group): Row => {
    const [name = '', price = '', factor = ''] = group[0]?.cells ?? [];
    const measured = monthsText(
      assembly,
      group.map(({ number }) => number),
    );
    const kind = assembly.words.workings.dimensions[dimension];
    return {
      kind: 'row',
      cells: [`${name}, ${kind}`, numberIn(assembly, weight), priceOn(baselineDate), price, factor, measured],
    };
  });
}

/** The inputs of the index: weights, prices of a million tokens, and token factors where re-assignments have them. */
export function indexInputs(assembly: Assembly, terms: AdaptivePricing): Table {
  const words = assembly.words.annex.indexInputs;
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.price, kind: 'text', wide: true },
      { head: words.weight, kind: 'quantity' },
      { head: inCurrency(assembly, words.baseline), kind: 'amount' },
      { head: words.measured, kind: 'amount' },
      { head: words.tokenFactor, kind: 'quantity' },
      { head: words.measurements, kind: 'text' },
    ],
    rows: terms.index.flatMap((_, entry) => entryRows(assembly, terms, entry)),
  };
}
