import type { Path } from '../document/problem.ts';
import { exact } from '../values/exact.ts';
import type { Algebra } from './algebra.ts';
import type { Value } from './exact-algebra.ts';
import { exactAlgebra } from './exact-algebra.ts';
import type { Formula, Meaning } from './formula.ts';
import { constant, textOf } from './formula.ts';

/** A value, and how it came about. */
export type Recorded = { readonly value: Value; readonly formula: Formula };

/** A term of the quote, of a scenario or of delivered usage, named by its path. */
export function recordedTerm(path: Path, text: string): Recorded {
  return { value: exact(text), formula: { kind: 'term', path, value: text } };
}

/** Another figure of the evaluation, named by its path there, where it explains itself. */
export function recordedFigure(path: Path, value: Value): Recorded {
  return { value, formula: { kind: 'figure', path, value: textOf(value) } };
}

/** The price of a model on a day. */
export function recordedPrice(model: string, dimension: string, on: string, value: Value): Recorded {
  return { value, formula: { kind: 'price', model, dimension, on, value: textOf(value) } };
}

/** A value that the results hold and that is no figure of its own. */
export function recordedValue(meaning: Meaning, value: Value, month?: number): Recorded {
  const formula: Formula = { kind: 'value', meaning, value: textOf(value) };
  return { value, formula: month === undefined ? formula : { ...formula, month } };
}

function named(meaning: Meaning, { value, formula }: Recorded, month?: number): Recorded {
  const own: Formula = { kind: 'named', meaning, of: formula };
  return { value, formula: month === undefined ? own : { ...own, month } };
}

type Chain = 'sum' | 'product' | 'least' | 'greatest';

/** What is done to two values in turn is written as done to all of them at once. */
function chained(kind: Chain, value: Value, a: Recorded, b: Recorded): Recorded {
  const of = [a, b].flatMap(({ formula }) => (formula.kind === kind ? formula.of : [formula]));
  return { value, formula: { kind, of } };
}

const zero: Recorded = { value: exactAlgebra.zero, formula: constant('0') };
const one: Recorded = { value: exactAlgebra.one, formula: constant('1') };

function plus(a: Recorded, b: Recorded): Recorded {
  // What a sum starts from says nothing.
  if (a === zero) return b;
  return b === zero ? a : chained('sum', exactAlgebra.plus(a.value, b.value), a, b);
}

function times(a: Recorded, b: Recorded): Recorded {
  if (a === one) return b;
  return b === one ? a : chained('product', exactAlgebra.times(a.value, b.value), a, b);
}

function whole(value: number): Recorded {
  return { value: exactAlgebra.whole(value), formula: constant(String(value)) };
}

function quotient(of: Recorded, by: Recorded): Recorded {
  return {
    value: exactAlgebra.quotient(of.value, by.value),
    formula: { kind: 'quotient', of: [of.formula, by.formula] },
  };
}

/** Computes as `exactAlgebra` does, and keeps how: terms with their paths, inputs with their names, operations and rounding. */
export const recordingAlgebra: Algebra<Recorded> = {
  zero,
  one,
  whole,
  term: (text, at, field) => recordedTerm([...at, field], text),
  percent: (text, at, field) => ({
    value: exactAlgebra.percent(text, at, field),
    formula: { kind: 'quotient', of: [{ kind: 'term', path: [...at, field], value: text }, constant('100')] },
  }),
  value: (meaning, { value }, month) => recordedValue(meaning, value, month),
  named,
  plus,
  sum: (of) => of.reduce(plus, zero),
  minus: (a, b) => ({
    value: exactAlgebra.minus(a.value, b.value),
    formula: { kind: 'difference', of: [a.formula, b.formula] },
  }),
  times,
  quotient,
  power: (base, exponent) => ({
    value: exactAlgebra.power(base.value, exponent),
    formula: { kind: 'power', of: base.formula, exponent },
  }),
  least: (a, b) => chained('least', exactAlgebra.least(a.value, b.value), a, b),
  greatest: (a, b) => chained('greatest', exactAlgebra.greatest(a.value, b.value), a, b),
  rounded: (of, to) => ({
    value: exactAlgebra.rounded(of.value, to),
    formula: { kind: 'rounded', of: of.formula, step: to.text },
  }),
  roundedUp: (of) => ({ value: exactAlgebra.roundedUp(of.value), formula: { kind: 'rounded-up', of: of.formula } }),
  split: (of, weights, to) =>
    exactAlgebra
      .split(
        of.value,
        weights.map(({ value }) => value),
        to,
      )
      .map((value, index) => ({
        value,
        formula: { kind: 'part', of: of.formula, weights: weights.map(({ formula }) => formula), index, step: to.text },
      })),
  compare: (a, b) => exactAlgebra.compare(a.value, b.value),
  isZero: ({ value }) => exactAlgebra.isZero(value),
};
