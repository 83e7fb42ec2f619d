import type { Exact } from '../values/exact.ts';
import { one, power, rounded, tenTo, times } from '../values/exact.ts';
import type { Step } from './step.ts';

/** Growth is followed in units of 2^-64 of the step: what lies between is known to be between two neighbours. */
const fraction = 64n;
const whole = 1n << fraction;
const half = whole / 2n;

/**
 * start × by^n × factor, rounded half away from zero. An exact power has three digits more with every month, so without a factor the
 * power is bounded instead: from below by `least`, and from above by `error` more. Where both bounds round alike the power does so
 * too; where they don't, as where it has no more places than the step, it is computed exactly.
 */
export function growing(start: Exact, by: Exact, to: Step): (n: number, factor: Exact) => Exact {
  const exactly = (n: number, factor: Exact): Exact => rounded(times(times(start, power(by, n)), factor), to.places);
  if (start.places > to.places || to.units !== 1n) return exactly;
  const under = tenTo(by.places);
  const bounds = [{ least: (start.units * tenTo(to.places - start.places)) << fraction, error: 0n }];
  return (n, factor) => {
    if (factor !== one || start.places + n * by.places <= to.places) return exactly(n, factor);
    for (let last = bounds.at(-1); last !== undefined && bounds.length <= n; last = bounds.at(-1)) {
      bounds.push({ least: (last.least * by.units) / under, error: (last.error * by.units) / under + 2n });
    }
    const bound = bounds[n];
    if (bound === undefined) return exactly(n, factor);
    const down = bound.least >> fraction;
    const rest = BigInt.asUintN(64, bound.least);
    if (rest + bound.error < half) return { units: down, places: to.places };
    return rest >= half && rest + bound.error < whole ? { units: down + 1n, places: to.places } : exactly(n, factor);
  };
}
