import type { Exact } from '../values/exact.ts';
import { one, power, rounded, tenTo, times } from '../values/exact.ts';
import type { Step } from './step.ts';

/** What is left of a step is followed in parts of 2^40: with them all that is computed fits a machine word as a rule. */
const parts = 2n ** 40n;
const half = parts / 2n;

/**
 * start × by^n × factor, rounded half away from zero. An exact power has three digits more with every month, so without a factor the
 * power is bounded instead: from below by `steps` and `part` of one, and from above by `error` more parts. Where both bounds round
 * alike the power does so too; where they don't, or where it has no more places than the step, it is computed exactly.
 */
export function growing(start: Exact, by: Exact, to: Step): (n: number, factor: Exact) => Exact {
  const exactly = (n: number, factor: Exact): Exact => rounded(times(times(start, power(by, n)), factor), to.places);
  if (start.places > to.places || !to.isDigit) return exactly;
  const under = tenTo(by.places);
  const first = start.units * tenTo(to.places - start.places);
  let [reached, steps, part, error] = [0, first, 0n, 0n];
  return (n, factor) => {
    if (factor !== one || start.places + n * by.places <= to.places) return exactly(n, factor);
    if (n < reached) [reached, steps, part, error] = [0, first, 0n, 0n];
    for (; reached < n; reached += 1) {
      const grown = steps * by.units;
      const down = grown / under;
      const rest = ((grown - down * under) * parts + part * by.units) / under;
      const carried = rest / parts;
      steps = down + carried;
      part = rest - carried * parts;
      error = (error * by.units) / under + 2n;
    }
    if (part + error < half) return { units: steps, places: to.places };
    return part >= half && part + error < parts ? { units: steps + 1n, places: to.places } : exactly(n, factor);
  };
}
