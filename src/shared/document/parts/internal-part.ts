import { z } from 'zod';
import type { Results } from '../../domain/compute.ts';
import { printed } from '../../domain/printed.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { RevenuePolicy } from '../../domain/terms/revenue-policy.ts';
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
  /** Where a revenue policy other than the defaults was asked for: what each month then recognizes. */
  revenue: z
    .strictObject({
      policy: RevenuePolicy,
      months: z.array(z.strictObject({ month: z.int(), recognized: z.string(), deferred: z.string(), unbilled: z.string() })),
    })
    .optional(),
});
export type InternalFigures = z.output<typeof InternalFigures>;

/** Our figures of some results. The months are among them where the policy is not the defaults: then no other page shows them. */
export function internalFigures(results: Results): InternalFigures {
  const { totals, revenue } = printed(results);
  const { policy } = results;
  const isOwn = policy?.breakage === 'proportional' || policy?.recurring === 'level';
  return {
    schema: 'quotewright.internal/1',
    lines: results.lines.map(({ line, costs }) => ({ id: line.id, cost: fixed(sumOf(costs), results.minor) })),
    byYear: totals.byYear.map(({ year, recognized, cost }) => ({ year, recognized, cost })),
    recognized: totals.recognized,
    cost: totals.cost,
    grossMarginPercent: totals.grossMarginPercent,
    ...(policy !== undefined && isOwn
      ? {
          revenue: {
            policy,
            months: revenue.map(({ month, recognized, deferred, unbilled }) => ({ month, recognized, deferred, unbilled })),
          },
        }
      : {}),
  };
}

/** What each month recognizes under our policy, with what that assumes. */
function revenueBlocks(assembly: Assembly, { revenue }: InternalFigures): readonly Block[] {
  if (revenue === undefined) return [];
  const { internal: words, general, reports } = assembly.words;
  const { policy, months } = revenue;
  const heads = [reports.recognized, reports.deferred, reports.unbilled];
  return [
    { type: 'paragraph', style: 'label', text: words.revenue },
    {
      type: 'paragraph',
      style: 'body',
      text: words.policyIs(words.breakage[policy.breakage ?? 'at_expiry'], words.recurring[policy.recurring ?? 'as_invoiced']),
    },
    {
      type: 'table',
      caption: null,
      dense: true,
      columns: [
        { head: general.month, kind: 'text', wide: true },
        ...heads.map((head) => ({ head: inCurrency(assembly, head), kind: 'amount' as const })),
      ],
      rows: months.map(({ month, recognized, deferred, unbilled }): Row => ({
        kind: 'row',
        cells: [String(month), ...[recognized, deferred, unbilled].map((amount) => priceIn(assembly, amount))],
      })),
    },
  ];
}

/** Costs by line and year, the margin, and our revenue view where it is not the simple one. */
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
    ...revenueBlocks(assembly, figures),
  ];
}
