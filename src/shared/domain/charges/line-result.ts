import type { Algebra } from '../algebra/algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Path } from '../document/problem.ts';
import type { Charge } from '../terms/charge.ts';
import type { Line } from '../terms/line.ts';
import type { Exact } from '../values/exact.ts';
import { inOneScale, roundedProducts, roundedUnits } from '../values/exact.ts';
import { discountFactor, lineFactors } from './line-factor.ts';
import type { Quantities } from './quantities.ts';
import { recurringInvoices, recurringQuantities } from './recurring-charge.ts';
import { usageCharges } from './usage-charge.ts';

/** A line's months, the first first; amounts in minor units. */
export type LineResult = {
  readonly line: Line;
  readonly quantities: readonly Exact[];
  readonly rated: readonly Exact[];
  /** In the month charged for: of recurring lines the first month that an invoice covers. */
  readonly charges: readonly bigint[];
  readonly costs: readonly bigint[];
  /** The earnings of each month. A usage line earns its charges. */
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

type OneTimeCharge = Extract<Charge, { type: 'one_time' }>;

/** The month that invoices a one-time charge. Without an agreed month, the first. */
export function oneTimeMonth({ month }: OneTimeCharge): number {
  return month ?? 1;
}

/** A one-time charge: its price at the discount of its own month. `at` is the line's place. */
export function oneTimeAmount<V>(a: Algebra<V>, charge: OneTimeCharge, line: Line, at: Path, minor: number): V {
  const discount = discountFactor(a, line, at, oneTimeMonth(charge));
  return a.rounded(a.times(a.term(charge.price, [...at, 'charge'], 'price'), discount), stepOf(minor));
}

/** `monthCost` of each month, in minor units. */
function costsOf({ quantities: { delivered }, costsPerUnit, minor }: LineInputs): readonly bigint[] {
  const { units, places } = inOneScale(delivered);
  return roundedProducts(units, places, costsPerUnit, minor);
}

/** What a line charges, costs and earns in each month: pricing §3, §4, §8. `at` is where the quote has it. */
export function lineResult(line: Line, at: Path, inputs: LineInputs): LineResult {
  const { months, minor, quantities, multipliers } = inputs;
  const { charge } = line;
  const a = exactAlgebra;
  switch (charge.type) {
    case 'recurring': {
      const place = [...at, 'charge'];
      const inForce = recurringQuantities(charge, place, months);
      const intervals = recurringInvoices(charge, place, inForce, lineFactors(line, at, months, null), minor);
      const charges = intervals.flatMap(({ invoiced, earned }) => earned.map((_, index) => (index === 0 ? invoiced : 0n)));
      const earned = intervals.flatMap((interval) => interval.earned);
      return { line, quantities: inForce, rated: inForce, charges, costs: everyMonth(months, 0n), earned };
    }
    case 'one_time': {
      const month = oneTimeMonth(charge);
      const amount = roundedUnits(oneTimeAmount(a, charge, line, at, minor), minor);
      const bought = Array.from({ length: months }, (_, index) => (index + 1 === month ? a.one : a.zero));
      const charges = bought.map((units) => (units === a.one ? amount : 0n));
      return { line, quantities: bought, rated: bought, charges, costs: everyMonth(months, 0n), earned: charges };
    }
    case 'usage': {
      const factors = lineFactors(line, at, months, multipliers);
      const charges = usageCharges(charge, [...at, 'charge'], quantities.rated, factors, minor);
      return {
        line,
        quantities: quantities.delivered,
        rated: quantities.rated,
        charges,
        costs: costsOf(inputs),
        earned: charges,
      };
    }
    case 'credits': {
      const nothing = everyMonth(months, 0n);
      const { delivered, rated } = quantities;
      return { line, quantities: delivered, rated, charges: nothing, costs: costsOf(inputs), earned: nothing };
    }
  }
}
