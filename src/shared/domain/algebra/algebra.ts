import type { Path } from '../document/problem.ts';
import type { Meaning } from './formula.ts';
import type { Step } from './step.ts';

/**
 * The operations that pricing rules are written in. A rule stands once, over values of any kind `V`: `exactAlgebra` computes with it, and
 * `recordingAlgebra` computes the same and keeps how, as a formula that a reader can follow.
 *
 * The caller of a rule passes named inputs. The rule itself reads the terms and names their place in the quote.
 */
export type Algebra<V> = {
  readonly zero: V;
  readonly one: V;
  /** A whole number that the rule itself brings along: months, a million. */
  readonly whole: (value: number) => V;
  /** A term as the quote writes it, a plain decimal: `field` of what stands at `at`. */
  readonly term: (text: string, at: Path, field: string | number) => V;
  /** A term that is a percent, as a ratio. */
  readonly percent: (text: string, at: Path, field: string | number) => V;
  /** The value, which a formula shows and says the meaning of, without how it came about. */
  readonly value: (meaning: Meaning, of: V, month?: number) => V;
  /** The value, with what it means where a formula works it out. */
  readonly named: (meaning: Meaning, of: V, month?: number) => V;
  readonly plus: (a: V, b: V) => V;
  /** 0 of none. */
  readonly sum: (of: readonly V[]) => V;
  readonly minus: (a: V, b: V) => V;
  /** `b` may be a product itself: its factors are then written behind `a`. */
  readonly times: (a: V, b: V) => V;
  /** 1 of none. */
  readonly product: (of: readonly V[]) => V;
  /** ÷ 10^places, exactly: a percent as a ratio, the price of a million as that of one. */
  readonly overTenTo: (of: V, places: number) => V;
  /** Exactly: a division that does not end stays a fraction until it is rounded. `by` is not 0. */
  readonly quotient: (of: V, by: V) => V;
  /** The exponent is an integer from 0. */
  readonly power: (base: V, exponent: number) => V;
  /** start × by^n × factor, rounded to the step, for n from 0. Nothing in it is below 0. */
  readonly growing: (start: V, by: V, to: Step) => (n: number, factor: V) => V;
  readonly least: (a: V, b: V) => V;
  readonly greatest: (a: V, b: V) => V;
  /** To the nearest multiple of the step, half away from zero. */
  readonly rounded: (of: V, to: Step) => V;
  /** a × b, rounded. */
  readonly roundedProduct: (a: V, b: V, to: Step) => V;
  /** To the next whole number up. */
  readonly roundedUp: (of: V) => V;
  /** Split by weights into parts of whole steps: pricing §1. The step is a power of ten. */
  readonly split: (of: V, weights: readonly V[], to: Step) => readonly V[];
  /** Negative where a < b, 0 where they are equal, positive where a > b. */
  readonly compare: (a: V, b: V) => number;
  /** True where a > b. */
  readonly isMore: (a: V, b: V) => boolean;
  readonly isZero: (of: V) => boolean;
};
