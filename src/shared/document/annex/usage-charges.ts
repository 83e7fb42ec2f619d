import { zero } from '../../domain/values/exact.ts';
import type { Line } from '../../domain/terms/line.ts';
import type { AnnexFactor } from '../../text/contract/en/annex.ts';
import { chargeNote } from '../../text/contract/charge-note.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency, moneyIn, quantityIn } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';
import type { LineWorked } from './alike-lines.ts';
import { alikeLines } from './alike-lines.ts';
import type { Ground } from './grounds.ts';
import { poolOf, sizeGrounds } from './grounds.ts';
import { amountOrNothing, calculationOf, decimalsOf } from './calculations.ts';
import { abreast, mergeEqualMonths, monthsText } from './month-rows.ts';

/** A formula in the month's quantity, and the months whose charge it gives. */
type Rule = { readonly formula: string; readonly months: number[] };

/** `place` is the line's in the quote; rows are month, quantities and charge as they are written, equal months in one. */
type WorkedLine = {
  readonly line: Line;
  readonly place: number;
  readonly rules: readonly Rule[];
  readonly rows: readonly (readonly string[])[];
};

/** The formulas of a line: a month's own where no other shares it. Months without a charge need none. */
function rulesOf(assembly: Assembly, index: number): readonly Rule[] {
  const symbol = assembly.words.annex.quantitySymbol;
  const rules = new Map<string, Rule>();
  assembly.results.lines[index]?.charges.forEach((charge, at) => {
    if (charge === 0n) return;
    const own = ['lines', index, 'rated', at].join(' ');
    const found = calculationOf(assembly, ['lines', index, 'charges', at], 'amounts', (figure) =>
      figure.join(' ') === own ? symbol : null,
    );
    if (found === null) return;
    const known = rules.get(found.calculation);
    if (known === undefined) rules.set(found.calculation, { formula: found.calculation, months: [at + 1] });
    else known.months.push(at + 1);
  });
  return [...rules.values()];
}

function rowsOf(assembly: Assembly, index: number): readonly (readonly string[])[] {
  const result = assembly.results.lines[index];
  const months = (result?.charges ?? []).map((charge, at) => {
    const quantities = [result?.quantities, result?.rated].map((of) => quantityIn(assembly, of?.[at] ?? zero));
    return { from: at + 1, to: at + 1, cells: [...quantities, amountOrNothing(assembly, charge)] };
  });
  return mergeEqualMonths(months).map(({ from, to, cells }) => [assembly.words.annex.span(from, to), ...cells]);
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

/** How a line's charges come about, in words. */
function howText(assembly: Assembly, line: Line): string {
  const { annex: words } = assembly.words;
  const accepted = line.outcome?.acceptancePercent;
  return [
    chargeNote(line, assembly.wording),
    ...(accepted === undefined ? [] : [words.acceptedIs(percentText(accepted, assembly.wording.language))]),
    words.usageIs(factorsOf(assembly, line), decimalsOf(assembly)),
  ].join(' ');
}

function monthsTable(assembly: Assembly, { line, rows }: WorkedLine): Table {
  const { annex: words, general } = assembly.words;
  const isPartial = line.outcome !== undefined;
  const columns: Column[] = [
    { head: general.month, kind: 'date', wide: true },
    ...(isPartial ? [{ head: words.delivered, kind: 'quantity' } as const] : []),
    { head: words.quantitySymbol, kind: 'quantity' },
    { head: words.charge, kind: 'amount' },
  ];
  const shown = rows.map(([month = '', delivered = '', ...rest]) => [month, ...(isPartial ? [delivered] : []), ...rest]);
  return abreast(columns, shown);
}

/** Formulas of so many months that none says much of them all: each stands with its month. */
function isOnlyOfMonths({ rules, rows }: WorkedLine): boolean {
  return rules.length > Math.max(6, rows.length / 2);
}

/** Month after month, each with its own formula. */
function workedTable(assembly: Assembly, { line, rows, rules }: WorkedLine): Table {
  const { annex: words, general } = assembly.words;
  const isPartial = line.outcome !== undefined;
  const ofMonth = new Map(rules.flatMap(({ formula, months }) => months.map((month) => [month, formula] as const)));
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: general.month, kind: 'date' },
      ...(isPartial ? [{ head: words.delivered, kind: 'quantity' } as const] : []),
      { head: words.quantitySymbol, kind: 'quantity' },
      { head: words.calculation, kind: 'text', wide: true },
      { head: inCurrency(assembly, words.charge), kind: 'amount' },
    ],
    rows: rows.map(([months = '', delivered = '', charged = '', charge = '']): Row => {
      const formula = ofMonth.get(Number.parseInt(months, 10)) ?? '';
      return { kind: 'row', cells: [months, ...(isPartial ? [delivered] : []), charged, formula, charge] };
    }),
  };
}

/** Every usage line with the charge of each month: its formulas in the quantity q, then quantities and charges. Lines that are alike are one. */
export function usageCharges(assembly: Assembly, targets: Targets): readonly Block[] {
  const { annex: words } = assembly.words;
  const lines = assembly.results.lines.flatMap(({ line, place, charges }, index): LineWorked[] => {
    if (line.charge.type !== 'usage' || charges.every((charge) => charge === 0n)) return [];
    const worked: WorkedLine = { line, place, rules: rulesOf(assembly, index), rows: rowsOf(assembly, index) };
    const sum = moneyIn(
      assembly,
      charges.reduce((total, charge) => total + charge, 0n),
    );
    const isLong = isOnlyOfMonths(worked);
    const formulas = worked.rules.map(({ formula, months }) => words.rule(monthsText(assembly, months), formula, months.length));
    return [
      {
        name: line.name,
        sum,
        grounds: groundsOf(assembly, worked),
        how: howText(assembly, line),
        formulas: isLong ? [] : formulas,
        table: isLong ? workedTable(assembly, worked) : monthsTable(assembly, worked),
      },
    ];
  });
  return alikeLines(assembly, lines, targets);
}
