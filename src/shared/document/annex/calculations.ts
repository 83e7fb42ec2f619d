import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import { calculationText } from '../../text/contract/calculation-text.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency } from '../assembly/assembly.ts';
import type { Among } from '../assembly/figure-text.ts';
import { figureText } from '../assembly/figure-text.ts';
import type { Row, Table } from '../tree/tree.ts';

/** A figure of the evaluation on one line: how its numbers lead to it, and what it is. */
export type Calculation = { readonly calculation: string; readonly result: string };

/** Null where the path names no figure, or one without a value. The engine calculates the formula again. A formula with another result than the figure stops the export. */
export function calculationOf(assembly: Assembly, figure: Path, among: Among = 'amounts'): Calculation | null {
  const explained = explainResult(assembly.results, figure);
  if (explained === null) return null;
  const { value, formula } = explained;
  return { calculation: calculationText(formula, assembly.wording.language), result: figureText(assembly, figure, value, among) };
}

/** "2 decimals": what amounts of the currency are rounded to. */
export function decimalsOf({ wording, words }: Assembly): string {
  return words.annex.decimals(wording.minorDigits);
}

export type NamedCalculation = Calculation & { readonly name: string };

/** Figures by name, each with its calculation. */
export function calculationTable(assembly: Assembly, figures: readonly NamedCalculation[], among: Among = 'amounts'): Table {
  const words = assembly.words.annex;
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.what, kind: 'text' },
      { head: words.calculation, kind: 'text', wide: true },
      { head: among === 'amounts' ? inCurrency(assembly, words.result) : words.result, kind: 'amount' },
    ],
    rows: figures.map(({ name, calculation, result }): Row => ({ kind: 'row', cells: [name, calculation, result] })),
  };
}

/** A row of one month or several. Equal rows that follow one another merge into one. */
export type MonthRow = { readonly from: number; readonly to: number; readonly cells: readonly string[] };

export function mergeEqualMonths(rows: readonly MonthRow[]): readonly (MonthRow & { readonly count: number })[] {
  const together: { from: number; to: number; cells: readonly string[]; count: number }[] = [];
  for (const { from, to, cells } of rows) {
    const last = together.at(-1);
    if (last !== undefined && last.to + 1 === from && last.cells.every((cell, index) => cell === cells[index])) {
      last.to = to;
      last.count += 1;
    } else together.push({ from, to, cells, count: 1 });
  }
  return together;
}
