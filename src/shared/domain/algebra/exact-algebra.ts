import type { Exact } from '../values/exact.ts';
import * as exactly from '../values/exact.ts';
import { split } from '../values/split.ts';
import type { Algebra } from './algebra.ts';
import { growing } from './growth.ts';
import type { Step } from './step.ts';

/** An exact decimal, or a fraction of one: `units × 10^-places ÷ under`, `under` above 0 and left out where it is 1. */
export type Value = Exact & { readonly under?: bigint };

/** True of a value that is no decimal. */
export function isFraction({ under }: Value): boolean {
  return under !== undefined;
}

const { tenTo } = exactly;

// What is done most often, and with decimals of one scale, comes first and on its own: so short a function is compiled into its callers.

function plus(a: Value, b: Value): Value {
  if (a.places !== b.places || a.under !== undefined || b.under !== undefined) return plusOther(a, b);
  return { units: a.units + b.units, places: a.places };
}

function plusOther(a: Value, b: Value): Value {
  if (a.under === undefined && b.under === undefined) return exactly.plus(a, b);
  const [underA, underB] = [a.under ?? 1n, b.under ?? 1n];
  const places = Math.max(a.places, b.places);
  const left = a.units * tenTo(places - a.places) * underB;
  const right = b.units * tenTo(places - b.places) * underA;
  return { units: left + right, places, under: underA * underB };
}

function negated({ units, places, under }: Value): Value {
  return under === undefined ? { units: -units, places } : { units: -units, places, under };
}

function minus(a: Value, b: Value): Value {
  if (a.places !== b.places || a.under !== undefined || b.under !== undefined) return plusOther(a, negated(b));
  return { units: a.units - b.units, places: a.places };
}

function sum(of: readonly Value[]): Value {
  let total = of[0] ?? exactly.zero;
  for (let index = 1; index < of.length; index += 1) total = plus(total, of[index] ?? exactly.zero);
  return total;
}

function times(a: Value, b: Value): Value {
  if (b === exactly.one) return a;
  if (a === exactly.one) return b;
  if (a.under !== undefined || b.under !== undefined) return timesFraction(a, b);
  return { units: a.units * b.units, places: a.places + b.places };
}

function timesFraction(a: Value, b: Value): Value {
  return { units: a.units * b.units, places: a.places + b.places, under: (a.under ?? 1n) * (b.under ?? 1n) };
}

function isMore(a: Value, b: Value): boolean {
  if (a.places !== b.places || a.under !== undefined || b.under !== undefined) return compare(a, b) > 0;
  return a.units > b.units;
}

function quotient(of: Value, by: Value): Value {
  const sign = by.units < 0n ? -1n : 1n;
  const up = by.places - of.places;
  const units = of.units * (by.under ?? 1n) * sign * tenTo(Math.max(0, up));
  return { units, places: Math.max(0, -up), under: (of.under ?? 1n) * by.units * sign };
}

function compare(a: Value, b: Value): number {
  if (a.places !== b.places || a.under !== undefined || b.under !== undefined) return compareOther(a, b);
  return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
}

function compareOther(a: Value, b: Value): number {
  const places = Math.max(a.places, b.places);
  const left = a.units * tenTo(places - a.places) * (b.under ?? 1n);
  const right = b.units * tenTo(places - b.places) * (a.under ?? 1n);
  return left < right ? -1 : left > right ? 1 : 0;
}

function rounded(of: Value, to: Step): Value {
  if (of.under === undefined) {
    if (to.isDigit) return exactly.rounded(of, to.places);
    const drop = of.places - to.places;
    if (drop >= 0) return { units: exactly.roundedQuotient(of.units, to.units * tenTo(drop)) * to.units, places: to.places };
  }
  const places = Math.max(of.places, to.places);
  const numerator = of.units * tenTo(places - of.places);
  const denominator = (of.under ?? 1n) * to.units * tenTo(places - to.places);
  return { units: exactly.roundedQuotient(numerator, denominator) * to.units, places: to.places };
}

function roundedProduct(a: Value, b: Value, to: Step): Value {
  if (!to.isDigit || a.under !== undefined || b.under !== undefined) return rounded(times(a, b), to);
  return { units: exactly.roundedProduct(a, b, to.places), places: to.places };
}

function roundedUp(of: Value): Value {
  const under = (of.under ?? 1n) * tenTo(of.places);
  const down = of.units / under;
  return { units: of.units > 0n && down * under !== of.units ? down + 1n : down, places: 0 };
}

/** Weights as whole numbers of one scale. */
function scaled(weights: readonly Value[]): readonly bigint[] {
  const under = weights.reduce(
    (product, { under: own }) => (own === undefined || product % own === 0n ? product : product * own),
    1n,
  );
  const places = Math.max(0, ...weights.map((weight) => weight.places));
  return weights.map((weight) => weight.units * tenTo(places - weight.places) * (under / (weight.under ?? 1n)));
}

function parts(of: Value, weights: readonly Value[], to: Step): readonly Value[] {
  return split(exactly.roundedUnits(of, to.places), scaled(weights)).map((units) => ({ units, places: to.places }));
}

/** Computes: what a rule gives is its exact value. */
export const exactAlgebra: Algebra<Value> = {
  zero: exactly.zero,
  one: exactly.one,
  whole: (value) => ({ units: BigInt(value), places: 0 }),
  term: (text) => exactly.exact(text),
  percent: (text) => exactly.ratio(text),
  value: (_, of) => of,
  named: (_, of) => of,
  plus,
  sum,
  minus,
  times,
  product: (of) => of.reduce(times, exactly.one),
  overTenTo: (of, places) =>
    of.under === undefined ? { units: of.units, places: of.places + places } : { ...of, places: of.places + places },
  quotient,
  power: exactly.power,
  growing,
  least: (a, b) => (isMore(a, b) ? b : a),
  greatest: (a, b) => (isMore(b, a) ? b : a),
  rounded,
  roundedProduct,
  roundedUp,
  split: parts,
  compare,
  isMore,
  isZero: ({ units }) => units === 0n,
};
