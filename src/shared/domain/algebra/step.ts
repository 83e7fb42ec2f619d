import { fixed } from '../values/decimal-text.ts';
import { exact } from '../values/exact.ts';

/** What is rounded to: the nearest 0.01, the nearest 100. */
export type Step = {
  /** As it is written, `0.01`. */
  readonly text: string;
  readonly units: bigint;
  /** True of a power of ten: 0.01, as of all that amounts are rounded to where no term says otherwise. */
  readonly isDigit: boolean;
  readonly places: number;
};

const steps: Step[] = [];

/** The smallest step of so many places: 2 is 0.01. */
export function stepOf(places: number): Step {
  return (steps[places] ??= { text: fixed(1n, places), units: 1n, isDigit: true, places });
}

/** A step that a term names, above 0. */
export function stepAs(text: string): Step {
  const { units, places } = exact(text);
  return { text, units, isDigit: units === 1n, places };
}
