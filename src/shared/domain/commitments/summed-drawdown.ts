import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import type { Commitment } from '../terms/commitment.ts';
import { ratio } from '../values/exact.ts';
import { oncePer } from '../values/once-per.ts';
import type { WholeRatio } from '../values/whole-doubles.ts';
import { inDoubles, nearestProduct, sumOf, wholeRatio, wholeUnits } from '../values/whole-doubles.ts';
import { commitmentPeriods } from './instalments.ts';
import { isOverageAtList, overageTerms } from './overage.ts';
import { isCredited, isInAdvance, isWaived } from './period-amounts.ts';
import type { SummedTrueUp } from './summed-true-up.ts';
import { summedTrueUp, trueUpSums } from './summed-true-up.ts';

/** What pools bill and earn by contract month, the first month first: minor units, whole numbers in doubles. None is below 0. */
export type PoolSums = {
  readonly billed: Float64Array;
  readonly earned: Float64Array;
  readonly overage: Float64Array;
  /** In the last month of each period. */
  readonly shortfall: Float64Array;
  /** The first month of each period in which nothing is left of it. */
  readonly dryMonths: Set<number>;
  /** How many true-ups changed an instalment. */
  readonly trueUps: { increase: number; decrease: number };
};

/** `instalments` are places among the commitment's own, from 0; the last excluded. */
type SummedPeriod = Stretch & { readonly instalments: Stretch };

/** The terms of a commitment as `drawDownSums` takes them. */
export type SummedTerms = {
  readonly periods: readonly SummedPeriod[];
  readonly instalments: readonly Stretch[];
  /** As signed, in minor units. */
  readonly signed: Float64Array;
  readonly overageFactor: WholeRatio | null;
  readonly monthlyCap: number;
  /** Null where nothing rolls over. */
  readonly rollover: WholeRatio | null;
  readonly trueUp: SummedTrueUp | null;
  readonly inAdvance: boolean;
  readonly waived: boolean;
};

/**
 * The terms that sums follow; what bands take off is in the charges already. Any other stretches what is drawn beyond a period's balance and
 * rollover, or what is billed beyond its instalments (pricing §12), and a new one is left to the evaluation.
 */
const followed: ReadonlySet<string> = new Set<keyof Commitment>([
  'id',
  'name',
  'lines',
  'period',
  'amounts',
  'instalment',
  'billing',
  'overage',
  'rollover',
  'shortfall',
  'trueUp',
  'discountBands',
]);

function goesFurther(terms: Commitment): boolean {
  const isAny = Object.entries(terms).some(([term, value]) => value !== undefined && !followed.has(term));
  return isAny || isCredited(terms) || isOverageAtList(terms);
}

function readTerms(terms: Commitment, months: number, minor: number): SummedTerms {
  const schedule = commitmentPeriods(terms, [], months, minor);
  const all = schedule.flatMap(({ instalments }) => instalments);
  const { factor, cap } = overageTerms(exactAlgebra, terms, []);
  const signed = Float64Array.from(all, ({ original }) => wholeUnits(original, minor));
  let before = 0;
  const { rollover } = terms;
  return {
    periods: schedule.map(({ from, to, instalments }) => {
      const first = before;
      before += instalments.length;
      return { from, to, instalments: { from: first, to: before } };
    }),
    instalments: all.map(({ from, to }) => ({ from, to })),
    signed,
    overageFactor: factor === null ? null : wholeRatio(factor),
    monthlyCap: cap === null ? Number.POSITIVE_INFINITY : wholeUnits(cap, minor),
    rollover: rollover === undefined || isWaived(terms) ? null : wholeRatio(ratio(rollover.percent)),
    trueUp: terms.trueUp === undefined ? null : summedTrueUp(terms.trueUp, signed, minor),
    inAdvance: isInAdvance(terms),
    waived: isWaived(terms),
  };
}

/** By months of the term and the currency's decimals; null where the terms go further, or are beyond doubles. */
const readAlready = oncePer<Commitment, Map<string, SummedTerms | null>>(() => new Map());

/** The terms of a commitment for `drawDownSums`; null where they go further than it does. */
export function summedTerms(terms: Commitment, months: number, minor: number): SummedTerms | null {
  const known = readAlready(terms);
  const key = `${months} ${minor}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const read = goesFurther(terms) ? null : inDoubles(() => readTerms(terms, months, minor));
  known.set(key, read);
  return read;
}

/**
 * Adds what a pool comes to under its commitment: the sums of `drawDown`, by the same rules, without what an evaluation says of each month
 * and each true-up. `charges` are the pool's by month, whole minor units. Within `inDoubles`.
 */
export function drawDownSums(terms: SummedTerms, charges: Float64Array, into: PoolSums): void {
  const { periods, instalments, signed, overageFactor, monthlyCap, rollover: rolls, trueUp, inAdvance, waived } = terms;
  const { billed, earned } = into;
  const amounts = signed.slice();
  const last = charges.length;
  let rolloverIn = 0;
  let next = 0;
  for (const { from, to, instalments: own } of periods) {
    let balance = sumOf(amounts, own.from, own.to);
    let rollover = rolloverIn;
    let drawnInPeriod = 0;
    let dry = 0;
    for (let month = from; month <= to; month += 1) {
      const charge = charges[month - 1] ?? 0;
      const drawnRollover = Math.min(charge, rollover);
      const drawn = Math.min(charge - drawnRollover, balance);
      const beyond = charge - drawnRollover - drawn;
      const overage = Math.min(overageFactor === null ? beyond : nearestProduct(beyond, overageFactor, 1), monthlyCap);
      rollover -= drawnRollover;
      balance -= drawn;
      drawnInPeriod += drawn;
      if (dry === 0 && balance + rollover <= 0) dry = month;
      billed[month - 1] = (billed[month - 1] ?? 0) + overage + (inAdvance ? 0 : drawn);
      earned[month - 1] = (earned[month - 1] ?? 0) + overage + drawn + drawnRollover;
      into.overage[month - 1] = (into.overage[month - 1] ?? 0) + overage;
      // The instalment that ends with the month.
      if (instalments[next]?.to !== month) continue;
      next += 1;
      if (trueUp !== null)
        balance += trueUpSums(trueUp, { instalments, amounts, next, charges, periodEnd: own.to, balance }, into);
    }
    const committed = sumOf(amounts, own.from, own.to);
    const shortfall = committed - drawnInPeriod;
    const rolledOver = rolls === null || to === last ? 0 : Math.min(shortfall, nearestProduct(committed, rolls, 1));
    const forfeited = waived ? 0 : shortfall - rolledOver + rollover;
    earned[to - 1] = (earned[to - 1] ?? 0) + forfeited;
    into.shortfall[to - 1] = (into.shortfall[to - 1] ?? 0) + shortfall;
    if (!inAdvance && !waived) billed[to - 1] = (billed[to - 1] ?? 0) + shortfall;
    if (committed !== 0 && dry !== 0) into.dryMonths.add(dry);
    rolloverIn = rolledOver;
  }
  if (!inAdvance) return;
  for (let index = 0; index < amounts.length; index += 1) {
    const month = instalments[index]?.from ?? 1;
    billed[month - 1] = (billed[month - 1] ?? 0) + (amounts[index] ?? 0);
  }
}
