import { pricesOn, modelOn, openCostBook } from '../../domain/costs/cost-book.ts';
import { baselineDateOf } from '../../domain/adaptive/adaptive.ts';
import { compare } from '../../domain/values/exact.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import {
  amountIn,
  dateIn,
  inCurrency,
  numberIn,
  percentIn,
  exactPriceIn,
  quantityIn,
  section,
  shortDateIn,
} from '../assembly/assembly.ts';
import { pricePathCaption } from '../charts/captions.ts';
import { onPaper, paperWidth } from '../charts/chart-setting.ts';
import { pricePathChart, pricePathHeight } from '../charts/price-path-chart.ts';
import { pricePath } from '../charts/price-path.ts';
import type { IndexPrices } from '../data/index-prices.ts';
import { indexCosts } from '../data/index-prices.ts';
import { priceDates } from './price-dates.ts';
import { tokenFactorsTable } from './token-factors.ts';
import type { Block, Drawing, Row, Table } from '../tree/tree.ts';

/** The basket with weights and baseline prices per million tokens. */
export function basketTable(assembly: Assembly, terms: AdaptivePricing, prices: IndexPrices): Table {
  const words = assembly.words.adaptive;
  const baseline = baselineDateOf(terms, assembly.quote.startDate);
  const book = openCostBook(indexCosts(prices));
  const rows = terms.index.map(({ model: id, dimension, weight }): Row => {
    const model = modelOn(book, id, baseline);
    const found = pricesOn(book, id, baseline);
    const role = assembly.wording.modelName(id);
    const filled = model.ok && model.value !== id ? `${role}: ${assembly.wording.modelName(model.value)}` : role;
    return {
      kind: 'row',
      cells: [
        filled,
        words.dimensions[dimension],
        numberIn(assembly, weight),
        found.ok ? exactPriceIn(assembly, found.value[dimension]) : '[…]',
      ],
    };
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.modelOn(dateIn(assembly, baseline)), kind: 'text', wide: true },
      { head: words.priceOf, kind: 'text' },
      { head: words.weight, kind: 'quantity' },
      { head: inCurrency(assembly, words.baselinePrice), kind: 'amount' },
    ],
    rows,
  };
}

/** Moves of all basket prices and what the engine makes of them: cuts, rises, or both. */
export function examplesTable(assembly: Assembly, of: 'cut' | 'rise' | 'both'): Table | null {
  const { wording } = assembly;
  const words = assembly.words.adaptive;
  const worked = assembly.whatIfs.priceMoves().filter(({ about }) => of === 'both' || about.startsWith(of));
  if (worked.length === 0) return null;
  const rows = worked.flatMap((example): Row[] => {
    const signed = percentText(example.changePercent, wording.language);
    const effect =
      example.action === 'none' || example.action === 'negotiation'
        ? words.noChange
        : example.effectiveFrom === null
          ? words.onRenewal
          : shortDateIn(assembly, example.effectiveFrom);
    const { charge } = example;
    const cells = [
      `${words.examples[example.about]}, ${signed}`,
      words.actions[example.action],
      quantityIn(assembly, example.multiplier),
      effect,
      charge === null ? '–' : amountIn(assembly, charge.before),
      charge === null ? '–' : amountIn(assembly, charge.after),
    ];
    const further =
      compare(example.finalMultiplier, example.multiplier) === 0
        ? []
        : [words.limitedInOneStep(quantityIn(assembly, example.finalMultiplier))];
    const where = charge === null ? [] : [words.chargesAre(charge.line, charge.month)];
    const note = [...further, ...where].join(' ');
    return [{ kind: 'row', cells }, ...(note === '' ? [] : [{ kind: 'note', cells: [note] } as const])];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.allPrices, kind: 'text', wide: true },
      { head: words.whatFollows, kind: 'text' },
      { head: words.multiplier, kind: 'quantity' },
      { head: assembly.words.general.effectiveFrom, kind: 'date' },
      { head: inCurrency(assembly, words.chargeBefore), kind: 'amount' },
      { head: words.chargeAfter, kind: 'amount' },
    ],
    rows,
  };
}

/** The index at every measuring date, at the prices that were known when this order was made. */
export function measurementsTable(assembly: Assembly): Table | null {
  const words = assembly.words.adaptive;
  const result = assembly.results.adaptive;
  if (result === null || result.measurements.length === 0) return null;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.measuredOn, kind: 'date', wide: true },
      { head: words.index, kind: 'quantity' },
      { head: words.change, kind: 'quantity' },
      { head: words.whatFollows, kind: 'text' },
      { head: words.multiplier, kind: 'quantity' },
      { head: assembly.words.general.effectiveFrom, kind: 'date' },
    ],
    rows: result.measurements.map((measurement) => ({
      kind: 'row',
      cells: [
        shortDateIn(assembly, measurement.on),
        quantityIn(assembly, measurement.index),
        percentIn(assembly, measurement.change),
        words.actions[measurement.action],
        quantityIn(assembly, measurement.multiplier),
        measurement.effectiveFrom === null ? '–' : shortDateIn(assembly, measurement.effectiveFrom),
      ],
    })),
  };
}

/** Index and price over the term. Null if the term has no measurement. */
function pathDrawing({ results, words, wording }: Assembly, terms: AdaptivePricing): Drawing | null {
  const path = pricePath(results.adaptive, terms);
  if (path === null) return null;
  return {
    type: 'drawing',
    svg: pricePathChart(path, onPaper(pricePathHeight, words, wording.language)),
    width: paperWidth,
    height: pricePathHeight,
    caption: pricePathCaption(path, words, wording.language),
  };
}

/** Basket, baseline and the dates of its prices; token factors; the engine's examples; every measuring date, and the path of the price over them. */
export function adaptivePart(assembly: Assembly, terms: AdaptivePricing, prices: IndexPrices, number: number): readonly Block[] {
  const words = assembly.words.adaptive;
  const { blocks, sub } = section(number, 'adaptive', words.section);
  sub(words.basket);
  blocks.push(basketTable(assembly, terms, prices));
  const dates = priceDates(assembly, prices);
  if (dates !== '') blocks.push({ type: 'paragraph', style: 'body', text: dates });
  const factors = tokenFactorsTable(assembly, prices);
  if (factors !== null) {
    sub(words.tokenFactors);
    blocks.push({ type: 'paragraph', style: 'body', text: words.tokenFactorsAre }, factors);
  }
  const worked = examplesTable(assembly, 'both');
  if (worked !== null) {
    sub(words.worked);
    blocks.push({ type: 'paragraph', style: 'body', text: words.workedAre }, worked);
  }
  const measured = measurementsTable(assembly);
  if (measured !== null) {
    sub(words.measuring);
    const path = pathDrawing(assembly, terms);
    blocks.push({ type: 'paragraph', style: 'body', text: words.measuringIs }, ...(path === null ? [] : [path]), measured);
  }
  return blocks;
}
