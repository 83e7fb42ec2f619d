import type { Path } from '../document/problem.ts';
import { exact, tenTo } from '../values/exact.ts';
import type { Algebra } from './algebra.ts';
import type { Value } from './exact-algebra.ts';
import { exactAlgebra } from './exact-algebra.ts';
import type { Formula, Meaning } from './formula.ts';
import { constant, textOf } from './formula.ts';
import type { Step } from './step.ts';

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

/** The same of a value that may be a fraction: a decimal is written as it is, a fraction as one whole number over another. */
export function recordedFraction(meaning: Meaning, value: Value): Recorded {
  const { units, places, under } = value;
  if (under === undefined) return recordedValue(meaning, value);
  const over = recordedValue('constant', { units: under * tenTo(places), places: 0 });
  return named(meaning, recordingAlgebra.quotient(recordedValue('constant', { units, places: 0 }), over));
}

function named(meaning: Meaning, { value, formula }: Recorded, month?: number): Recorded {
  const own: Formula = { kind: 'named', meaning, of: formula };
  return { value, formula: month === undefined ? own : { ...own, month } };
}

const zero: Recorded = { value: exactAlgebra.zero, formula: constant('0') };
const one: Recorded = { value: exactAlgebra.one, formula: constant('1') };

const factors = (formula: Formula): readonly Formula[] => (formula.kind === 'product' ? formula.of : [formula]);

function times(a: Recorded, b: Recorded): Recorded {
  // A factor that does not apply is not written.
  if (a === one) return b;
  if (b === one) return a;
  return {
    value: exactAlgebra.times(a.value, b.value),
    formula: { kind: 'product', of: [a.formula, ...factors(b.formula)] },
  };
}

/** One thing on its own is that thing. */
function many(kind: 'sum' | 'product', of: readonly Recorded[], none: Recorded, value: Value): Recorded {
  const [only] = of;
  if (only === undefined) return none;
  return of.length === 1 ? only : { value, formula: { kind, of: of.map(({ formula }) => formula) } };
}

const values = (of: readonly Recorded[]): readonly Value[] => of.map(({ value }) => value);

function product(of: readonly Recorded[]): Recorded {
  const applying = of.filter((each) => each !== one);
  return many('product', applying, one, exactAlgebra.product(values(applying)));
}

/** The least of several is written once, with all of them. */
function chained(kind: 'least' | 'greatest', value: Value, a: Recorded, b: Recorded): Recorded {
  const of = [a, b].flatMap(({ formula }) => (formula.kind === kind ? formula.of : [formula]));
  return { value, formula: { kind, of } };
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

function power(base: Recorded, exponent: number): Recorded {
  return { value: exactAlgebra.power(base.value, exponent), formula: { kind: 'power', of: base.formula, exponent } };
}

function rounded(of: Recorded, to: Step): Recorded {
  return { value: exactAlgebra.rounded(of.value, to), formula: { kind: 'rounded', of: of.formula, step: to.text } };
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
  plus: (a, b) => ({ value: exactAlgebra.plus(a.value, b.value), formula: { kind: 'sum', of: [a.formula, b.formula] } }),
  sum: (of) => many('sum', of, zero, exactAlgebra.sum(values(of))),
  minus: (a, b) => ({
    value: exactAlgebra.minus(a.value, b.value),
    formula: { kind: 'difference', of: [a.formula, b.formula] },
  }),
  times,
  product,
  overTenTo: (of, places) => ({
    value: exactAlgebra.overTenTo(of.value, places),
    formula: { kind: 'quotient', of: [of.formula, constant(String(10 ** places))] },
  }),
  quotient,
  power,
  growing: (start, by, to) => (n, factor) => rounded(times(times(start, power(by, n)), factor), to),
  least: (a, b) => chained('least', exactAlgebra.least(a.value, b.value), a, b),
  greatest: (a, b) => chained('greatest', exactAlgebra.greatest(a.value, b.value), a, b),
  rounded,
  roundedProduct: (a, b, to) => rounded(times(a, b), to),
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
  isMore: (a, b) => exactAlgebra.isMore(a.value, b.value),
  isZero: ({ value }) => exactAlgebra.isZero(value),
};
