import { pricesOn, modelOn, openCostBook } from '../../domain/costs/cost-book.ts';
import { baselineDateOf } from '../../domain/adaptive/adaptive.ts';
import { compare } from '../../domain/values/exact.ts';
import type { AdaptivePricing } from '../../domain/terms/adaptive-pricing.ts';
import { indexRules } from '../../text/contract/index-rules.ts';
import { percentText } from '../../text/number-format.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import {
  amountIn,
  dateIn,
  inCurrency,
  numberIn,
  percentIn,
  exactPriceIn,
  factorIn,
  quantityIn,
  shortDateIn,
} from '../assembly/assembly.ts';
import { pricePathCaption } from '../charts/captions.ts';
import { onPaper, paperWidth } from '../charts/chart-setting.ts';
import { pricePathChart, pricePathHeight } from '../charts/price-path-chart.ts';
import { pricePath } from '../charts/price-path.ts';
import type { IndexPrices } from '../data/index-prices.ts';
import { indexCosts } from '../data/index-prices.ts';
import { priceDates } from './order/price-dates.ts';
import { equalRuns } from './order/equal-runs.ts';
import type { OrderPart } from './order/order-part.ts';
import { tokenFactorsTable } from './order/token-factors.ts';
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
      factorIn(assembly, example.multiplier),
      effect,
      charge === null ? '–' : amountIn(assembly, charge.before),
      charge === null ? '–' : amountIn(assembly, charge.after),
    ];
    const further =
      compare(example.finalMultiplier, example.multiplier) === 0
        ? []
        : [words.limitedInOneStep(factorIn(assembly, example.finalMultiplier))];
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

/** The index at every measuring date, at the prices that were known when this order was made; equal measurements that follow one another are one row. */
export function measurementsTable(assembly: Assembly): Table | null {
  const words = assembly.words.adaptive;
  const result = assembly.results.adaptive;
  if (result === null || result.measurements.length === 0) return null;
  const measured = result.measurements.map((measurement) => ({
    on: measurement.on,
    cells: [
      quantityIn(assembly, measurement.index),
      percentIn(assembly, measurement.change),
      words.actions[measurement.action],
      factorIn(assembly, measurement.multiplier),
      measurement.effectiveFrom === null ? '–' : shortDateIn(assembly, measurement.effectiveFrom),
    ],
  }));
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
    rows: equalRuns(measured, (a, b) => a.cells.join('|') === b.cells.join('|')).map(({ value, count, at }): Row => {
      const last = measured[at + count - 1]?.on ?? value.on;
      const first = shortDateIn(assembly, value.on);
      const on = count === 1 ? first : words.measuredOften(count, first, shortDateIn(assembly, last));
      return { kind: 'row', cells: [on, ...value.cells] };
    }),
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

/** With more different measurements than this, the annex alone lists them. */
const mostMeasurements = 6;

/** What the index does to prices, in a sentence for a fall and one for a rise. */
function ruleText(assembly: Assembly, terms: AdaptivePricing): string {
  const words = assembly.words.adaptive;
  const covered = terms.appliesTo.map((id) => assembly.wording.lineName(id));
  const named =
    covered.length <= mostNamed ? listText(covered, 'and', assembly.wording.language) : words.services(covered.length);
  return [
    words.covers(named),
    ...indexRules(terms, assembly.wording),
    words.measured(terms.measureEveryMonths, terms.effective),
  ].join(' ');
}

/** More services than this are counted, not named. */
const mostNamed = 4;

function adaptiveBlocks(assembly: Assembly, terms: AdaptivePricing, prices: IndexPrices): readonly Block[] {
  const words = assembly.words.adaptive;
  const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
  const label = (text: string): Block => ({ type: 'paragraph', style: 'label', text });
  const dates = priceDates(assembly, prices);
  const factors = tokenFactorsTable(assembly, prices);
  const worked = examplesTable(assembly, 'both');
  const path = pathDrawing(assembly, terms);
  const measured = measurementsTable(assembly);
  return [
    body(ruleText(assembly, terms)),
    basketTable(assembly, terms, prices),
    ...(dates === '' ? [] : [body(dates)]),
    ...(factors === null ? [] : [label(words.tokenFactors), body(words.tokenFactorsAre), factors]),
    ...(worked === null ? [] : [label(words.worked), body(words.workedAre), worked]),
    ...(path === null ? [] : [path]),
    ...(measured === null || measured.rows.length > mostMeasurements
      ? []
      : [label(words.measuring), body(words.measuringIs), measured]),
  ];
}

/** The rule; basket, baseline and the dates of its prices; token factors; the engine's examples; the path of the price over the term. */
export function adaptivePart(assembly: Assembly): OrderPart | null {
  const words = assembly.words.adaptive;
  const { adaptivePricing: terms } = assembly.quote;
  const { prices } = assembly.terms;
  if (terms === undefined || prices === null) return null;
  return { title: words.section, subs: [{ title: words.section, blocks: () => adaptiveBlocks(assembly, terms, prices) }] };
}
