import { zero } from '../../domain/values/exact.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { AnnexFactor } from '../../text/contract/en/annex.ts';
import { chargeNote } from '../../text/contract/charge-note.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency, quantityIn } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded, poolOf, sizeGrounds } from './grounds.ts';
import { mergeEqualMonths, decimalsOf, calculationOf } from './calculations.ts';

/** A month, or several that are alike; quantities as they are written. */
type UsageRow = {
  readonly months: string;
  readonly delivered: string;
  readonly charged: string;
  readonly calculation: string;
  readonly charge: string;
  readonly isCharged: boolean;
};
/** `place` is the line's in the quote. */
type WorkedLine = { readonly line: Line; readonly place: number; readonly rows: readonly UsageRow[] };

function usageRows(assembly: Assembly, index: number): readonly UsageRow[] {
  const result = assembly.results.lines[index];
  if (result === undefined) return [];
  const months = result.charges.flatMap((_, at) => {
    const found = calculationOf(assembly, ['lines', index, 'charges', at]);
    if (found === null) return [];
    const [delivered, charged] = [result.quantities, result.rated].map((of) => quantityIn(assembly, of[at] ?? zero));
    return [{ from: at + 1, to: at + 1, cells: [delivered ?? '', charged ?? '', found.calculation, found.result] }];
  });
  return mergeEqualMonths(months).map(({ from, to, cells }): UsageRow => {
    const [delivered = '', charged = '', calculation = '', charge = ''] = cells;
    const isCharged = result.charges[from - 1] !== 0n;
    return { months: assembly.words.annex.span(from, to), delivered, charged, calculation, charge, isCharged };
  });
}

function factorsOf({ quote }: Assembly, line: Line): readonly AnnexFactor[] {
  const isUplifted = line.annualUpliftPercent !== undefined && !isZeroDecimal(line.annualUpliftPercent);
  return [
    ...(line.discountPercent === undefined ? [] : (['discount'] as const)),
    ...(poolOf(quote, line.id)?.commitment.discountBands === undefined ? [] : (['size'] as const)),
    ...(isUplifted ? (['uplift'] as const) : []),
    ...(quote.adaptivePricing?.appliesTo.includes(line.id) === true ? (['multiplier'] as const) : []),
  ];
}

function groundsOf({ quote }: Assembly, { line, place }: WorkedLine): readonly Ground[] {
  const at = { each: 'lines', index: place } as const;
  return [
    { part: 'order' },
    { clause: 'invoicing', paragraph: 'use-charge' },
    { clause: 'invoicing', paragraph: 'rounding' },
    ...sizeGrounds(quote, line.id),
    ...(line.outcome === undefined ? [] : [{ clause: 'outcome', at }]),
    ...(quote.adaptivePricing?.appliesTo.includes(line.id) === true ? [{ clause: 'price-timing' }] : []),
  ];
}

/** Month after month, each with its numbers. */
function worked(assembly: Assembly, { line, rows }: WorkedLine): Table {
  const { annex: words, general } = assembly.words;
  const isPartial = line.outcome !== undefined;
  const columns: Column[] = [
    { head: general.month, kind: 'text' },
    ...(isPartial ? [{ head: words.delivered, kind: 'quantity' } as const] : []),
    { head: words.quantity, kind: 'quantity' },
    { head: words.calculation, kind: 'text', wide: true },
    { head: inCurrency(assembly, words.charge), kind: 'amount' },
  ];
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns,
    rows: rows.map(({ months, delivered, charged, calculation, charge }): Row => ({
      kind: 'row',
      cells: [months, ...(isPartial ? [delivered] : []), charged, calculation, charge],
    })),
  };
}

/** Months beside one another, each with its quantity and charge: down first, then across. */
const abreast = 3;

function short(assembly: Assembly, { rows }: WorkedLine): Table {
  const { annex: words, general } = assembly.words;
  const height = Math.ceil(rows.length / abreast);
  const columns = Array.from({ length: abreast }, (_, at): Column[] => [
    { head: general.month, kind: 'text', wide: true },
    { head: words.quantity, kind: 'quantity' },
    { head: at === 0 ? inCurrency(assembly, words.charge) : words.charge, kind: 'amount' },
  ]);
  const cells = (row: UsageRow | undefined): readonly string[] =>
    row === undefined ? ['', '', ''] : [row.months, row.charged, row.charge];
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: columns.flat(),
    rows: Array.from({ length: height }, (_, down): Row => ({
      kind: 'row',
      cells: Array.from({ length: abreast }, (_each, at) => cells(rows[at * height + down])).flat(),
    })),
  };
}

/** Beyond this many rows in all, the annex works out one month of each line and shows only quantity and charge of the others. */
const mostRows = 2000;

export type UsageCharges = { readonly isShort: boolean; readonly blocks: readonly Block[] };

/** Every usage line with the charge of each month. */
export function usageCharges(assembly: Assembly, targets: Targets): UsageCharges {
  const { annex: words } = assembly.words;
  const lines = assembly.results.lines.flatMap(({ line, place, charges }, index): WorkedLine[] => {
    if (line.charge.type !== 'usage' || charges.every((charge) => charge === 0n)) return [];
    return [{ line, place, rows: usageRows(assembly, index) }];
  });
  const isShort = lines.reduce((count, { rows }) => count + rows.length, 0) > mostRows;
  const blocks = lines.flatMap((each): Block[] => {
    const { line, rows } = each;
    const accepted = line.outcome?.acceptancePercent;
    const first = rows.find(({ isCharged }) => isCharged);
    const how = [
      chargeNote(line, assembly.wording),
      ...(accepted === undefined ? [] : [words.acceptedIs(percentText(accepted, assembly.wording.language))]),
      words.usageIs(factorsOf(assembly, line), decimalsOf(assembly)),
      ...(isShort && first !== undefined ? [words.workedMonth(first.months, first.calculation, first.charge)] : []),
    ];
    return [
      { type: 'paragraph', style: 'label', text: line.name },
      grounded(how.join(' '), groundsOf(assembly, each), assembly, targets),
      isShort ? short(assembly, each) : worked(assembly, each),
    ];
  });
  return { isShort, blocks };
}
