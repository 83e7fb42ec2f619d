import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import { calculationText } from '../../text/contract/calculation-text.ts';
import type { Exact } from '../../domain/values/exact.ts';
import type { SymbolOf } from '../../text/contract/formula-text.ts';
import { numberText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, quantityIn } from '../assembly/assembly.ts';
import type { Among } from '../assembly/figure-text.ts';
import { figureText } from '../assembly/figure-text.ts';
import type { Row, Table } from '../tree/tree.ts';

/** A figure of the evaluation on one line: how its numbers lead to it, and what it is. */
export type Calculation = { readonly calculation: string; readonly result: string };

/** `value` is the result as the evaluation prints it. Null where the path names no figure, or one without a value. The engine calculates the formula again. A formula with another result than the figure stops the export. */
export function calculationOf(
  assembly: Assembly,
  figure: Path,
  among: Among = 'amounts',
  symbolOf?: SymbolOf,
): (Calculation & { readonly value: string }) | null {
  const explained = explainResult(assembly.results, figure);
  if (explained === null) return null;
  const { value, formula } = explained;
  return {
    calculation: calculationText(formula, assembly.wording.language, symbolOf),
    result: figureText(assembly, figure, value, among),
    value,
  };
}

/** "2 decimals": what amounts of the currency are rounded to. */
export function decimalsOf({ wording, words }: Assembly): string {
  return words.annex.decimals(wording.minorDigits);
}

/** Nothing, in a table of numbers. */
export const nothing = '–';

/** An amount of a table, minor units. */
export function amountOrNothing(assembly: Assembly, units: bigint): string {
  return units === 0n ? nothing : amountIn(assembly, units);
}

export function quantityOrNothing(assembly: Assembly, quantity: Exact): string {
  return quantity.units === 0n ? nothing : quantityIn(assembly, quantity);
}

/** As many as an index, a multiplier and a factor are rounded to. */
const factorPlaces = 6;

/** A factor under one another, with six decimals each. `decimal` is as the evaluation prints it. */
export function factorText({ wording }: Assembly, decimal: string): string {
  return numberText(decimal, wording.language, factorPlaces);
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
