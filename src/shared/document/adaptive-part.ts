import { pricesOn, modelOn, openCostBook } from '../domain/cost-book.ts';
import { trimmed } from '../domain/decimal-text.ts';
import type { AdaptivePricing } from '../domain/terms/adaptive-pricing.ts';
import { actionName, dimensionName, exampleIntroduction, exampleName } from '../text/adaptive-pricing-tables.ts';
import { adaptivePricingWords } from '../text/adaptive-pricing-words.ts';
import { percentText, withoutTrailingZeros } from '../text/number-format.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, dateIn, inCurrency, numberIn, section, shortDateIn } from './assembly.ts';
import type { IndexPrices } from './index-prices.ts';
import { indexCosts } from './index-prices.ts';
import type { Block, Row, Table } from './tree.ts';
import { workedExamples } from './worked-examples.ts';

/** The basket with weights and baseline prices per million tokens. */
function basket(assembly: Assembly, terms: AdaptivePricing, prices: IndexPrices): Table {
  const baseline = terms.baselineDate ?? assembly.quote.startDate;
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
        dimensionName(dimension),
        numberIn(assembly, withoutTrailingZeros(weight)),
        found.ok ? amountIn(assembly, trimmed(found.value[dimension], 12)) : '[…]',
      ],
    };
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: `Model on ${dateIn(assembly, baseline)}`, kind: 'text', wide: true },
      { head: 'Price of', kind: 'text' },
      { head: 'Weight', kind: 'quantity' },
      { head: inCurrency(assembly, 'Baseline price per million tokens'), kind: 'amount' },
    ],
    rows,
  };
}

function examples(assembly: Assembly): Table | null {
  const { wording } = assembly;
  const worked = workedExamples(assembly.data);
  if (worked.length === 0) return null;
  const rows = worked.flatMap((example): Row[] => {
    const signed = percentText(example.changePercent, wording.language);
    const effect =
      example.action === 'none' || example.action === 'negotiation'
        ? 'no change'
        : example.effectiveFrom === null
          ? 'on renewal'
          : shortDateIn(assembly, example.effectiveFrom);
    const { charge } = example;
    const cells = [
      `${exampleName(example.about)}, ${signed}`,
      actionName(example.action),
      numberIn(assembly, example.multiplier),
      effect,
      charge === null ? '–' : amountIn(assembly, charge.before),
      charge === null ? '–' : amountIn(assembly, charge.after),
    ];
    const further =
      example.finalMultiplier === example.multiplier
        ? []
        : [
            `Limited in one step; later measuring dates take the multiplier on to ${numberIn(assembly, example.finalMultiplier)}.`,
          ];
    const where = charge === null ? [] : [`Charges shown: ${charge.line} in contract month ${charge.month}, at the forecast.`];
    const note = [...further, ...where].join(' ');
    return [{ kind: 'row', cells }, ...(note === '' ? [] : [{ kind: 'note', cells: [note] } as const])];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: 'All basket prices', kind: 'text', wide: true },
      { head: 'What follows', kind: 'text' },
      { head: 'Multiplier', kind: 'quantity' },
      { head: 'In effect from', kind: 'date' },
      { head: inCurrency(assembly, 'Charge before'), kind: 'amount' },
      { head: 'Charge after', kind: 'amount' },
    ],
    rows,
  };
}

/** The index at every measuring date, at the prices that were known when this order was made. */
function measurements(assembly: Assembly): Table | null {
  const result = assembly.evaluation.adaptivePricing;
  if (result === null || result.measurements.length === 0) return null;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: 'Measured on', kind: 'date', wide: true },
      { head: 'Index', kind: 'quantity' },
      { head: 'Change', kind: 'quantity' },
      { head: 'What follows', kind: 'text' },
      { head: 'Multiplier', kind: 'quantity' },
      { head: 'In effect from', kind: 'date' },
    ],
    rows: result.measurements.map((measurement) => ({
      kind: 'row',
      cells: [
        shortDateIn(assembly, measurement.on),
        numberIn(assembly, measurement.index),
        percentText(measurement.changePercent, assembly.wording.language),
        actionName(measurement.action),
        numberIn(assembly, measurement.multiplier),
        measurement.effectiveFrom === null ? '–' : shortDateIn(assembly, measurement.effectiveFrom),
      ],
    })),
  };
}

/** Basket, baseline, formula, thresholds and limits in words; the engine's examples; every measuring date. */
export function adaptivePart(assembly: Assembly, terms: AdaptivePricing, prices: IndexPrices, number: number): readonly Block[] {
  const { blocks, sub, clause } = section(number, 'adaptive', 'Adaptive pricing');
  for (const words of adaptivePricingWords(terms, assembly.wording)) clause(words);
  sub('Basket and baseline');
  blocks.push(basket(assembly, terms, prices));
  const worked = examples(assembly);
  if (worked !== null) {
    sub('Worked examples');
    blocks.push({ type: 'paragraph', style: 'body', text: exampleIntroduction }, worked);
  }
  const measured = measurements(assembly);
  if (measured !== null) {
    sub('Measuring dates');
    blocks.push(
      {
        type: 'paragraph',
        style: 'body',
        text: 'The index on each measuring date as far as prices were known when this order was issued. Later prices replace them.',
      },
      measured,
    );
  }
  return blocks;
}
