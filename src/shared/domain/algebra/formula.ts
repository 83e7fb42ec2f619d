import type { Exact } from '../values/exact.ts';
import { exact, fromUnits, tenTo } from '../values/exact.ts';
import { fixed } from '../values/decimal-text.ts';
import type { Path } from '../document/problem.ts';

/** What a value inside a formula means, where it is neither a term nor a figure that is printed. */
export type Meaning =
  | 'constant'
  | 'price'
  | 'units-in-tier'
  | 'tier-start'
  | 'units-of-period-before'
  | 'rate'
  | 'rate-of-period'
  | 'rate-before'
  | 'discount'
  | 'uplift'
  | 'usage-factor'
  | 'cost-per-unit'
  | 'month-of-interval'
  | 'period-amount'
  | 'amount-before'
  | 'balance'
  | 'rollover-balance'
  | 'month-charges'
  | 'month-drawn'
  | 'month-drawn-rollover'
  | 'month-overage-base'
  | 'month-overage'
  | 'month-recognized'
  | 'credits-taken'
  | 'credits-left'
  | 'target'
  | 'multiplier-before'
  | 'deviation'
  | 'due'
  | 'margin';

/**
 * How an amount came about, as a tree: terms as the documents write them, other figures of the evaluation (each of which
 * explains itself), and what is done with them. Values are exact decimals.
 */
export type Formula =
  | { readonly kind: 'term'; readonly path: Path; readonly value: string }
  | { readonly kind: 'figure'; readonly path: Path; readonly value: string }
  | { readonly kind: 'value'; readonly meaning: Meaning; readonly value: string; readonly month?: number }
  | { readonly kind: 'price'; readonly model: string; readonly dimension: string; readonly on: string; readonly value: string }
  | { readonly kind: 'sum' | 'product' | 'least' | 'greatest'; readonly of: readonly Formula[] }
  | { readonly kind: 'difference' | 'quotient'; readonly of: readonly [Formula, Formula] }
  | { readonly kind: 'power'; readonly of: Formula; readonly exponent: number }
  /** To the nearest multiple of the step, half away from zero. */
  | { readonly kind: 'rounded'; readonly of: Formula; readonly step: string }
  /** To the next whole number up: packages. */
  | { readonly kind: 'rounded-up'; readonly of: Formula }
  /** One part of a split by weights: pricing §1. */
  | {
      readonly kind: 'part';
      readonly of: Formula;
      readonly weights: readonly Formula[];
      readonly index: number;
      readonly step: string;
    }
  | { readonly kind: 'named'; readonly meaning: Meaning; readonly month?: number; readonly of: Formula };

export const textOf = (value: Exact): string => fixed(value.units, value.places);

export const term = (path: Path, value: string): Formula => ({ kind: 'term', path, value });
export const figure = (path: Path, value: Exact): Formula => ({ kind: 'figure', path, value: textOf(value) });
export const value = (meaning: Meaning, of: Exact, month?: number): Formula =>
  month === undefined ? { kind: 'value', meaning, value: textOf(of) } : { kind: 'value', meaning, value: textOf(of), month };
export const constant = (text: string): Formula => ({ kind: 'value', meaning: 'constant', value: text });
export const named = (meaning: Meaning, of: Formula, month?: number): Formula =>
  month === undefined ? { kind: 'named', meaning, of } : { kind: 'named', meaning, of, month };
export const difference = (from: Formula, less: Formula): Formula => ({ kind: 'difference', of: [from, less] });
export const quotient = (of: Formula, by: Formula): Formula => ({ kind: 'quotient', of: [of, by] });
export const power = (of: Formula, exponent: number): Formula => ({ kind: 'power', of, exponent });
export const rounded = (of: Formula, step: string): Formula => ({ kind: 'rounded', of, step });

/** One part stands for itself: a sum of one thing is that thing. */
function many(kind: 'sum' | 'product' | 'least' | 'greatest', of: readonly Formula[], none: string): Formula {
  const [only] = of;
  if (only === undefined) return constant(none);
  return of.length === 1 ? only : { kind, of };
}
export const sum = (...of: readonly Formula[]): Formula => many('sum', of, '0');
export const product = (...of: readonly Formula[]): Formula => many('product', of, '1');
export const least = (...of: readonly Formula[]): Formula => many('least', of, '0');
export const greatest = (...of: readonly Formula[]): Formula => many('greatest', of, '0');

/** A percent that a term gives, as a ratio. */
export const percent = (path: Path, text: string): Formula => quotient(term(path, text), constant('100'));

/** The smallest step of so many places: 2 is "0.01". */
export const stepOf = (places: number): string => fixed(1n, places);

/** An amount in minor units, exactly. */
export const amount = (units: bigint, minor: number): Exact => fromUnits(units, minor);

/** The formulas that a formula is made of, one step down. */
export function operands(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'term':
    case 'figure':
    case 'value':
    case 'price':
      return [];
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
    case 'difference':
    case 'quotient':
      return formula.of;
    case 'power':
    case 'rounded':
    case 'rounded-up':
    case 'named':
      return [formula.of];
    case 'part':
      return [formula.of, ...formula.weights];
  }
}

type Fraction = { readonly over: bigint; readonly under: bigint };

const whole = (over: bigint): Fraction => ({ over, under: 1n });
const ofText = (text: string): Fraction => {
  const { units, places } = exact(text);
  return { over: units, under: tenTo(places) };
};
const added = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const multiplied = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const divided = (a: Fraction, b: Fraction): Fraction =>
  b.over < 0n ? { over: -a.over * b.under, under: a.under * -b.over } : { over: a.over * b.under, under: a.under * b.over };
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

function nearest({ over, under }: Fraction): bigint {
  const twice = over * 2n;
  return over >= 0n ? (twice + under) / (under * 2n) : -((under - twice) / (under * 2n));
}

function floor({ over, under }: Fraction): bigint {
  const down = over / under;
  return over < 0n && down * under !== over ? down - 1n : down;
}

/** One part of a split in steps: its share rounded down, and one more step where its remainder is among the largest. */
function partOf(total: Fraction, weights: readonly Fraction[], index: number): Fraction {
  const all = weights.reduce(added, whole(0n));
  if (all.over === 0n) return whole(0n);
  const shares = weights.map((weight, position) => {
    const share = divided(multiplied(total, weight), all);
    const down = floor(share);
    return { position, down, rest: added(share, whole(-down)) };
  });
  const left = floor(total) - shares.reduce((so, { down }) => so + down, 0n);
  const byRest = shares.toSorted((a, b) => (isLess(b.rest, a.rest) ? -1 : isLess(a.rest, b.rest) ? 1 : a.position - b.position));
  const rank = byRest.findIndex(({ position }) => position === index);
  return whole((shares[index]?.down ?? 0n) + (BigInt(rank) < left ? 1n : 0n));
}

function fractionOf(formula: Formula): Fraction {
  switch (formula.kind) {
    case 'term':
    case 'figure':
    case 'value':
    case 'price':
      return ofText(formula.value);
    case 'named':
      return fractionOf(formula.of);
    case 'sum':
      return formula.of.map(fractionOf).reduce(added);
    case 'product':
      return formula.of.map(fractionOf).reduce(multiplied);
    case 'least':
      return formula.of.map(fractionOf).reduce((a, b) => (isLess(b, a) ? b : a));
    case 'greatest':
      return formula.of.map(fractionOf).reduce((a, b) => (isLess(a, b) ? b : a));
    case 'difference': {
      const less = fractionOf(formula.of[1]);
      return added(fractionOf(formula.of[0]), { over: -less.over, under: less.under });
    }
    case 'quotient':
      return divided(fractionOf(formula.of[0]), fractionOf(formula.of[1]));
    case 'power': {
      const base = fractionOf(formula.of);
      return { over: base.over ** BigInt(formula.exponent), under: base.under ** BigInt(formula.exponent) };
    }
    case 'rounded': {
      const step = ofText(formula.step);
      return multiplied(whole(nearest(divided(fractionOf(formula.of), step))), step);
    }
    case 'rounded-up': {
      const of = fractionOf(formula.of);
      return whole(-floor({ over: -of.over, under: of.under }));
    }
    case 'part': {
      const step = ofText(formula.step);
      return multiplied(partOf(divided(fractionOf(formula.of), step), formula.weights.map(fractionOf), formula.index), step);
    }
  }
}

/** What a formula comes to, rounded half away from zero to so many places: a figure that is printed must come to itself. */
export function formulaValue(formula: Formula, places: number): Exact {
  const { over, under } = fractionOf(formula);
  return fromUnits(nearest({ over: over * tenTo(places), under }), places);
}
