import type { Affine } from '../algebra/affine.ts';
import { affine, piecewise, piecewiseValues } from '../algebra/affine.ts';
import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import { fullMonths } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Span } from '../terms/commitment.ts';
import type { Tier as TierTerms, UsageCharge } from '../terms/charge.ts';
import { oncePer } from '../values/once-per.ts';
import { mostPlaces, unitsAt } from '../values/exact.ts';
import { roundedProducts } from '../values/rounded-products.ts';

/** R: what so many units cost before discount, uplift and multiplier, unrounded (pricing §3). */
export type Rate<V> = (units: V) => V;

type Tier<V> = {
  /** The bound of the tier below; null in the first. */
  readonly above: V | null;
  /** Inclusive; null in the last. */
  readonly upTo: V | null;
  readonly unitPrice: V;
  readonly flatFee: V | null;
};

function tiersOf<V>(a: Algebra<V>, tiers: readonly TierTerms[], at: Path): readonly Tier<V>[] {
  const list = [...at, 'tiers'];
  let above: V | null = null;
  return tiers.map(({ upTo, unitPrice, flatFee }, index) => {
    const place = [...list, index];
    const bound = upTo === null ? null : a.term(upTo, place, 'upTo');
    const tier: Tier<V> = {
      above: above === null ? null : a.named('tier-start', above),
      upTo: bound,
      unitPrice: a.term(unitPrice, place, 'unitPrice'),
      flatFee: flatFee === undefined ? null : a.term(flatFee, place, 'flatFee'),
    };
    above = bound;
    return tier;
  });
}

/** The place of the tier that holds so many units. */
function holding<V>(a: Algebra<V>, tiers: readonly Tier<V>[], units: V): number {
  let index = 0;
  for (const { upTo } of tiers) {
    if (upTo === null || !a.isMore(units, upTo)) return index;
    index += 1;
  }
  return index;
}

/** The charge of a tier for the units above its lower bound. `units` counts all units. */
function chargeAbove<V>(a: Algebra<V>, { above, unitPrice }: Tier<V>, units: V): V {
  return a.times(a.named('units-in-tier', above === null ? units : a.minus(units, above)), unitPrice);
}

/** The charge of a tier for the units that fall in it. `units` counts all units. */
function tierCharge<V>(a: Algebra<V>, tier: Tier<V>, units: V): V {
  return chargeAbove(a, tier, tier.upTo === null ? units : a.least(units, tier.upTo));
}

/** Each tier prices the units that fall in it; its fee is charged once when any do. */
function graduated<V>(a: Algebra<V>, tiers: readonly Tier<V>[]): Rate<V> {
  return (units) => {
    if (a.isZero(units)) return a.zero;
    const reached = tiers.slice(0, holding(a, tiers, units) + 1);
    return a.sum(
      reached.flatMap((tier) => {
        const charge = tierCharge(a, tier, units);
        return tier.flatFee === null ? [charge] : [charge, tier.flatFee];
      }),
    );
  };
}

/** What a tier charges that prices all units. */
function chargeOfAll<V>(a: Algebra<V>, { unitPrice, flatFee }: Tier<V>, units: V): V {
  const price = a.times(units, unitPrice);
  return flatFee === null ? price : a.plus(price, flatFee);
}

/** The tier that holds the quantity prices all of it and adds its fee. No quantity costs nothing. */
function volume<V>(a: Algebra<V>, tiers: readonly Tier<V>[]): Rate<V> {
  return (units) => {
    const tier = tiers[holding(a, tiers, units)];
    return tier === undefined || a.isZero(units) ? a.zero : chargeOfAll(a, tier, units);
  };
}

type PackageCharge = Extract<UsageCharge, { model: 'package' }>;

/** Whole packages of what is beyond the free units. */
function packages<V>(a: Algebra<V>, { packageSize, packagePrice, freeUnits }: PackageCharge, at: Path): Rate<V> {
  const free = freeUnits === undefined ? null : a.term(freeUnits, at, 'freeUnits');
  const size = a.term(packageSize, at, 'packageSize');
  const price = a.term(packagePrice, at, 'packagePrice');
  return (units) => {
    const charged = a.greatest(free === null ? units : a.minus(units, free), a.zero);
    return a.times(a.roundedUp(a.quotient(charged, size)), price);
  };
}

/** The rate of a usage charge: pricing §3, the table of charges. `at` is the charge's path. */
export function rateOf<V>(a: Algebra<V>, charge: UsageCharge, at: Path): Rate<V> {
  switch (charge.model) {
    case 'per_unit': {
      const unitPrice = a.term(charge.unitPrice, at, 'unitPrice');
      return (units) => a.times(units, unitPrice);
    }
    case 'percentage': {
      const share = a.percent(charge.percent, at, 'percent');
      return (units) => a.times(units, share);
    }
    case 'package':
      return packages(a, charge, at);
    case 'volume':
      return volume(a, tiersOf(a, charge.tiers, at));
    case 'graduated':
      return graduated(a, tiersOf(a, charge.tiers, at));
  }
}

/** The stretch over which tiers add up, from the start of the term on. */
export function tierPeriodOf(charge: UsageCharge): Span {
  return charge.model === 'graduated' ? (charge.tierPeriod ?? 'month') : 'month';
}

/** R of a month in a longer tier period: R of all units of the period so far, minus R of the units before this month (null if there are none). */
export function addedRate<V>(a: Algebra<V>, soFar: V, before: V | null): V {
  return before === null ? soFar : a.minus(soFar, before);
}

/** A month's charge: R × factor, rounded (pricing §3). */
export function usageCharge<V>(a: Algebra<V>, rate: V, factor: V, minor: number): V {
  return a.roundedProduct(rate, factor, stepOf(minor));
}

type AffineTier = Affine & { readonly upTo: Value | null };

/** R within each tier, where it rises evenly. Null for a charge by whole packages, which rises by steps. */
const affineTiers = oncePer((charge: UsageCharge): readonly AffineTier[] | null => {
  const a = exactAlgebra;
  const at: Path = [];
  switch (charge.model) {
    case 'package':
      return null;
    case 'per_unit':
    case 'percentage':
      return [{ upTo: null, ...affine(rateOf(a, charge, at)) }];
    case 'volume':
      return tiersOf(a, charge.tiers, at).map((tier) => {
        const { slope, intercept } = affine((units) => chargeOfAll(a, tier, units));
        return { upTo: tier.upTo, slope, intercept };
      });
    case 'graduated': {
      // What full tiers and their fees charge is summed once: every quantity beyond a tier fills it alike.
      let full = a.zero;
      return tiersOf(a, charge.tiers, at).map((tier) => {
        const opened = tier.flatFee === null ? full : a.plus(full, tier.flatFee);
        const { slope, intercept } = affine((units) => chargeAbove(a, tier, units));
        if (tier.upTo !== null) full = a.plus(opened, chargeAbove(a, tier, tier.upTo));
        return { upTo: tier.upTo, slope, intercept: a.plus(opened, intercept) };
      });
    }
  }
});

const piecesOf = oncePer((tiers: readonly AffineTier[]) => piecewise(tiers, 0));

/** Months whose tiers start again each month, by what R is within each tier. */
function chargesByTier(
  tiers: readonly AffineTier[],
  rated: readonly Value[],
  factors: readonly Value[],
  minor: number,
): readonly bigint[] {
  const places = mostPlaces(rated);
  const own = piecesOf(tiers);
  const pieces = places <= own.xPlaces ? own : piecewise(tiers, places);
  const units = rated.map((each) => unitsAt(each, pieces.xPlaces));
  return roundedProducts(piecewiseValues(pieces, units), pieces.places, factors, minor);
}

/** R by what it is within each tier, at the cost of one tier; null for a charge by whole packages. The same value as the rule's. */
function rateByTier(charge: UsageCharge): Rate<Value> | null {
  const a = exactAlgebra;
  const tiers = affineTiers(charge);
  if (tiers === null) return null;
  return (units) => {
    const tier = tiers.find(({ upTo }) => upTo === null || !a.isMore(units, upTo));
    return tier === undefined || a.isZero(units) ? a.zero : a.plus(a.times(units, tier.slope), tier.intercept);
  };
}

/** Months in a longer tier period, and those charged by whole packages. */
function chargesByRule(
  charge: UsageCharge,
  at: Path,
  rated: readonly Value[],
  factors: readonly Value[],
  minor: number,
): readonly bigint[] {
  const a = exactAlgebra;
  const rate = rateByTier(charge) ?? rateOf(a, charge, at);
  const length = fullMonths(tierPeriodOf(charge), rated.length);
  let units = a.zero;
  let before: Value | null = null;
  return rated.map((own, index) => {
    if (index % length === 0) {
      units = a.zero;
      before = null;
    }
    units = a.plus(units, own);
    const soFar = rate(units);
    const amount = usageCharge(a, addedRate(a, soFar, before), factors[index] ?? a.one, minor);
    before = a.isZero(units) ? null : soFar;
    return amount.units;
  });
}

/** The charge of each month in minor units, of rated units and factors by month, the first month first. */
export function usageCharges(
  charge: UsageCharge,
  at: Path,
  rated: readonly Value[],
  factors: readonly Value[],
  minor: number,
): readonly bigint[] {
  const tiers = tierPeriodOf(charge) === 'month' ? affineTiers(charge) : null;
  return tiers === null ? chargesByRule(charge, at, rated, factors, minor) : chargesByTier(tiers, rated, factors, minor);
}
