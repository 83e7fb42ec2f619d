import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra, isFraction } from '../algebra/exact-algebra.ts';
import { monthCost } from '../costs/line-cost.ts';
import type { UnitCosts } from '../costs/unit-costs.ts';
import { stepOf } from '../algebra/step.ts';
import { everyMonth } from '../calendar/steps.ts';
import type { Path } from '../document/problem.ts';
import type { Charge, RecurringCharge } from '../terms/charge.ts';
import type { Line } from '../terms/line.ts';
import type { Exact } from '../values/exact.ts';
import { oncePer } from '../values/once-per.ts';
import { inOneScale, roundedUnits } from '../values/exact.ts';
import { roundedNearProducts, roundedProducts, roundedWholeProducts } from '../values/rounded-products.ts';
import type { Multipliers } from './line-factor.ts';
import { discountFactor, lineFactors, listFactors } from './line-factor.ts';
import { inForceQuantities, invoiceMonth } from '../calendar/line-months.ts';
import type { Quantities } from './quantities.ts';
import { recurringInvoices, recurringQuantities } from './recurring-charge.ts';
import type { AmountRow } from './amount-rows.ts';
import { integersOf } from './amount-rows.ts';
import { rowCharges, usageCharges } from './usage-charge.ts';

/** A line's months, the first first; amounts in minor units. */
export type LineResult = {
  readonly line: Line;
  /** Its place in the quote, from 0: lines that are offered and not taken have no result. */
  readonly place: number;
  readonly quantities: readonly Exact[];
  readonly rated: readonly Exact[];
  /** In the month charged for: of recurring lines the first month that an invoice covers. */
  readonly charges: readonly bigint[];
  /** What it would charge without discount and band; null where nothing asks for it: pricing §12.5. */
  readonly listCharges: readonly bigint[] | null;
  readonly costs: readonly bigint[];
  /** The earnings of each month. A usage line earns its charges. */
  readonly earned: readonly bigint[];
  /** The same amounts as they were formed: what only adds them up asks for these. */
  readonly rows: { readonly charges: AmountRow; readonly costs: AmountRow; readonly earned: AmountRow };
};

export type LineInputs = {
  readonly months: number;
  readonly minor: number;
  readonly quantities: Quantities;
  /** True where the quantities are the forecast's own, the same object each time: what others come to is asked once and not kept. */
  readonly isForecast: boolean;
  /** P(m) where adaptive pricing covers the line, and the bands of its commitment. */
  readonly multiplied: Multipliers;
  /** True if its charges at list are asked for. */
  readonly isListed: boolean;
  readonly costsPerUnit: UnitCosts;
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

/** A cost that stays is the same value. */
function hasFraction(costsPerUnit: readonly Value[]): boolean {
  return costsPerUnit.some((each, index) => each !== costsPerUnit[index - 1] && isFraction(each));
}

/** `monthCost` of each month, in minor units. */
function costsOf({ quantities, costsPerUnit, minor }: LineInputs): AmountRow {
  const delivered = quantities.rows?.delivered ?? null;
  if (delivered !== null && costsPerUnit.near !== null) {
    const { units, places } = delivered;
    const costs = roundedNearProducts(units, places, costsPerUnit.near, () => costsPerUnit.values, minor);
    if (costs !== null) return costs;
  }
  const { values } = costsPerUnit;
  // A slot's token factors may leave a fraction, which has no scale.
  if (hasFraction(values)) {
    return values.map((perUnit, index) =>
      roundedUnits(monthCost(exactAlgebra, quantities.delivered[index] ?? exactAlgebra.zero, perUnit, minor), minor),
    );
  }
  if (delivered !== null) {
    const costs = roundedWholeProducts(delivered.units, delivered.places, values, minor);
    if (costs !== null) return costs;
  }
  const { units, places } = inOneScale(quantities.delivered);
  return roundedProducts(units, places, values, minor);
}

/** What a recurring line charges in the first month of each interval that it is in force in, and earns in every month. */
function recurringMonths(
  line: Line,
  charge: RecurringCharge,
  at: Path,
  quantities: readonly Exact[],
  factors: readonly Exact[],
  minor: number,
): { readonly charges: readonly bigint[]; readonly earned: readonly bigint[] } {
  const intervals = recurringInvoices(charge, [...at, 'charge'], quantities, factors, minor);
  return {
    charges: intervals.flatMap((interval) =>
      interval.earned.map((_, index) => (interval.from + index === invoiceMonth(line, interval) ? interval.invoiced : 0n)),
    ),
    earned: intervals.flatMap((interval) => interval.earned),
  };
}

type Kept = { readonly place: number; readonly inputs: LineInputs; readonly result: LineResult };

/** So many results of a line are kept: the deal's own, and those of what-ifs beside it. */
const mostKept = 3;

const keptResults = oncePer<Line, Kept[]>(() => []);

function isSameRow<T>(a: readonly T[] | null, b: readonly T[] | null, isSame: (one: T, other: T) => boolean): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  return a.every((value, index) => {
    const other = b[index];
    return other !== undefined && (value === other || isSame(value, other));
  });
}

const isSameValue = (one: Value, other: Value): boolean =>
  !isFraction(one) && !isFraction(other) && one.units === other.units && one.places === other.places;

function isFor({ place, inputs }: Kept, at: number, asked: LineInputs): boolean {
  return (
    place === at &&
    inputs.months === asked.months &&
    inputs.minor === asked.minor &&
    inputs.isListed === asked.isListed &&
    inputs.quantities === asked.quantities &&
    inputs.costsPerUnit === asked.costsPerUnit &&
    isSameRow(inputs.multiplied.multipliers, asked.multiplied.multipliers, isSameValue) &&
    isSameRow(inputs.multiplied.bands, asked.multiplied.bands, isSameValue)
  );
}

/**
 * What a line charges, costs and earns in each month: pricing §3, §4, §8. `place` is where the quote has it. The same line under the same
 * terms has the same result, the very object: a letter typed in one line leaves the others as they are.
 */
export function lineResult(line: Line, place: number, inputs: LineInputs): LineResult {
  // Use under a scenario is formed for one evaluation, and asked for once.
  if (!inputs.isForecast) return resultOf(line, place, inputs);
  const kept = keptResults(line);
  const found = kept.find((each) => isFor(each, place, inputs));
  if (found !== undefined) return found.result;
  const result = resultOf(line, place, inputs);
  kept.unshift({ place, inputs, result });
  kept.length = Math.min(kept.length, mostKept);
  return result;
}

function resultOf(line: Line, place: number, inputs: LineInputs): LineResult {
  const { months, minor, quantities, multiplied, isListed } = inputs;
  const { charge } = line;
  const at = ['lines', place];
  const a = exactAlgebra;
  switch (charge.type) {
    case 'recurring': {
      const inForce = inForceQuantities(line, recurringQuantities(charge, [...at, 'charge'], months));
      const own = { multipliers: null, bands: multiplied.bands };
      const { charges, earned } = recurringMonths(line, charge, at, inForce, lineFactors(line, at, months, own), minor);
      const atList = isListed
        ? recurringMonths(line, charge, at, inForce, listFactors(line, at, months, null), minor).charges
        : null;
      const costs = everyMonth(months, 0n);
      const rows = { charges, costs, earned };
      return { line, place, quantities: inForce, rated: inForce, charges, listCharges: atList, costs, earned, rows };
    }
    case 'one_time': {
      const month = oneTimeMonth(charge);
      const amount = roundedUnits(oneTimeAmount(a, charge, line, at, minor), minor);
      const bought = Array.from({ length: months }, (_, index) => (index + 1 === month ? a.one : a.zero));
      const charges = bought.map((units) => (units === a.one ? amount : 0n));
      const costs = everyMonth(months, 0n);
      const rows = { charges, costs, earned: charges };
      return { line, place, quantities: bought, rated: bought, charges, listCharges: null, costs, earned: charges, rows };
    }
    case 'usage': {
      const charged = (factors: readonly Exact[]): AmountRow =>
        (quantities.rows === null ? null : rowCharges(charge, quantities.rows.rated, factors, minor)) ??
        usageCharges(charge, [...at, 'charge'], quantities.rated, factors, minor);
      const charges = charged(lineFactors(line, at, months, multiplied));
      const listed = isListed ? charged(listFactors(line, at, months, multiplied.multipliers)) : null;
      return meteredResult(line, place, quantities, { charges, listed, costs: costsOf(inputs) });
    }
    case 'credits': {
      const nothing = everyMonth(months, 0n);
      return meteredResult(line, place, quantities, { charges: nothing, listed: null, costs: costsOf(inputs) });
    }
  }
}

type FormedRows = { readonly charges: AmountRow; readonly listed: AmountRow | null; readonly costs: AmountRow };

/** The same result for somebody who must not see what it costs us. */
export function withoutCosts(result: LineResult, line: Line, free: readonly bigint[]): LineResult {
  const { place, quantities, rated, charges, listCharges, earned } = result;
  return { line, place, quantities, rated, charges, listCharges, earned, costs: free, rows: { charges, costs: free, earned } };
}

function meteredResult(line: Line, place: number, quantities: Quantities, formed: FormedRows): LineResult {
  if (quantities.rows !== null) return new MeteredResult(line, place, quantities, formed);
  const [charges, costs] = [integersOf(formed.charges), integersOf(formed.costs)];
  const listCharges = formed.listed === null ? null : integersOf(formed.listed);
  const { delivered, rated } = quantities;
  return {
    line,
    place,
    quantities: delivered,
    rated,
    charges,
    listCharges,
    costs,
    earned: charges,
    rows: { charges, costs, earned: charges },
  };
}

/** The result of a metered line, whose single months a run of a stress never asks for: they are formed when somebody does. */
class MeteredResult implements LineResult {
  readonly line: Line;
  readonly place: number;
  readonly listCharges: readonly bigint[] | null;
  readonly rows: LineResult['rows'];
  readonly #quantities: Quantities;
  #charges: readonly bigint[] | null = null;
  #costs: readonly bigint[] | null = null;

  constructor(line: Line, place: number, quantities: Quantities, { charges, listed, costs }: FormedRows) {
    this.line = line;
    this.place = place;
    this.listCharges = listed === null ? null : integersOf(listed);
    this.rows = { charges, costs, earned: charges };
    this.#quantities = quantities;
  }

  get quantities(): readonly Exact[] {
    return this.#quantities.delivered;
  }

  get rated(): readonly Exact[] {
    return this.#quantities.rated;
  }

  get charges(): readonly bigint[] {
    return (this.#charges ??= integersOf(this.rows.charges));
  }

  get costs(): readonly bigint[] {
    return (this.#costs ??= integersOf(this.rows.costs));
  }

  get earned(): readonly bigint[] {
    return this.charges;
  }
}
