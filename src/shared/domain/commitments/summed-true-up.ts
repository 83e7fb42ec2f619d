import type { Stretch } from '../calendar/term.ts';
import { monthsIn } from '../calendar/term.ts';
import type { TrueUp } from '../terms/commitment.ts';
import { defaults } from '../terms/defaults.ts';
import { exact, minus, one, plus, ratio } from '../values/exact.ts';
import { split } from '../values/split.ts';
import type { WholeRatio } from '../values/whole-doubles.ts';
import { held, nearestProduct, nearestQuotient, sumOf, wholeBelow, wholeRatio, wholeUnits } from '../values/whole-doubles.ts';
import { deviationPlaces, mayGo } from './true-up.ts';

/** What a deviation is counted in. */
const unit = 10 ** deviationPlaces;

/** The most that one true-up moves instalments in a direction: as a deviation, and as the factor that it gives. */
type Limit = { readonly most: number; readonly factor: WholeRatio };

/** A true-up's terms as `trueUpSums` takes them; deviations are whole numbers. */
export type SummedTrueUp = {
  readonly windowMonths: number;
  readonly noticeMonths: number;
  /** A deviation of at most so much moves nothing. */
  readonly deadband: number;
  readonly mayRise: boolean;
  readonly mayFall: boolean;
  readonly rise: Limit | null;
  readonly fall: Limit | null;
  /** What revised instalments are rounded to, in minor units. */
  readonly step: number;
  /** The least of each instalment, in minor units. */
  readonly floors: Float64Array;
};

/** `signed` are the instalments as signed. Within `inDoubles`. */
export function summedTrueUp(terms: TrueUp, signed: Float64Array, minor: number): SummedTrueUp {
  const { maxIncreasePercent: up, maxDecreasePercent: down, roundTo } = terms;
  const floorShare = wholeRatio(ratio(terms.floorPercent ?? '0'));
  const limit = (percent: string, add: typeof plus): Limit => ({
    most: wholeBelow(ratio(percent), deviationPlaces),
    factor: wholeRatio(add(one, ratio(percent))),
  });
  return {
    windowMonths: terms.windowMonths ?? defaults.windowMonths,
    noticeMonths: terms.noticeMonths ?? 0,
    deadband: wholeBelow(ratio(terms.deadbandPercent ?? '0'), deviationPlaces),
    mayRise: mayGo(terms, 'up'),
    mayFall: mayGo(terms, 'down'),
    rise: up === undefined ? null : limit(up, plus),
    fall: down === undefined ? null : limit(down, minus),
    step: roundTo === undefined ? 1 : wholeUnits(exact(roundTo), minor),
    floors: signed.map((amount) => nearestProduct(amount, floorShare, 1)),
  };
}

/** Where a commitment stands at the end of an instalment: places are from 0, amounts in minor units. */
export type InstalmentEnd = {
  readonly instalments: readonly Stretch[];
  /** In force; those that the true-up reaches are changed. */
  readonly amounts: Float64Array;
  /** The place of the first instalment after the one that ended. */
  readonly next: number;
  readonly charges: Float64Array;
  /** The place of the first instalment after the running period. */
  readonly periodEnd: number;
  readonly balance: number;
};

/** Deviation of a run rate from what is due: 0 between the ended and the coming instalment, or where none is due. */
function deviationOf(rate: number, ended: number, endedMonths: number, coming: number, comingMonths: number): number {
  const isEndedHigh = held(ended * comingMonths) >= held(coming * endedMonths);
  const [high, highMonths, low, lowMonths] = isEndedHigh
    ? [ended, endedMonths, coming, comingMonths]
    : [coming, comingMonths, ended, endedMonths];
  if (high === 0) return 0;
  const isAbove = held(rate * highMonths) > high;
  if (!isAbove && held(rate * lowMonths) >= low) return 0;
  const [due, months] = isAbove ? [high, highMonths] : [low, lowMonths];
  return nearestQuotient(held(held(rate * months - due) * unit), due);
}

function factorOf(by: number, limit: Limit | null): WholeRatio {
  if (limit !== null && Math.abs(by) > limit.most) return limit.factor;
  return { of: unit + by, by: unit };
}

function runRateOf({ windowMonths }: SummedTrueUp, charges: Float64Array, afterMonth: number): number {
  const months = Math.min(windowMonths, afterMonth);
  let sum = 0;
  for (let month = afterMonth - months; month < afterMonth; month += 1) sum += charges[month] ?? 0;
  return nearestQuotient(held(sum), months);
}

/** Cuts decreases of the running period that are more than its balance, in proportion to them. */
function cutToBalance({ amounts, balance }: InstalmentEnd, before: Float64Array, first: number, count: number): void {
  const wanted = Array.from({ length: count }, (_, place) => BigInt((before[place] ?? 0) - (amounts[first + place] ?? 0)));
  for (const [place, cut] of split(BigInt(balance), wanted).entries())
    amounts[first + place] = (before[place] ?? 0) - Number(cut);
}

/** The sums of `trueUpAfter`, by the same rules: changes the amounts that it reaches, and returns by how much the running period's balance changes. */
export function trueUpSums(
  terms: SummedTrueUp,
  end: InstalmentEnd,
  into: { readonly trueUps: { increase: number; decrease: number } },
): number {
  const { instalments, amounts, next, charges, periodEnd, balance } = end;
  const ended = instalments[next - 1];
  if (ended === undefined) return 0;
  let first = next;
  while ((instalments[first]?.from ?? Number.POSITIVE_INFINITY) <= ended.to + terms.noticeMonths) first += 1;
  const coming = instalments[first];
  if (coming === undefined) return 0;
  const rate = runRateOf(terms, charges, ended.to);
  const by = deviationOf(rate, amounts[next - 1] ?? 0, monthsIn(ended), amounts[first] ?? 0, monthsIn(coming));
  const isUp = by > 0;
  if (Math.abs(by) <= terms.deadband || !(isUp ? terms.mayRise : terms.mayFall)) return 0;
  const factor = factorOf(by, isUp ? terms.rise : terms.fall);
  const before = amounts.slice(first);
  for (let index = first; index < amounts.length; index += 1) {
    const instalment = instalments[index] ?? coming;
    const amount = amounts[index] ?? 0;
    const scaled = nearestProduct(amount, factor, terms.step);
    const atRunRate = nearestProduct(rate, { of: monthsIn(instalment), by: 1 }, terms.step);
    amounts[index] = isUp
      ? Math.max(amount, Math.min(scaled, atRunRate))
      : Math.min(amount, Math.max(scaled, terms.floors[index] ?? 0, atRunRate));
  }
  const ofRunning = Math.max(0, periodEnd - first);
  if (sumOf(before, 0, ofRunning) - sumOf(amounts, first, first + ofRunning) > balance)
    cutToBalance(end, before, first, ofRunning);
  if (before.some((amount, place) => amount !== amounts[first + place])) into.trueUps[isUp ? 'increase' : 'decrease'] += 1;
  return sumOf(amounts, first, first + ofRunning) - sumOf(before, 0, ofRunning);
}
