import { fixed } from '../values/decimal-text.ts';
import { exact } from '../values/exact.ts';

/** What is rounded to: the nearest 0.01, the nearest 100. */
export type Step = {
  /** As it is written, `0.01`. */
  readonly text: string;
  readonly units: bigint;
  readonly places: number;
};

const steps: Step[] = [];

/** The smallest step of so many places: 2 is 0.01. */
export function stepOf(places: number): Step {
  return (steps[places] ??= { text: fixed(1n, places), units: 1n, places });
}

/** A step that a term names, above 0. */
export function stepAs(text: string): Step {
  return { text, ...exact(text) };
}
