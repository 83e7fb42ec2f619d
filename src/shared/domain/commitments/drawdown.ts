import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import { isZeroDecimal } from '../values/decimal-text.ts';
import { fromUnits, roundedUnits } from '../values/exact.ts';
import type { Instalment } from './instalments.ts';
import { commitmentPeriods } from './instalments.ts';
import type { TrueUp } from './true-up.ts';
import { trueUpAfter } from './true-up.ts';

/** What a period comes to. */
export type PeriodAmounts<V> = {
  readonly committed: V;
  readonly rolloverIn: V;
  readonly drawn: V;
  readonly drawnRollover: V;
  readonly overageBase: V;
  readonly overage: V;
  /** All that was unused, whether it is invoiced, rolls over or is waived. */
  readonly shortfall: V;
  readonly rolledOver: V;
  readonly forfeited: V;
};

/** All in minor units. */
export type PeriodResult = Stretch & PeriodAmounts<bigint>;

/** What a month of the pool drew on each balance, and what was left over. */
export type MonthDraw<V> = {
  readonly drawn: V;
  readonly drawnRollover: V;
  readonly overageBase: V;
  readonly overage: V;
};

/** Minor units. */
export type PoolMonth = MonthDraw<bigint> & {
  /** What the month began with. */
  readonly balance: bigint;
  readonly rollover: bigint;
};

/** What the pool's lines charged in a month, in minor units: drawn on either balance, or beyond both. */
export function chargedInMonth({ drawn, drawnRollover, overageBase }: PoolMonth): bigint {
  return drawn + drawnRollover + overageBase;
}

/** What a month leaves of both balances, in minor units, before a true-up or a new period changes it. */
export function leftAfterMonth({ balance, rollover, drawn, drawnRollover }: PoolMonth): bigint {
  return balance + rollover - drawn - drawnRollover;
}

export type CommitmentResult = {
  readonly terms: Commitment;
  /** Minor units. */
  readonly instalments: readonly InstalmentResult[];
  readonly periods: readonly PeriodResult[];
  readonly months: readonly PoolMonth[];
  readonly trueUps: readonly TrueUp[];
};

/** Minor units; `amount` is the one in force at the end, after every true-up. */
export type InstalmentResult = Stretch & { readonly original: bigint; readonly amount: bigint };

/** True if unused commitment is waived at the end of a period and never invoiced. */
export function isWaived({ shortfall = defaults.shortfall }: Pick<Commitment, 'shortfall'>): boolean {
  return shortfall === 'waive';
}

/** True if each instalment is invoiced at its start. In arrears, each month's drawdown is invoiced instead. */
export function isInAdvance({ billing = defaults.billing }: Pick<Commitment, 'billing'>): boolean {
  return billing === 'advance';
}

/** How overage is priced against the list, and by how many percent, without a sign. */
export type OverageChange = { readonly price: 'as_listed' | 'surcharge' | 'discount'; readonly percent: string };

export function overageChange({ overage }: Pick<Commitment, 'overage'>): OverageChange {
  const percent = overage?.adjustPercent ?? '0';
  if (isZeroDecimal(percent)) return { price: 'as_listed', percent: '0' };
  return percent.startsWith('-') ? { price: 'discount', percent: percent.slice(1) } : { price: 'surcharge', percent };
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

/** The overage of a month: its base at the adjustment, rounded, at most the cap. */
function overageOf<V>(a: Algebra<V>, { factor, cap }: OverageTerms<V>, base: V, minor: number): V {
  const adjusted = factor === null ? base : a.roundedProduct(base, factor, stepOf(minor));
  return cap === null ? adjusted : a.least(adjusted, cap);
}

/** What a month begins with, and what the pool's lines charge in it. */
export type MonthOpening<V> = { readonly charge: V; readonly balance: V; readonly rollover: V };

/** A month draws on the rollover balance first, then on the commitment balance; what is left is the overage base: pricing §5. */
export function drawMonth<V>(
  a: Algebra<V>,
  terms: OverageTerms<V>,
  month: number,
  { charge, balance, rollover }: MonthOpening<V>,
  minor: number,
): MonthDraw<V> {
  const drawnRollover = a.named('month-drawn-rollover', a.least(charge, rollover), month);
  const drawn = a.named('month-drawn', a.least(a.minus(charge, drawnRollover), balance), month);
  const onBoth = a.value('month-drawn', a.plus(drawn, drawnRollover), month);
  const overageBase = a.named('month-overage-base', a.minus(charge, onBoth), month);
  const overage = a.named('month-overage', overageOf(a, terms, overageBase, minor), month);
  return { drawn, drawnRollover, overageBase, overage };
}

/** What of a period's commitment was not drawn: pricing §5. */
export function shortfallOf<V>(a: Algebra<V>, { committed, drawn }: Pick<PeriodAmounts<V>, 'committed' | 'drawn'>): V {
  return a.minus(committed, drawn);
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

/** The part of both balances that is left and does not roll over. 0 if the shortfall is waived. */
export function forfeitedOf<V>(
  a: Algebra<V>,
  terms: Commitment,
  {
    shortfall,
    rolledOver,
    rolloverIn,
    drawnRollover,
  }: Pick<PeriodAmounts<V>, 'shortfall' | 'rolledOver' | 'rolloverIn' | 'drawnRollover'>,
): V {
  if (isWaived(terms)) return a.zero;
  return a.plus(a.minus(shortfall, rolledOver), a.minus(rolloverIn, drawnRollover));
}

/** Everything of a period that has ended, from its instalments and its months. */
function closedPeriod(
  terms: Commitment,
  at: Path,
  instalments: readonly Instalment[],
  rolloverIn: Value,
  months: readonly MonthDraw<Value>[],
  isLast: boolean,
  minor: number,
): PeriodAmounts<Value> {
  const a = exactAlgebra;
  const committed = a.sum(instalments.map(({ amount }) => amount));
  const total = (name: keyof MonthDraw<Value>): Value => months.reduce((sum, month) => a.plus(sum, month[name]), a.zero);
  const [drawn, drawnRollover] = [total('drawn'), total('drawnRollover')];
  const shortfall = shortfallOf(a, { committed, drawn });
  const rolledOver = rolledOverOf(a, terms, at, { committed, shortfall }, isLast, minor);
  const forfeited = forfeitedOf(a, terms, { shortfall, rolledOver, rolloverIn, drawnRollover });
  const overage = total('overage');
  return {
    committed,
    rolloverIn,
    drawn,
    drawnRollover,
    overageBase: total('overageBase'),
    overage,
    shortfall,
    rolledOver,
    forfeited,
  };
}

/**
 * Draws the pool's charges (minor units, the first month first) on the commitment, month by month: pricing §5. `at` is where the quote has
 * the commitment.
 */
export function drawDown(terms: Commitment, at: Path, charged: readonly bigint[], minor: number): CommitmentResult {
  const a = exactAlgebra;
  const units = (value: Value): bigint => roundedUnits(value, minor);
  const charges = charged.map((charge) => fromUnits(charge, minor));
  const overage = overageTerms(a, terms, at);
  const schedule = commitmentPeriods(terms, at, charges.length, minor);
  const instalments = schedule.flatMap((period) => period.instalments);
  const periods: PeriodResult[] = [];
  const months: PoolMonth[] = [];
  const trueUps: TrueUp[] = [];
  let rolloverIn = a.zero;

  for (const period of schedule) {
    const draws: MonthDraw<Value>[] = [];
    let rollover = rolloverIn;
    let balance = a.sum(period.instalments.map(({ amount }) => amount));
    for (let month = period.from; month <= period.to; month += 1) {
      const opening = { charge: charges[month - 1] ?? a.zero, balance, rollover };
      const draw = drawMonth(a, overage, month, opening, minor);
      draws.push(draw);
      months.push({
        drawn: units(draw.drawn),
        drawnRollover: units(draw.drawnRollover),
        overageBase: units(draw.overageBase),
        overage: units(draw.overage),
        balance: units(balance),
        rollover: units(rollover),
      });
      rollover = a.minus(rollover, draw.drawnRollover);
      balance = a.minus(balance, draw.drawn);

      if (month === period.to) {
        const isLast = month === charges.length;
        const closed = closedPeriod(terms, at, period.instalments, rolloverIn, draws, isLast, minor);
        rolloverIn = closed.rolledOver;
        periods.push({ from: period.from, to: period.to, ...periodInUnits(closed, minor) });
      }
      const ended = terms.trueUp === undefined ? undefined : instalments.find(({ to }) => to === month);
      if (terms.trueUp !== undefined && ended !== undefined && month < charges.length) {
        const running = { to: period.to, balance };
        const place = [...at, 'trueUp'];
        const { trueUp, balanceChange } = trueUpAfter(terms.trueUp, place, ended, instalments, charges, running, minor);
        trueUps.push(trueUp);
        balance = a.plus(balance, balanceChange);
      }
    }
  }
  const inForce = instalments.map(({ from, to, original, amount }) => ({
    from,
    to,
    original: units(original),
    amount: units(amount),
  }));
  return { terms, instalments: inForce, periods, months, trueUps };
}

function periodInUnits(period: PeriodAmounts<Value>, minor: number): PeriodAmounts<bigint> {
  return {
    committed: roundedUnits(period.committed, minor),
    rolloverIn: roundedUnits(period.rolloverIn, minor),
    drawn: roundedUnits(period.drawn, minor),
    drawnRollover: roundedUnits(period.drawnRollover, minor),
    overageBase: roundedUnits(period.overageBase, minor),
    overage: roundedUnits(period.overage, minor),
    shortfall: roundedUnits(period.shortfall, minor),
    rolledOver: roundedUnits(period.rolledOver, minor),
    forfeited: roundedUnits(period.forfeited, minor),
  };
}
