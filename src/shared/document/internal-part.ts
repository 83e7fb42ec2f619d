import { z } from 'zod';
import { minorDigits } from '../domain/values/currency.ts';
import type { Evaluation } from '../domain/terms/evaluation.ts';
import { numberText } from '../text/number-format.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, sumOf, sumOfAmounts } from './assembly.ts';
import type { Block, Row } from './tree.ts';

/** Our costs and margin, for an internal copy alone, `quotewright.internal/1`: never part of the contract's data. */
export const InternalFigures = z.strictObject({
  schema: z.literal('quotewright.internal/1'),
  lines: z.array(z.strictObject({ id: z.string(), cost: z.string() })),
  byYear: z.array(z.strictObject({ year: z.int(), recognized: z.string(), cost: z.string() })),
  recognized: z.string(),
  cost: z.string(),
  grossMarginPercent: z.string().nullable(),
});
export type InternalFigures = z.output<typeof InternalFigures>;

export function internalFigures(evaluation: Evaluation): InternalFigures {
  const { totals, currency } = evaluation;
  return {
    schema: 'quotewright.internal/1',
    lines: evaluation.lines.map(({ id, costs }) => ({ id, cost: sumOfAmounts(costs, minorDigits(currency)) })),
    byYear: totals.byYear.map(({ year, recognized, cost }) => ({ year, recognized, cost })),
    recognized: totals.recognized,
    cost: totals.cost,
    grossMarginPercent: totals.grossMarginPercent,
  };
}

/** Costs by line and year, and the margin. */
export function internalPart(assembly: Assembly, figures: InternalFigures): readonly Block[] {
  const { wording } = assembly;
  const { general, internal: words } = assembly.words;
  const margin = figures.grossMarginPercent === null ? '–' : `${numberText(figures.grossMarginPercent, wording.language)}\u00A0%`;
  const costOf = new Map(figures.lines.map(({ id, cost }) => [id, cost]));
  const lines = assembly.quote.lines.map((line): Row => ({
    kind: 'row',
    cells: [line.name, amountIn(assembly, costOf.get(line.id) ?? sumOf(assembly, []))],
  }));
  return [
    { type: 'heading', id: 'internal', level: 1, number: null, text: words.section },
    { type: 'definitions', items: [{ term: words.margin, text: margin }] },
    {
      type: 'table',
      caption: null,
      columns: [
        { head: words.contractYear, kind: 'text', wide: true },
        { head: inCurrency(assembly, words.recognized), kind: 'amount' },
        { head: inCurrency(assembly, words.cost), kind: 'amount' },
      ],
      rows: [
        ...figures.byYear.map(({ year, recognized, cost }): Row => ({
          kind: 'row',
          cells: [general.year(year), amountIn(assembly, recognized), amountIn(assembly, cost)],
        })),
        { kind: 'total', cells: [general.term, amountIn(assembly, figures.recognized), amountIn(assembly, figures.cost)] },
      ],
    },
    {
      type: 'table',
      caption: null,
      columns: [
        { head: words.line, kind: 'text', wide: true },
        { head: inCurrency(assembly, words.costOverTheTerm), kind: 'amount' },
      ],
      rows: lines,
    },
  ];
}
