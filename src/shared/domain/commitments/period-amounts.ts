import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import { roundedUnits } from '../values/exact.ts';
import type { MonthDraw } from './month-draw.ts';

/** What a period comes to. */
export type PeriodAmounts<V> = {
  readonly committed: V;
  readonly rolloverIn: V;
  readonly drawn: V;
  readonly drawnRollover: V;
  readonly overageBase: V;
  readonly overage: V;
  /** All that was unused, whether it is invoiced, rolls over, becomes a credit or is waived. */
  readonly shortfall: V;
  readonly rolledOver: V;
  readonly forfeited: V;
  // Each is null where its term is not used: pricing §12.7–§12.9.
  readonly minimumShortfall: V | null;
  readonly carriedIn: V | null;
  readonly carriedForward: V | null;
  readonly credited: V | null;
  readonly drawnCredit: V | null;
  /** Of `forfeited`, what credits lost that ended in its months. */
  readonly lapsed: V | null;
};

/** True if unused commitment is waived at the end of a period and never invoiced. */
export function isWaived({ shortfall = defaults.shortfall }: Pick<Commitment, 'shortfall'>): boolean {
  return shortfall === 'waive';
}

/** True if unused commitment becomes a credit for the months after: pricing §12.9. */
export function isCredited({ shortfall = defaults.shortfall }: Pick<Commitment, 'shortfall'>): boolean {
  return shortfall === 'credit';
}

/** True if each instalment is invoiced at its start. In arrears, each month's drawdown is invoiced instead. */
export function isInAdvance({ billing = defaults.billing }: Pick<Commitment, 'billing'>): boolean {
  return billing === 'advance';
}

/** What a period's commitment opens with: its instalments, less what the period before carried forward into it. */
export function openingBalance<V>(a: Algebra<V>, committed: V, carriedIn: V | null): V {
  return carriedIn === null ? committed : a.minus(committed, carriedIn);
}

type Drawn<V> = Pick<PeriodAmounts<V>, 'committed' | 'drawn' | 'carriedIn' | 'minimumShortfall'>;

/** What of a period's commitment was not used: pricing §5; what was carried into it and invoiced as a minimum counts as used. */
export function shortfallOf<V>(a: Algebra<V>, { committed, drawn, carriedIn, minimumShortfall }: Drawn<V>): V {
  const undrawn = a.minus(openingBalance(a, committed, carriedIn), drawn);
  return minimumShortfall === null ? undrawn : a.minus(undrawn, minimumShortfall);
}

/** What of the shortfall rolls over into the next period, if there is one: at most its share of the period's amount. */
export function rolledOverOf<V>(
  a: Algebra<V>,
  terms: Commitment,
  at: Path,
  { committed, shortfall }: Pick<PeriodAmounts<V>, 'committed' | 'shortfall'>,
  isLast: boolean,
  minor: number,
): V {
  const share = terms.rollover?.percent;
  if (isLast || isWaived(terms) || share === undefined) return a.zero;
  return a.least(shortfall, a.rounded(a.times(committed, a.percent(share, [...at, 'rollover'], 'percent')), stepOf(minor)));
}

/** What of the shortfall becomes a credit: all of it, but for the last period's. Null without the term. */
export function creditedOf<V>(a: Algebra<V>, terms: Commitment, shortfall: V, isLast: boolean): V | null {
  if (!isCredited(terms)) return null;
  return isLast ? a.zero : shortfall;
}

type Closing<V> = Pick<PeriodAmounts<V>, 'shortfall' | 'rolledOver' | 'rolloverIn' | 'drawnRollover' | 'credited' | 'lapsed'>;

/** What is forfeited of a period's own commitment. 0 if the shortfall is waived. */
export function breakageOf<V>(
  a: Algebra<V>,
  terms: Commitment,
  { shortfall, rolledOver, credited }: Pick<Closing<V>, 'shortfall' | 'rolledOver' | 'credited'>,
): V {
  if (isWaived(terms)) return a.zero;
  const kept = a.minus(shortfall, rolledOver);
  return credited === null ? kept : a.minus(kept, credited);
}

/** The part of all balances that is left and goes nowhere: of the period's own, of rollover, and of credits that ended. */
export function forfeitedOf<V>(a: Algebra<V>, terms: Commitment, closing: Closing<V>): V {
  if (isWaived(terms)) return a.zero;
  const { rolloverIn, drawnRollover, lapsed } = closing;
  const own = a.plus(breakageOf(a, terms, closing), a.minus(rolloverIn, drawnRollover));
  return lapsed === null ? own : a.plus(own, lapsed);
}

/** Where a period stands on its last day. */
export type PeriodEnd = {
  readonly committed: Value;
  readonly rolloverIn: Value;
  readonly carriedIn: Value | null;
  readonly minimumShortfall: Value | null;
  readonly lapsed: Value | null;
  readonly isLast: boolean;
};

/** Everything of a period that has ended, from its months. */
export function closedPeriod(
  terms: Commitment,
  at: Path,
  end: PeriodEnd,
  months: readonly MonthDraw<Value>[],
  minor: number,
): PeriodAmounts<Value> {
  const a = exactAlgebra;
  const { committed, rolloverIn, carriedIn, minimumShortfall, lapsed, isLast } = end;
  const total = (name: keyof MonthDraw<Value>): Value => months.reduce((sum, month) => a.plus(sum, month[name]), a.zero);
  const [drawn, drawnRollover] = [total('drawn'), total('drawnRollover')];
  const shortfall = shortfallOf(a, { committed, drawn, carriedIn, minimumShortfall });
  const rolledOver = rolledOverOf(a, terms, at, { committed, shortfall }, isLast, minor);
  const credited = creditedOf(a, terms, shortfall, isLast);
  return {
    committed,
    rolloverIn,
    drawn,
    drawnRollover,
    overageBase: total('overageBase'),
    overage: total('overage'),
    shortfall,
    rolledOver,
    forfeited: forfeitedOf(a, terms, { shortfall, rolledOver, rolloverIn, drawnRollover, credited, lapsed }),
    minimumShortfall,
    carriedIn,
    carriedForward: terms.carryForward === undefined ? null : total('carried'),
    credited,
    drawnCredit: credited === null ? null : total('drawnCredit'),
    lapsed,
  };
}

export function periodInUnits(period: PeriodAmounts<Value>, minor: number): PeriodAmounts<bigint> {
  const units = (of: Value): bigint => roundedUnits(of, minor);
  const unitsOrNull = (of: Value | null): bigint | null => (of === null ? null : roundedUnits(of, minor));
  return {
    committed: units(period.committed),
    rolloverIn: units(period.rolloverIn),
    drawn: units(period.drawn),
    drawnRollover: units(period.drawnRollover),
    overageBase: units(period.overageBase),
    overage: units(period.overage),
    shortfall: units(period.shortfall),
    rolledOver: units(period.rolledOver),
    forfeited: units(period.forfeited),
    minimumShortfall: unitsOrNull(period.minimumShortfall),
    carriedIn: unitsOrNull(period.carriedIn),
    carriedForward: unitsOrNull(period.carriedForward),
    credited: unitsOrNull(period.credited),
    drawnCredit: unitsOrNull(period.drawnCredit),
    lapsed: unitsOrNull(period.lapsed),
  };
}
