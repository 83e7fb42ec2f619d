import type { Exact } from '../values/exact.ts';
import { fixed } from '../values/decimal-text.ts';
import type { Path } from '../document/problem.ts';

/** The meaning of a value inside a formula that is no term and no printed figure. */
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
  | 'month-drawn-credit'
  | 'month-carried'
  | 'month-minimum'
  | 'month-lapsed'
  | 'month-breakage'
  | 'month-earned'
  | 'total-with-option'
  | 'credit-balance'
  | 'carry-limit'
  | 'list-charges'
  | 'index-following'
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

/** All the digits of a value. */
export const textOf = (value: Exact): string => fixed(value.units, value.places);

/** A number that a rule brings along. */
export const constant = (text: string): Formula => ({ kind: 'value', meaning: 'constant', value: text });

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
