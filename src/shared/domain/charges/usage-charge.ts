import type { Exact } from '../values/exact.ts';
import { compare, exact, greatest, minus, plus, ratio, tenTo, times, zero } from '../values/exact.ts';
import { fullMonths } from '../calendar/term.ts';
import type { Tier, UsageCharge } from '../terms/charge.ts';

/** R: what so many units cost before discount, uplift and multiplier, unrounded (pricing §3). */
export type Rate = (units: Exact) => Exact;

type ExactTier = { readonly upTo: Exact | null; readonly unitPrice: Exact; readonly flatFee: Exact };
type ScaledTier = {
  readonly above: bigint;
  readonly upTo: bigint | null;
  readonly unitPrice: bigint;
  readonly flatFee: bigint;
  /** What the tiers below charge when they are full, and this one's fee. */
  readonly base: bigint;
};

const scaled = (value: Exact, places: number): bigint => value.units * tenTo(places - value.places);

/** Tiers with all bounds at one scale and all prices at another, so that the arithmetic in a month is on plain integers. */
function scaledTiers(tiers: readonly ExactTier[], unitPlaces: number, pricePlaces: number): readonly ScaledTier[] {
  let above = 0n;
  let full = 0n;
  return tiers.map((tier) => {
    const upTo = tier.upTo === null ? null : scaled(tier.upTo, unitPlaces);
    const unitPrice = scaled(tier.unitPrice, pricePlaces);
    // A fee is added to units × price, so it takes both scales.
    const flatFee = scaled(tier.flatFee, unitPlaces + pricePlaces);
    const here = { above, upTo, unitPrice, flatFee, base: full + flatFee };
    full = upTo === null ? here.base : here.base + (upTo - above) * unitPrice;
    above = upTo ?? above;
    return here;
  });
}

/** A rate over tiers, `price` doing the sum on integers; tiers are scaled anew only where a quantity needs more places. */
function tieredRate(terms: readonly Tier[], price: (tiers: readonly ScaledTier[], units: bigint) => bigint): Rate {
  const tiers = terms.map(({ upTo, unitPrice, flatFee }) => ({
    upTo: upTo === null ? null : exact(upTo),
    unitPrice: exact(unitPrice),
    flatFee: flatFee === undefined ? zero : exact(flatFee),
  }));
  const pricePlaces = Math.max(...tiers.map(({ unitPrice, flatFee }) => Math.max(unitPrice.places, flatFee.places)));
  const boundPlaces = Math.max(...tiers.map(({ upTo }) => upTo?.places ?? 0));
  const byPlaces = new Map<number, readonly ScaledTier[]>();
  return (units) => {
    const places = Math.max(boundPlaces, units.places);
    const known = byPlaces.get(places) ?? scaledTiers(tiers, places, pricePlaces);
    byPlaces.set(places, known);
    return { units: price(known, scaled(units, places)), places: places + pricePlaces };
  };
}

/** Each tier prices the units that fall in it; its fee is charged once when any do. */
function graduated(tiers: readonly ScaledTier[], units: bigint): bigint {
  if (units === 0n) return 0n;
  const tier = tiers.find(({ upTo }) => upTo === null || units <= upTo);
  return tier === undefined ? 0n : tier.base + (units - tier.above) * tier.unitPrice;
}

/** The tier that holds the quantity prices all of it, plus its fee; nothing for none. */
function volume(tiers: readonly ScaledTier[], units: bigint): bigint {
  if (units === 0n) return 0n;
  const tier = tiers.find(({ upTo }) => upTo === null || units <= upTo);
  return tier === undefined ? 0n : units * tier.unitPrice + tier.flatFee;
}

function packages(size: Exact, price: Exact, free: Exact): Rate {
  return (units) => {
    const charged = greatest(minus(units, free), zero);
    const places = Math.max(charged.places, size.places);
    const chargedUnits = charged.units * tenTo(places - charged.places);
    const sizeUnits = size.units * tenTo(places - size.places);
    return times({ units: (chargedUnits + sizeUnits - 1n) / sizeUnits, places: 0 }, price);
  };
}

/** The rate of a usage charge: pricing §3, the table of charges. */
export function rateOf(charge: UsageCharge): Rate {
  switch (charge.model) {
    case 'per_unit': {
      const unitPrice = exact(charge.unitPrice);
      return (units) => times(units, unitPrice);
    }
    case 'percentage': {
      const share = ratio(charge.percent);
      return (units) => times(units, share);
    }
    case 'package':
      return packages(exact(charge.packageSize), exact(charge.packagePrice), exact(charge.freeUnits ?? '0'));
    case 'volume':
      return tieredRate(charge.tiers, volume);
    case 'graduated':
      return tieredRate(charge.tiers, graduated);
  }
}

/** R of each month. With a tier period longer than a month: R of the period's units so far, less R before this month. */
export function monthlyRates(charge: UsageCharge, rated: readonly Exact[]): readonly Exact[] {
  const rate = rateOf(charge);
  const period = charge.model === 'graduated' ? (charge.tierPeriod ?? 'month') : 'month';
  if (period === 'month') return rated.map((units) => rate(units));
  const length = fullMonths(period, rated.length);
  let soFar = zero;
  let before = zero;
  return rated.map((units, index) => {
    if (index % length === 0) soFar = before = zero;
    soFar = plus(soFar, units);
    const now = compare(soFar, zero) === 0 ? zero : rate(soFar);
    const own = minus(now, before);
    before = now;
    return own;
  });
}
