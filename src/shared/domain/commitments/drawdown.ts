import { exact, fromUnits, one, plus, ratio, roundedProduct, roundedUnits } from '../values/exact.ts';
import type { Instalment } from './instalments.ts';
import { commitmentPeriods } from './instalments.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Commitment } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import type { TrueUp } from './true-up.ts';
import { trueUpAfter } from './true-up.ts';

/** All in minor units. */
export type PeriodResult = Stretch & {
  readonly committed: bigint;
  readonly rolloverIn: bigint;
  readonly drawn: bigint;
  readonly drawnRollover: bigint;
  readonly overageBase: bigint;
  readonly overage: bigint;
  /** All that was unused, whether it is invoiced, rolls over or is waived. */
  readonly shortfall: bigint;
  readonly rolledOver: bigint;
  readonly forfeited: bigint;
};

/** One month of the pool: what it drew on each balance, and what was left over. Minor units. */
export type PoolMonth = {
  readonly drawn: bigint;
  readonly drawnRollover: bigint;
  readonly overageBase: bigint;
  readonly overage: bigint;
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
  readonly instalments: readonly Readonly<Instalment>[];
  readonly periods: readonly PeriodResult[];
  readonly months: readonly PoolMonth[];
  readonly trueUps: readonly TrueUp[];
};

export const isWaived = (terms: Commitment): boolean => (terms.shortfall ?? defaults.shortfall) === 'waive';
export const isInAdvance = (terms: Commitment): boolean => (terms.billing ?? defaults.billing) === 'advance';

/** The overage of a month: round(base × (1 + adjustPercent/100)), at most the cap. Minor units. */
function overageOf(terms: Commitment, base: bigint, minor: number): bigint {
  if (base === 0n) return 0n;
  const { adjustPercent, monthlyCap } = terms.overage ?? {};
  const overage =
    adjustPercent === undefined ? base : roundedProduct(fromUnits(base, minor), plus(one, ratio(adjustPercent)), minor);
  if (monthlyCap === undefined) return overage;
  const cap = roundedUnits(exact(monthlyCap), minor);
  return overage < cap ? overage : cap;
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const sumOf = (instalments: readonly Instalment[]): bigint => instalments.reduce((sum, { amount }) => sum + amount, 0n);

/** Draws the pool's charges (minor units, the first month first) on the commitment, month by month: pricing §5. */
export function drawDown(terms: Commitment, charges: readonly bigint[], minor: number): CommitmentResult {
  const schedule = commitmentPeriods(terms, charges.length, minor);
  const instalments = schedule.flatMap((period) => period.instalments);
  const periods: PeriodResult[] = [];
  const months: PoolMonth[] = [];
  const trueUps: TrueUp[] = [];
  let carried = 0n;

  schedule.forEach((period, periodIndex) => {
    const rolloverIn = carried;
    let rollover = rolloverIn;
    let balance = sumOf(period.instalments);
    const first = months.length;
    for (let month = period.from; month <= period.to; month += 1) {
      const charge = charges[month - 1] ?? 0n;
      const drawnRollover = lesser(charge, rollover);
      const drawn = lesser(charge - drawnRollover, balance);
      const overageBase = charge - drawnRollover - drawn;
      months.push({ drawn, drawnRollover, overageBase, overage: overageOf(terms, overageBase, minor), balance, rollover });
      rollover -= drawnRollover;
      balance -= drawn;

      if (month === period.to) {
        const committed = sumOf(period.instalments);
        const isLast = periodIndex === schedule.length - 1;
        const most = roundedProduct(fromUnits(committed, minor), ratio(terms.rollover?.percent ?? '0'), minor);
        carried = isLast || isWaived(terms) ? 0n : lesser(balance, most);
        const forfeited = isWaived(terms) ? 0n : balance - carried + rollover;
        const own = months.slice(first);
        const total = (read: (of: PoolMonth) => bigint): bigint => own.reduce((sum, each) => sum + read(each), 0n);
        periods.push({
          from: period.from,
          to: period.to,
          committed,
          rolloverIn,
          drawn: total((of) => of.drawn),
          drawnRollover: total((of) => of.drawnRollover),
          overageBase: total((of) => of.overageBase),
          overage: total((of) => of.overage),
          shortfall: balance,
          rolledOver: carried,
          forfeited,
        });
      }
      const ended = instalments.find(({ to }) => to === month);
      if (terms.trueUp !== undefined && ended !== undefined && month < charges.length) {
        const { trueUp, balanceChange } = trueUpAfter(
          terms.trueUp,
          ended,
          instalments,
          charges,
          { to: period.to, balance },
          minor,
        );
        trueUps.push(trueUp);
        balance += balanceChange;
      }
    }
  });
  return { terms, instalments, periods, months, trueUps };
}
