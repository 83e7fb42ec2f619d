import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import { calculationText } from '../../text/contract/calculation-text.ts';
import type { Assembly } from '../assembly.ts';
import { inCurrency } from '../assembly.ts';
import type { Among } from '../figure-text.ts';
import { figureText } from '../figure-text.ts';
import type { Row, Table } from '../tree.ts';

/** A figure of the evaluation on one line: what its numbers come to it by, and what it is. */
export type Reckoned = { readonly reckoning: string; readonly result: string };

/** Null where the path names no figure, or one that has no value. The engine reckons the formula anew: one that does not come to the figure stops the export. */
export function reckoned(assembly: Assembly, figure: Path, among: Among = 'amounts'): Reckoned | null {
  const explained = explainResult(assembly.results, figure);
  if (explained === null) return null;
  const { value, formula } = explained;
  return { reckoning: calculationText(formula, assembly.wording.language), result: figureText(assembly, figure, value, among) };
}

/** "2 decimals": what amounts of the currency are rounded to. */
export function decimalsOf({ wording, words }: Assembly): string {
  return words.annex.decimals(wording.minorDigits);
}

export type NamedReckoning = Reckoned & { readonly name: string };

/** Figures by name, each with how it is reckoned. */
export function reckoningTable(assembly: Assembly, figures: readonly NamedReckoning[], among: Among = 'amounts'): Table {
  const words = assembly.words.annex;
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.what, kind: 'text' },
      { head: words.reckoning, kind: 'text', wide: true },
      { head: among === 'amounts' ? inCurrency(assembly, words.result) : words.result, kind: 'amount' },
    ],
    rows: figures.map(({ name, reckoning, result }): Row => ({ kind: 'row', cells: [name, reckoning, result] })),
  };
}

/** Rows of months: those that follow one another and are alike are one, from the first to the last. */
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
