import type { Exact } from '../values/exact.ts';
import { minus, one, plus, power, ratio, times } from '../values/exact.ts';
import { everyMonth, inForce } from '../calendar/steps.ts';
import { yearOf } from '../calendar/term.ts';
import type { Discount, Line } from '../terms/line.ts';

/** 1 − discount of each month: one percent for the whole term, or phases (0 before the first). */
export function discountFactors(discount: Discount | undefined, months: number): readonly Exact[] {
  const before = typeof discount === 'string' ? minus(one, ratio(discount)) : one;
  const phases = typeof discount === 'object' ? discount : [];
  return inForce(
    phases.map(({ fromMonth, percent }) => ({ fromMonth, value: minus(one, ratio(percent)) })),
    before,
    months,
  );
}

/** (1 + annual uplift)^(year − 1) of each month, by contract year. */
export function upliftFactors(annualUpliftPercent: string | undefined, months: number): readonly Exact[] {
  if (annualUpliftPercent === undefined) return everyMonth(months, one);
  const yearly = plus(one, ratio(annualUpliftPercent));
  const byYear = Array.from({ length: yearOf(months) }, (_, index) => power(yearly, index));
  return everyMonth(months, one).map((factor, index) => byYear[yearOf(index + 1) - 1] ?? factor);
}

/** What a line's price is multiplied by in each month: discount × uplift × `multipliers` (the adaptive ones, or none). */
export function lineFactors(line: Line, months: number, multipliers: readonly Exact[] | null): readonly Exact[] {
  const discounts = discountFactors(line.discountPercent, months);
  const uplifts = upliftFactors(line.annualUpliftPercent, months);
  const factors: Exact[] = [];
  for (let index = 0; index < months; index += 1) {
    const before = index - 1;
    const same =
      index > 0 &&
      discounts[index] === discounts[before] &&
      uplifts[index] === uplifts[before] &&
      multipliers?.[index] === multipliers?.[before];
    const known = same ? factors[before] : undefined;
    factors.push(known ?? times(times(discounts[index] ?? one, uplifts[index] ?? one), multipliers?.[index] ?? one));
  }
  return factors;
}
