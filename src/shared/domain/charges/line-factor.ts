import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepIn } from '../calendar/steps.ts';
import { yearOf } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Line } from '../terms/line.ts';

/** 1 − discount of a month: one percent for the whole term, or the phase in force (none before the first). `at` is the line's place. */
export function discountFactor<V>(a: Algebra<V>, { discountPercent: discount }: Line, at: Path, month: number): V {
  if (discount === undefined) return a.one;
  if (typeof discount === 'string') return a.named('discount', a.minus(a.one, a.percent(discount, at, 'discountPercent')));
  const phase = stepIn(discount, month);
  if (phase === null) return a.one;
  const percent = a.percent(phase.step.percent, [...at, 'discountPercent', phase.index], 'percent');
  return a.named('discount', a.minus(a.one, percent));
}

/** (1 + annual uplift)^(year − 1), by contract year. */
function upliftFactor<V>(a: Algebra<V>, { annualUpliftPercent: uplift }: Line, at: Path, month: number): V {
  const year = yearOf(month);
  if (uplift === undefined || year === 1) return a.one;
  return a.named('uplift', a.power(a.plus(a.one, a.percent(uplift, at, 'annualUpliftPercent')), year - 1));
}

/** What a line's price is multiplied by in a month: discount × uplift × the adaptive multiplier (1 where none covers the line). */
export function lineFactor<V>(a: Algebra<V>, line: Line, at: Path, month: number, multiplier: V): V {
  return a.times(discountFactor(a, line, at, month), a.times(upliftFactor(a, line, at, month), multiplier));
}

function changesIn(month: number, { discountPercent, annualUpliftPercent }: Line): boolean {
  if (annualUpliftPercent !== undefined && month % 12 === 1) return true;
  return typeof discountPercent === 'object' && discountPercent.some(({ fromMonth }) => fromMonth === month);
}

/** The factor of each month, the first month first; `multipliers` are the adaptive ones, or none. */
export function lineFactors(line: Line, at: Path, months: number, multipliers: readonly Value[] | null): readonly Value[] {
  const factors: Value[] = [];
  let factor = exactAlgebra.one;
  for (let month = 1; month <= months; month += 1) {
    const isMoved = multipliers !== null && multipliers[month - 1] !== multipliers[month - 2];
    if (month === 1 || isMoved || changesIn(month, line)) {
      factor = lineFactor(exactAlgebra, line, at, month, multipliers?.[month - 1] ?? exactAlgebra.one);
    }
    factors.push(factor);
  }
  return factors;
}
