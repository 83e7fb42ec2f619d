import { z } from 'zod';
import type { Results } from '../../domain/compute.ts';
import { printed } from '../../domain/printed.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { numberText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency, priceIn } from '../assembly/assembly.ts';
import type { Block, Row } from '../tree/tree.ts';

/** Our costs and margin, `quotewright.internal/1`. Only an internal copy has them. The contract's data never does. */
export const InternalFigures = z.strictObject({
  schema: z.literal('quotewright.internal/1'),
  lines: z.array(z.strictObject({ id: z.string(), cost: z.string() })),
  byYear: z.array(z.strictObject({ year: z.int(), recognized: z.string(), cost: z.string() })),
  recognized: z.string(),
  cost: z.string(),
  grossMarginPercent: z.string().nullable(),
});
export type InternalFigures = z.output<typeof InternalFigures>;

export function internalFigures(results: Results): InternalFigures {
  const { totals } = printed(results);
  return {
    schema: 'quotewright.internal/1',
    lines: results.lines.map(({ line, costs }) => ({ id: line.id, cost: fixed(sumOf(costs), results.minor) })),
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
  const costIn = (decimal: string): string => priceIn(assembly, decimal);
  const costOf = new Map(figures.lines.map(({ id, cost }) => [id, cost]));
  const lines = assembly.results.lines.map(({ line }): Row => ({
    kind: 'row',
    cells: [line.name, costIn(costOf.get(line.id) ?? fixed(0n, wording.minorDigits))],
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
          cells: [general.year(year), costIn(recognized), costIn(cost)],
        })),
        { kind: 'total', cells: [general.term, costIn(figures.recognized), costIn(figures.cost)] },
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
