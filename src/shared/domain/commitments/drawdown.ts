import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment } from '../terms/commitment.ts';
import type { Exact } from '../values/exact.ts';
import { fromUnits, roundedUnits } from '../values/exact.ts';
import type { Agreement } from './agreed-amounts.ts';
import { agreeFrom } from './agreed-amounts.ts';
import { carryLimitOf } from './carry-forward.ts';
import type { CommitmentPeriod, Instalment } from './instalments.ts';
import { commitmentPeriods } from './instalments.ts';
import { minimumGap, minimumIntervalAt } from './minimum.ts';
import type { MonthDraw } from './month-draw.ts';
import { drawMonth } from './month-draw.ts';
import { overageTerms } from './overage.ts';
import type { PeriodAmounts } from './period-amounts.ts';
import { closedPeriod, isCredited, openingBalance, periodInUnits } from './period-amounts.ts';
import type { ShortfallCredits } from './shortfall-credit.ts';
import { creditBalance, creditsAfterDraw, lapsedAfter } from './shortfall-credit.ts';
import type { TrueUp } from './true-up.ts';
import { trueUpAfter } from './true-up.ts';

/** All in minor units. */
export type PeriodResult = Stretch & PeriodAmounts<bigint>;

/** Minor units. */
export type PoolMonth = MonthDraw<bigint> & {
  /** What the month began with. */
  readonly balance: bigint;
  readonly rollover: bigint;
  readonly credit: bigint;
  /** What could still be carried forward. */
  readonly carryLimit: bigint;
  /** Taken from the balance at its end, as a minimum. */
  readonly minimumGap: bigint;
  /** Credits that ended with it. */
  readonly lapsed: bigint;
};

/** What the pool's lines charged in a month, in minor units: drawn on any balance, or beyond all of them. */
export function chargedInMonth({ drawn, drawnRollover, drawnCredit, carried, overageBase }: PoolMonth): bigint {
  return drawn + drawnRollover + drawnCredit + carried + overageBase;
}

/** What a month leaves of both balances, in minor units, before a true-up or a new period changes it. */
export function leftAfterMonth({ balance, rollover, drawn, drawnRollover, minimumGap }: PoolMonth): bigint {
  return balance + rollover - drawn - drawnRollover - minimumGap;
}

export type CommitmentResult = {
  readonly terms: Commitment;
  /** Minor units. */
  readonly instalments: readonly InstalmentResult[];
  readonly periods: readonly PeriodResult[];
  readonly months: readonly PoolMonth[];
  readonly trueUps: readonly TrueUp[];
  readonly agreements: readonly Agreement[];
};

/** Minor units; `agreed` is the one last agreed, before any cut; `amount` the one in force at the end, after every true-up. */
export type InstalmentResult = Stretch & { readonly original: bigint; readonly agreed: bigint; readonly amount: bigint };

/** What the pool's lines charge in each month, in minor units, the first month first. `list` is null where no overage is at list. */
export type PoolCharges = { readonly charges: readonly bigint[]; readonly list: readonly bigint[] | null };

/** Instalments that a true-up after a month can reach: those of periods that are paid for already stay (pricing §12.4). */
function unpaidAfter({ payments }: Commitment, month: number, instalments: readonly Instalment[]): readonly Instalment[] {
  return payments === undefined ? instalments : instalments.filter(({ periodFrom }) => periodFrom > month);
}

const a = exactAlgebra;

function committedIn({ instalments }: CommitmentPeriod): Value {
  return a.sum(instalments.map(({ amount }) => amount));
}

/** Draws the pool's charges on the commitment, month by month: pricing §5, §12. `at` is where the quote has the commitment. */
export function drawDown(terms: Commitment, at: Path, pool: PoolCharges, minor: number): CommitmentResult {
  const units = (value: Value): bigint => roundedUnits(value, minor);
  const inMinor = (amounts: readonly bigint[]): readonly Exact[] => amounts.map((each) => fromUnits(each, minor));
  const charges = inMinor(pool.charges);
  const list = pool.list === null ? null : inMinor(pool.list);
  const termMonths = charges.length;
  const overage = overageTerms(a, terms, at);
  const schedule = commitmentPeriods(terms, at, termMonths, minor);
  const instalments = schedule.flatMap((period) => period.instalments);
  const periods: PeriodResult[] = [];
  const months: PoolMonth[] = [];
  const trueUps: TrueUp[] = [];
  const agreements: Agreement[] = [];
  const [hasCredit, hasMinimum] = [isCredited(terms), terms.minimum !== undefined];
  let rolloverIn = a.zero;
  let carriedIn = terms.carryForward === undefined ? null : a.zero;
  let credits: ShortfallCredits = [];

  const agree = (month: number, running: { readonly to: number; readonly balance: Value } | null): Value => {
    if (terms.agreedAmounts === undefined) return a.zero;
    const agreed = agreeFrom(terms, at, month, instalments, running, termMonths, minor);
    if (agreed === null) return a.zero;
    agreements.push(agreed.agreement);
    return agreed.balanceChange;
  };

  for (const [index, period] of schedule.entries()) {
    agree(period.from, null);
    const draws: MonthDraw<Value>[] = [];
    const next = schedule[index + 1];
    let carryLimit = carryLimitOf(a, terms, at, next === undefined ? null : committedIn(next), minor);
    let rollover = rolloverIn;
    let balance = openingBalance(a, committedIn(period), carriedIn);
    let minimumShortfall = hasMinimum ? a.zero : null;
    let lapsedInPeriod = hasCredit ? a.zero : null;
    for (let month = period.from; month <= period.to; month += 1) {
      if (month > period.from) balance = a.plus(balance, agree(month, { to: period.to, balance }));
      const credit = hasCredit ? creditBalance(credits) : null;
      const opening = {
        charge: charges[month - 1] ?? a.zero,
        list: list?.[month - 1] ?? null,
        balance,
        rollover,
        credit,
        carryLimit,
      };
      const draw = drawMonth(a, overage, month, opening, minor);
      draws.push(draw);
      rollover = a.minus(rollover, draw.drawnRollover);
      balance = a.minus(balance, draw.drawn);
      if (carryLimit !== null) carryLimit = a.minus(carryLimit, draw.carried);
      if (hasCredit) credits = creditsAfterDraw(credits, draw.drawnCredit);

      const interval = minimumIntervalAt(terms, period, month);
      let gap = a.zero;
      if (interval !== null) {
        const within = { charges: charges.slice(interval.from - 1, interval.to), balance };
        gap = minimumGap(a, terms, at, interval, within, minor);
        balance = a.minus(balance, gap);
        minimumShortfall = a.plus(minimumShortfall ?? a.zero, gap);
      }
      let lapsed = a.zero;
      if (hasCredit) {
        const after = lapsedAfter(credits, month, termMonths);
        ({ lapsed, staying: credits } = after);
        lapsedInPeriod = a.plus(lapsedInPeriod ?? a.zero, lapsed);
      }
      months.push({
        drawn: units(draw.drawn),
        drawnRollover: units(draw.drawnRollover),
        drawnCredit: units(draw.drawnCredit),
        carried: units(draw.carried),
        overageBase: units(draw.overageBase),
        overage: units(draw.overage),
        balance: units(opening.balance),
        rollover: units(opening.rollover),
        credit: units(credit ?? a.zero),
        carryLimit: units(opening.carryLimit ?? a.zero),
        minimumGap: units(gap),
        lapsed: units(lapsed),
      });

      if (month === period.to) {
        const isLast = month === termMonths;
        const end = { committed: committedIn(period), rolloverIn, carriedIn, minimumShortfall, lapsed: lapsedInPeriod, isLast };
        const closed = closedPeriod(terms, at, end, draws, minor);
        rolloverIn = closed.rolledOver;
        carriedIn = closed.carriedForward;
        if (closed.credited !== null && !a.isZero(closed.credited))
          credits = [...credits, { left: closed.credited, last: month + (terms.creditMonths ?? 0) }];
        periods.push({ from: period.from, to: period.to, ...periodInUnits(closed, minor) });
      }
      const ended = terms.trueUp === undefined ? undefined : instalments.find(({ to }) => to === month);
      if (terms.trueUp !== undefined && ended !== undefined && month < termMonths) {
        const running = { to: period.to, balance };
        const place = [...at, 'trueUp'];
        const movable = unpaidAfter(terms, month, instalments);
        const { trueUp, balanceChange } = trueUpAfter(terms.trueUp, place, ended, movable, charges, running, minor);
        trueUps.push(trueUp);
        balance = a.plus(balance, balanceChange);
      }
    }
  }
  const inForce = instalments.map(({ from, to, original, agreed, amount }) => ({
    from,
    to,
    original: units(original),
    agreed: units(agreed),
    amount: units(amount),
  }));
  return { terms, instalments: inForce, periods, months, trueUps, agreements };
}
