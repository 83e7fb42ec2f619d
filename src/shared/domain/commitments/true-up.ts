import type { Algebra } from '../algebra/algebra.ts';
import type { Value } from '../algebra/exact-algebra.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import type { Step } from '../algebra/step.ts';
import { stepAs, stepOf } from '../algebra/step.ts';
import type { Stretch } from '../calendar/term.ts';
import { monthsIn } from '../calendar/term.ts';
import type { Path } from '../document/problem.ts';
import type { Commitment, TrueUp as TrueUpTerms } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import type { CommitmentEvaluation } from '../terms/evaluation.ts';
import type { Exact } from '../values/exact.ts';
import { compare, ratio, roundedUnits } from '../values/exact.ts';
import type { Instalment } from './instalments.ts';

export type TrueUp = {
  readonly afterMonth: number;
  /** The months that the run rate counts. */
  readonly counted: Stretch;
  /** Minor units a month. */
  readonly runRate: bigint;
  /** A ratio. Null if the true-up reaches no instalment, or none was due. */
  readonly deviation: Exact | null;
  readonly action: CommitmentEvaluation['trueUps'][number]['action'];
  readonly factor: Exact | null;
  /** Each instalment that it reached, in order, before and after. Empty if it moves none. */
  readonly revisions: readonly Revision[];
  /** The balance of the running period, in minor units, if decreases were cut to it. */
  readonly cutTo: bigint | null;
  readonly ended: Stretch & { readonly amount: bigint };
  readonly coming: (Stretch & { readonly amount: bigint }) | null;
};

/** Minor units. `original` is what a floor is measured from: the amount as signed, or as last agreed. */
export type Revision = Stretch & { readonly original: bigint; readonly before: bigint; readonly after: bigint };

const deviationPlaces = 6;

/** The months that a run rate counts: the window, or fewer at the start of the term. */
function runRateWindow(terms: TrueUpTerms, afterMonth: number): Stretch {
  return { from: Math.max(1, afterMonth - (terms.windowMonths ?? defaults.windowMonths) + 1), to: afterMonth };
}

/** The run rate a month: the pool's charges over the window, rounded. */
export function runRate<V>(a: Algebra<V>, charges: readonly V[], minor: number): V {
  return a.rounded(a.quotient(a.sum(charges), a.whole(charges.length)), stepOf(minor));
}

/** The instalments that a true-up after a month reaches: those that start after it and the notice. The first of them is the coming one. */
function reachedAfter<T extends Stretch>(
  { noticeMonths }: TrueUpTerms,
  afterMonth: number,
  instalments: readonly T[],
): readonly T[] {
  return instalments.filter(({ from }) => from > afterMonth + (noticeMonths ?? 0));
}

type Due<V> = { readonly amount: V; readonly months: number };

function perMonth<V>(a: Algebra<V>, { amount, months }: Due<V>): V {
  return a.named('due', a.quotient(a.value('due', amount), a.whole(months)));
}

/** How far the run rate is from the ended and the coming instalment, both per month: 0 between them, null if both are 0. */
export function deviation<V>(a: Algebra<V>, rate: V, ended: Due<V>, coming: Due<V>): V | null {
  const due = perMonth(a, ended);
  const next = perMonth(a, coming);
  const [high, low] = a.compare(due, next) >= 0 ? [due, next] : [next, due];
  if (a.isZero(high)) return null;
  const from = a.compare(rate, high) > 0 ? high : a.compare(rate, low) < 0 ? low : null;
  if (from === null) return a.zero;
  const off = a.rounded(a.minus(a.quotient(rate, from), a.one), stepOf(deviationPlaces));
  return a.isZero(off) ? a.zero : a.named('deviation', off);
}

/** Whether a true-up may move instalments in a direction. */
export function mayGo({ direction = defaults.direction }: Pick<TrueUpTerms, 'direction'>, to: 'up' | 'down'): boolean {
  return direction === 'both' || direction === to;
}

/** True of a commitment that a true-up may lower. Its value at signature is then not a minimum. */
export function mayGoDown({ trueUp }: Pick<Commitment, 'trueUp'>): boolean {
  return trueUp !== undefined && mayGo(trueUp, 'down');
}

/** Why a deviation moves no instalment, in the order of the rules: pricing §5. */
export type StillReason = 'within-band' | 'other-direction';

/** Null if it moves them, within their limits. `by` is the deviation, a ratio. */
export function stillReason(terms: TrueUpTerms, by: Exact): StillReason | null {
  const size = by.units < 0n ? { ...by, units: -by.units } : by;
  if (compare(size, ratio(terms.deadbandPercent ?? '0')) <= 0) return 'within-band';
  return mayGo(terms, by.units > 0n ? 'up' : 'down') ? null : 'other-direction';
}

/** What instalments are multiplied by: 1 + deviation, within the limits of its direction. `at` is the true-up's path. */
export function heldFactor<V>(a: Algebra<V>, terms: TrueUpTerms, at: Path, by: V): V {
  const factor = a.plus(a.one, by);
  const { maxIncreasePercent, maxDecreasePercent } = terms;
  if (a.compare(by, a.zero) > 0) {
    if (maxIncreasePercent === undefined) return factor;
    return a.least(factor, a.plus(a.one, a.percent(maxIncreasePercent, at, 'maxIncreasePercent')));
  }
  if (maxDecreasePercent === undefined) return factor;
  return a.greatest(factor, a.minus(a.one, a.percent(maxDecreasePercent, at, 'maxDecreasePercent')));
}

/** The step that revised instalments round to, and their floor as a share of the original. */
export type RevisionLimits<V> = { readonly step: Step; readonly floorShare: V };

export function revisionLimits<V>(
  a: Algebra<V>,
  { roundTo, floorPercent }: TrueUpTerms,
  at: Path,
  minor: number,
): RevisionLimits<V> {
  const step = roundTo === undefined ? stepOf(minor) : stepAs(roundTo);
  return { step, floorShare: a.percent(floorPercent ?? '0', at, 'floorPercent') };
}

/** The least that true-ups can make of an instalment. */
export function flooredAmount<V>(a: Algebra<V>, terms: TrueUpTerms, original: V, minor: number): V {
  return a.roundedProduct(original, revisionLimits(a, terms, [], minor).floorShare, stepOf(minor));
}

/** An instalment that follows the run rate exactly, rounded as revised ones are. */
export function atRunRate<V>(a: Algebra<V>, { step }: Pick<RevisionLimits<V>, 'step'>, rate: V, months: number): V {
  return a.roundedProduct(rate, a.whole(months), step);
}

export type Revised<V> = { readonly original: V; readonly before: V };

/** What a true-up makes of an instalment that it reaches, before any cut to the balance: never past the run rate (pricing §5). */
export function revisedAmount<V>(
  a: Algebra<V>,
  { step, floorShare }: RevisionLimits<V>,
  { original, before }: Revised<V>,
  { factor, runRateAmount, isUp }: { readonly factor: V; readonly runRateAmount: V; readonly isUp: boolean },
  minor: number,
): V {
  const scaled = a.roundedProduct(before, factor, step);
  if (isUp) return a.greatest(before, a.least(scaled, runRateAmount));
  const floor = a.roundedProduct(original, floorShare, stepOf(minor));
  return a.least(before, a.greatest(a.greatest(scaled, floor), runRateAmount));
}

/** The amounts that are left after decreases of the running period are cut, in proportion, to its balance. */
export function cutAmounts<V>(
  a: Algebra<V>,
  balance: V,
  decreases: readonly { readonly before: V; readonly revised: V }[],
  minor: number,
): readonly V[] {
  const wanted = decreases.map(({ before, revised }) => a.minus(before, revised));
  const cut = a.split(balance, wanted, stepOf(minor));
  return decreases.map(({ before }, index) => a.minus(before, cut[index] ?? a.zero));
}

/** The period that is still running: a revision of its instalments changes its balance by the same sum. */
export type RunningPeriod = { readonly to: number; readonly balance: Value };

/**
 * The true-up at the end of `ended`: changes the amounts of the instalments it reaches and returns what it found and by
 * how much the running period's commitment balance changes. `charges` are the pool's, the first month first.
 */
export function trueUpAfter(
  terms: TrueUpTerms,
  at: Path,
  ended: Instalment,
  instalments: readonly Instalment[],
  charges: readonly Value[],
  running: RunningPeriod,
  minor: number,
): { readonly trueUp: TrueUp; readonly balanceChange: Value } {
  const a = exactAlgebra;
  const afterMonth = ended.to;
  const counted = runRateWindow(terms, afterMonth);
  const rate = runRate(a, charges.slice(counted.from - 1, counted.to), minor);
  const reached = reachedAfter(terms, afterMonth, instalments);
  const [coming] = reached;
  const due = (instalment: Instalment): Due<Value> => ({ amount: instalment.amount, months: monthsIn(instalment) });
  const by = coming === undefined ? null : deviation(a, rate, due(ended), due(coming));
  const still = {
    afterMonth,
    counted,
    runRate: roundedUnits(rate, minor),
    deviation: by,
    action: 'none',
    revisions: [],
    cutTo: null,
    ended: stretchOf(ended, minor),
    coming: coming === undefined ? null : stretchOf(coming, minor),
  } as const;
  if (by === null) return { trueUp: { ...still, factor: null }, balanceChange: a.zero };
  if (stillReason(terms, by) !== null) return { trueUp: { ...still, factor: a.one }, balanceChange: a.zero };

  const factor = heldFactor(a, terms, at, by);
  const isUp = by.units > 0n;
  const limits = revisionLimits(a, terms, at, minor);
  // All but the last instalment have as many months, and those of a period mostly the same amount: what is the same is revised once.
  let ofMonths = { months: 0, amount: a.zero };
  let last: { readonly original: Value; readonly before: Value; readonly revised: Value } | null = null;
  const revised = reached.map((instalment) => {
    const { agreed: original, amount: before } = instalment;
    const months = monthsIn(instalment);
    if (months !== ofMonths.months) {
      ofMonths = { months, amount: atRunRate(a, limits, rate, months) };
      last = null;
    }
    if (last === null || a.compare(last.original, original) !== 0 || a.compare(last.before, before) !== 0) {
      const revision = { factor, runRateAmount: ofMonths.amount, isUp };
      last = { original, before, revised: revisedAmount(a, limits, { original, before }, revision, minor) };
    }
    return { before, revised: last.revised };
  });
  const ofRunning = revised.slice(0, reached.filter(({ to }) => to <= running.to).length);
  const wanted = a.sum(ofRunning.map(({ before, revised: to }) => a.minus(before, to)));
  const isCut = a.compare(wanted, running.balance) > 0;
  const cut = isCut ? cutAmounts(a, running.balance, ofRunning, minor) : [];
  const after = revised.map(({ revised: to }, index) => cut[index] ?? to);
  const revisions = reached.map((instalment, index): Revision => {
    const { from, to, agreed, amount } = instalment;
    instalment.amount = after[index] ?? amount;
    const units = (of: Value): bigint => roundedUnits(of, minor);
    return { from, to, original: units(agreed), before: units(amount), after: units(instalment.amount) };
  });
  const isChanged = revisions.some((revision) => revision.before !== revision.after);
  const balanceChange = a.sum(ofRunning.map(({ before }, index) => a.minus(after[index] ?? before, before)));
  const action = !isChanged ? 'none' : isUp ? 'increase' : 'decrease';
  return {
    trueUp: { ...still, factor, action, revisions, cutTo: isCut ? roundedUnits(running.balance, minor) : null },
    balanceChange,
  };
}

function stretchOf({ from, to, amount }: Instalment, minor: number): Stretch & { readonly amount: bigint } {
  return { from, to, amount: roundedUnits(amount, minor) };
}
