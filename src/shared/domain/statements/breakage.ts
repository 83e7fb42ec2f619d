import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import type { CommitmentResult, PeriodResult } from '../commitments/drawdown.ts';
import { breakageOf } from '../commitments/period-amounts.ts';
import type { CreditResult } from '../credits/credit-packs.ts';
import type { LineResult } from '../charges/line-result.ts';
import type { Exact } from '../values/exact.ts';
import { fromUnits, plus, zero } from '../values/exact.ts';

const a = exactAlgebra;

/** An amount in minor units that is recognized with use, to date: it × used to date ÷ used in all, rounded (pricing §12.15). `all` is not 0. */
function recognizedWithUse(amount: Exact, toDate: Exact, all: Exact): Exact {
  return a.rounded(a.quotient(a.times(amount, toDate), all), stepOf(0));
}

/** What an amount (minor units) earns in each month of use: in proportion to it, or all in the last month where nothing was used. */
function withUse(amount: bigint, used: readonly Exact[]): readonly bigint[] {
  const all = used.reduce(plus, zero);
  if (all.units === 0n) return used.map((_, index) => (index === used.length - 1 ? amount : 0n));
  let toDate = zero;
  let before = 0n;
  return used.map((each) => {
    toDate = plus(toDate, each);
    const earned = recognizedWithUse(fromUnits(amount, 0), toDate, all).units;
    const now = earned - before;
    before = earned;
    return now;
  });
}

/** What is forfeited of a period's own commitment, in minor units; the rest of what is forfeited is unused rollover and credits that ended. */
export function ownBreakage({ terms }: CommitmentResult, period: PeriodResult): bigint {
  const own = {
    shortfall: fromUnits(period.shortfall, 0),
    rolledOver: fromUnits(period.rolledOver, 0),
    credited: period.credited === null ? null : fromUnits(period.credited, 0),
  };
  return breakageOf(a, terms, own).units;
}

/** A period's own breakage by month of the period, with what was drawn on its commitment. */
export function proportionalBreakage(commitment: CommitmentResult, period: PeriodResult): readonly bigint[] {
  const drawn = commitment.months.slice(period.from - 1, period.to).map((month) => fromUnits(month.drawn, 0));
  return withUse(ownBreakage(commitment, period), drawn);
}

/** A pack's invoice by month, with what was burned on it. */
export function proportionalPack(credits: CreditResult, pack: number): readonly bigint[] {
  const { month, last, invoiced } = credits.packs[pack] ?? { month: 1, last: 0, invoiced: 0n };
  const used = credits.months.slice(month - 1, last).map(({ taken }) => taken[pack] ?? zero);
  const earned = withUse(invoiced, used);
  return credits.months.map((_, index) => earned[index - (month - 1)] ?? 0n);
}

/** A recurring line's invoices over the term, split over its months by the quantity in force: pricing §12.15. */
export function levelEarnings({ charges, quantities }: LineResult): readonly bigint[] {
  const sum = charges.reduce((total, charge) => total + charge, 0n);
  return a.split(fromUnits(sum, 0), quantities, stepOf(0)).map(({ units }) => units);
}
