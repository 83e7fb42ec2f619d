import type { Exact } from '../values/exact.ts';
import {
  compare,
  exact,
  fromUnits,
  greatest,
  least,
  minus,
  one,
  plus,
  quotient,
  ratio,
  roundedProduct,
  roundedQuotient,
  roundedUnits,
  tenTo,
  times,
} from '../values/exact.ts';
import type { Instalment } from './instalments.ts';
import { split } from '../values/split.ts';
import type { Stretch } from '../calendar/term.ts';
import { monthsIn } from '../calendar/term.ts';
import type { TrueUp as TrueUpTerms } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import type { CommitmentEvaluation } from '../terms/evaluation.ts';

export type TrueUp = {
  readonly afterMonth: number;
  /** Minor units a month. */
  readonly runRate: bigint;
  /** A ratio; null where nothing is reached or nothing was due. */
  readonly deviation: Exact | null;
  readonly action: CommitmentEvaluation['trueUps'][number]['action'];
  readonly factor: Exact | null;
  /** What it did to each instalment that it reached, in order; empty where nothing happened. */
  readonly revisions: readonly Revision[];
  /** Where decreases of the running period were cut to what its balance still held: that balance, minor units. */
  readonly cutTo: bigint | null;
  readonly ended: Stretch & { readonly amount: bigint };
  readonly coming: (Stretch & { readonly amount: bigint }) | null;
};

/** Minor units. */
export type Revision = Stretch & {
  readonly original: bigint;
  readonly before: bigint;
  readonly uncut: bigint;
  readonly after: bigint;
};

const deviationPlaces = 6;

/** The run rate, minor units a month: the pool's charges over the last months of the window, as many as there are, rounded. */
export function runRate(charges: readonly bigint[], afterMonth: number, windowMonths: number): bigint {
  const from = Math.max(0, afterMonth - windowMonths);
  const sum = charges.slice(from, afterMonth).reduce((total, charge) => total + charge, 0n);
  return roundedQuotient(sum, BigInt(afterMonth - from));
}

/** How far the run rate is from what was due and what comes, both a month: 0 between them, null where both are 0. */
function deviationOf(rate: bigint, ended: Instalment, coming: Instalment): Exact | null {
  const due = { amount: ended.amount, months: BigInt(monthsIn(ended)) };
  const next = { amount: coming.amount, months: BigInt(monthsIn(coming)) };
  const dueIsHigher = due.amount * next.months >= next.amount * due.months;
  const high = dueIsHigher ? due : next;
  const low = dueIsHigher ? next : due;
  if (high.amount === 0n) return null;
  const from = ({ amount, months }: typeof due): Exact =>
    quotient(fromUnits(rate * months - amount, 0), fromUnits(amount, 0), deviationPlaces);
  if (rate * high.months > high.amount) return from(high);
  return rate * low.months < low.amount ? from(low) : { units: 0n, places: deviationPlaces };
}

/** To the nearest `step`, half away from zero; the value has at least the minor unit's places, step and result are minor units. */
function toNearest(value: Exact, step: bigint, minor: number): bigint {
  return roundedQuotient(value.units, step * tenTo(value.places - minor)) * step;
}

function heldFactor(terms: TrueUpTerms, deviation: Exact): Exact {
  const factor = plus(one, deviation);
  if (deviation.units > 0n)
    return terms.maxIncreasePercent === undefined ? factor : least(factor, plus(one, ratio(terms.maxIncreasePercent)));
  return terms.maxDecreasePercent === undefined ? factor : greatest(factor, minus(one, ratio(terms.maxDecreasePercent)));
}

/** Why a deviation moves no instalment, in the order in which the rules speak: pricing §5. */
export type StillReason = 'within-band' | 'other-direction';

/** Null where it does move them, as far as their limits let it. `deviation` is a ratio. */
export function stillReason(terms: TrueUpTerms, deviation: Exact): StillReason | null {
  const size = deviation.units < 0n ? { ...deviation, units: -deviation.units } : deviation;
  if (compare(size, ratio(terms.deadbandPercent ?? '0')) <= 0) return 'within-band';
  const direction = terms.direction ?? defaults.direction;
  const isAllowed = direction === 'both' || direction === (deviation.units > 0n ? 'up' : 'down');
  return isAllowed ? null : 'other-direction';
}

/** What a reached instalment becomes (pricing §5), in minor units: the rule of one true-up, its terms read once. */
function revision(
  terms: TrueUpTerms,
  factor: Exact,
  up: boolean,
  rate: bigint,
  minor: number,
): (instalment: Instalment) => bigint {
  const step = terms.roundTo === undefined ? 1n : roundedUnits(exact(terms.roundTo), minor);
  const floorShare = ratio(terms.floorPercent ?? '0');
  return (instalment) => {
    const { amount, original } = instalment;
    const scaled = toNearest(times(fromUnits(amount, minor), factor), step, minor);
    const atRunRate = roundedQuotient(rate * BigInt(monthsIn(instalment)), step) * step;
    if (up) {
      const held = scaled < atRunRate ? scaled : atRunRate;
      return held > amount ? held : amount;
    }
    const floor = roundedProduct(fromUnits(original, minor), floorShare, minor);
    const lowest = floor > atRunRate ? floor : atRunRate;
    const held = scaled > lowest ? scaled : lowest;
    return held < amount ? held : amount;
  };
}

/** The period that is still running: a revision of its instalments changes its balance by the same sum. */
export type RunningPeriod = { readonly to: number; readonly balance: bigint };

/**
 * The true-up at the end of `ended`: changes the amounts of the instalments it reaches and returns what it found and by
 * how much the running period's commitment balance changes (minor units).
 */
export function trueUpAfter(
  terms: TrueUpTerms,
  ended: Instalment,
  instalments: readonly Instalment[],
  charges: readonly bigint[],
  running: RunningPeriod,
  minor: number,
): { readonly trueUp: TrueUp; readonly balanceChange: bigint } {
  const afterMonth = ended.to;
  const rate = runRate(charges, afterMonth, terms.windowMonths ?? defaults.windowMonths);
  const reached = instalments.filter(({ from }) => from >= afterMonth + 1 + (terms.noticeMonths ?? 0));
  const coming = reached[0];
  const deviation = coming === undefined ? null : deviationOf(rate, ended, coming);
  const still = {
    afterMonth,
    runRate: rate,
    action: 'none',
    revisions: [],
    cutTo: null,
    ended: { ...ended },
    coming: coming === undefined ? null : { ...coming },
  } as const;
  if (deviation === null) return { trueUp: { ...still, deviation, factor: null }, balanceChange: 0n };
  if (stillReason(terms, deviation) !== null) return { trueUp: { ...still, deviation, factor: one }, balanceChange: 0n };

  const factor = heldFactor(terms, deviation);
  const up = deviation.units > 0n;
  const revised = revision(terms, factor, up, rate, minor);
  const changes = reached.map((instalment) => revised(instalment) - instalment.amount);
  const inRunning = reached.filter(({ to }) => to <= running.to).length;
  const ofRunning = changes.slice(0, inRunning);
  const sum = ofRunning.reduce((total, change) => total + change, 0n);
  const uncut = [...changes];
  const isCut = -sum > running.balance;
  if (isCut) {
    // Decreases can't take more than the balance still holds: they are cut to it, in proportion.
    const cuts = split(
      running.balance,
      ofRunning.map((change) => -change),
    );
    cuts.forEach((decrease, index) => {
      changes[index] = -decrease;
    });
  }
  const revisions = reached.map((instalment, index): Revision => {
    const { from, to, original, amount: before } = instalment;
    instalment.amount += changes[index] ?? 0n;
    return { from, to, original, before, uncut: before + (uncut[index] ?? 0n), after: instalment.amount };
  });
  const changed = changes.some((change) => change !== 0n);
  const balanceChange = changes.slice(0, inRunning).reduce((total, change) => total + change, 0n);
  const action = !changed ? 'none' : up ? 'increase' : 'decrease';
  return { trueUp: { ...still, deviation, factor, action, revisions, cutTo: isCut ? running.balance : null }, balanceChange };
}
