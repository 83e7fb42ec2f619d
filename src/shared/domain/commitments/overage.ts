import type { Algebra } from '../algebra/algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import { isZeroDecimal } from '../values/decimal-text.ts';

/** How overage is priced against the list, and by how many percent, without a sign. */
export type OverageChange = { readonly price: 'as_listed' | 'surcharge' | 'discount'; readonly percent: string };

export function overageChange({ overage }: Pick<Commitment, 'overage'>): OverageChange {
  const percent = overage?.adjustPercent ?? '0';
  if (isZeroDecimal(percent)) return { price: 'as_listed', percent: '0' };
  return percent.startsWith('-') ? { price: 'discount', percent: percent.slice(1) } : { price: 'surcharge', percent };
}

/** True if overage costs what its units cost at list, without discounts and bands: pricing §12.5. */
export function isOverageAtList({ overage }: Pick<Commitment, 'overage'>): boolean {
  return (overage?.rate ?? defaults.overageRate) === 'list';
}

/** The factor and the monthly cap of overage. Null without an adjustment, or without a cap. */
export type OverageTerms<V> = { readonly factor: V | null; readonly cap: V | null };

/** The terms of overage. `at` is the commitment's path. */
export function overageTerms<V>(a: Algebra<V>, { overage }: Commitment, at: Path): OverageTerms<V> {
  const { adjustPercent, monthlyCap } = overage ?? {};
  const place = [...at, 'overage'];
  return {
    factor: adjustPercent === undefined ? null : a.plus(a.one, a.percent(adjustPercent, place, 'adjustPercent')),
    cap: monthlyCap === undefined ? null : a.term(monthlyCap, place, 'monthlyCap'),
  };
}

/** What the pool's lines charge in a month, in the contract and at list. */
export type AtList<V> = { readonly charge: V; readonly list: V };

/**
 * The overage of a month: its base at the adjustment, rounded, at most the cap (pricing §5). At list, the base is first brought from the
 * contract's prices to the list's: × L ÷ e (pricing §12.5). `atList` is null at the contract's prices.
 */
export function overageOf<V>(
  a: Algebra<V>,
  { factor, cap }: OverageTerms<V>,
  base: V,
  atList: AtList<V> | null,
  minor: number,
): V {
  const adjusted = adjustedBase(a, factor, base, atList, minor);
  return cap === null ? adjusted : a.least(adjusted, cap);
}

function adjustedBase<V>(a: Algebra<V>, factor: V | null, base: V, atList: AtList<V> | null, minor: number): V {
  if (atList === null) return factor === null ? base : a.roundedProduct(base, factor, stepOf(minor));
  if (a.isZero(atList.charge)) return a.zero;
  const listed = a.quotient(a.times(base, atList.list), atList.charge);
  return a.rounded(factor === null ? listed : a.times(listed, factor), stepOf(minor));
}
