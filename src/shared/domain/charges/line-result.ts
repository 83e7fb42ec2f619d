import type { Exact } from '../values/exact.ts';
import { exact, one, roundedProduct, zero } from '../values/exact.ts';
import { monthCost } from '../costs/line-cost.ts';
import { lineFactors } from './line-factor.ts';
import type { Quantities } from './quantities.ts';
import { recurringIntervals, recurringQuantities } from './recurring-charge.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Line } from '../terms/line.ts';
import { monthlyRates } from './usage-charge.ts';

/** A line's months, the first first; amounts in minor units. */
export type LineResult = {
  readonly line: Line;
  readonly quantities: readonly Exact[];
  readonly rated: readonly Exact[];
  /** In the month charged for: of recurring lines the first month that an invoice covers. */
  readonly charges: readonly bigint[];
  readonly costs: readonly bigint[];
  /** Of recurring and one-time lines what each month earns; of a usage line its charges. */
  readonly earned: readonly bigint[];
};

export type LineInputs = {
  readonly months: number;
  readonly minor: number;
  readonly quantities: Quantities;
  /** P(m) where adaptive pricing covers the line, else null. */
  readonly multipliers: readonly Exact[] | null;
  readonly costsPerUnit: readonly Exact[];
};

/** What a line charges, costs and earns in each month: pricing §3, §4, §8. */
export function lineResult(line: Line, { months, minor, quantities, multipliers, costsPerUnit }: LineInputs): LineResult {
  const { charge } = line;
  switch (charge.type) {
    case 'recurring': {
      const inForce = recurringQuantities(charge, months);
      const intervals = recurringIntervals(charge, inForce, lineFactors(line, months, null), minor);
      const charges = intervals.flatMap(({ invoiced, earned }) => earned.map((_, index) => (index === 0 ? invoiced : 0n)));
      const earned = intervals.flatMap((interval) => interval.earned);
      return { line, quantities: inForce, rated: inForce, charges, costs: everyMonth(months, 0n), earned };
    }
    case 'one_time': {
      const month = charge.month ?? 1;
      const factors = lineFactors(line, months, null);
      const bought = Array.from({ length: months }, (_, index) => (index + 1 === month ? one : zero));
      const price = exact(charge.price);
      const charges = bought.map((units, index) => (units === one ? roundedProduct(price, factors[index] ?? one, minor) : 0n));
      return { line, quantities: bought, rated: bought, charges, costs: everyMonth(months, 0n), earned: charges };
    }
    case 'usage': {
      const factors = lineFactors(line, months, multipliers);
      const rates = monthlyRates(charge, quantities.rated);
      const charges = rates.map((rate, index) => roundedProduct(rate, factors[index] ?? one, minor));
      const costs = quantities.delivered.map((units, index) => monthCost(units, costsPerUnit[index] ?? zero, minor));
      return { line, quantities: quantities.delivered, rated: quantities.rated, charges, costs, earned: charges };
    }
    case 'credits': {
      const costs = quantities.delivered.map((units, index) => monthCost(units, costsPerUnit[index] ?? zero, minor));
      const nothing = everyMonth(months, 0n);
      return { line, quantities: quantities.delivered, rated: quantities.rated, charges: nothing, costs, earned: nothing };
    }
  }
}
