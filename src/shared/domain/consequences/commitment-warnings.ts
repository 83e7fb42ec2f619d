import type { Stretch } from '../calendar/term.ts';
import { fullMonths, monthsIn } from '../calendar/term.ts';
import { exactAlgebra } from '../algebra/exact-algebra.ts';
import { bandAt } from '../commitments/discount-bands.ts';
import type { CommitmentResult, PeriodResult } from '../commitments/drawdown.ts';
import { chargedInMonth } from '../commitments/drawdown.ts';
import { listedAmount, shortened } from '../commitments/instalments.ts';
import { minimumIntervalAt } from '../commitments/minimum.ts';
import { isOverageAtList, overageChange } from '../commitments/overage.ts';
import { isWaived } from '../commitments/period-amounts.ts';
import { mayGoDown } from '../commitments/true-up.ts';
import type { Inputs, Results } from '../compute.ts';
import { compute } from '../compute.ts';
import type { Path } from '../document/problem.ts';
import { instalmentsWithin, sumOf } from '../statements/sums.ts';
import type { Commitment } from '../terms/commitment.ts';
import { compare, exact, fromUnits, minus, one, ratio, roundedProduct, roundedUnits, times } from '../values/exact.ts';
import type { Warning } from './warning.ts';

type Judged = {
  readonly results: Results;
  readonly result: CommitmentResult;
  readonly at: Path;
  readonly index: number;
};

const inputsOf = ({ quote, costs, scenario, actuals, policy, knownOn }: Results): Inputs => ({
  quote,
  costs,
  scenario,
  actuals,
  policy,
  knownOn,
});

/** The same deal with other terms of one commitment. Null where the engine refuses it. */
function withTerms({ results, index }: Judged, terms: Commitment): Results | null {
  const { quote } = results;
  const commitments = (quote.commitments ?? []).map((each, place) => (place === index ? terms : each));
  const computed = compute({ ...inputsOf(results), quote: { ...quote, commitments } });
  return computed.ok ? computed.value : null;
}

const poolCharges = ({ lines }: Results, { lines: pool }: Commitment): bigint =>
  sumOf(lines.filter(({ line }) => pool.includes(line.id)).flatMap(({ charges }) => charges));

/** A band counts as missed where at most one part in twenty is lacking. */
const nearShare = exact('0.05');

function missedBand(judged: Judged): readonly Warning[] {
  const { results, result, at } = judged;
  const { terms, periods } = result;
  const bands = terms.discountBands;
  if (bands === undefined) return [];
  for (const period of periods.keys()) {
    const amount = exact(listedAmount(terms, period));
    const next = bands[bandAt(terms, amount) + 1];
    const current = bands[bandAt(terms, amount)];
    if (next === undefined) continue;
    const from = exact(next.from);
    const short = minus(from, amount);
    const isBetter = compare(exact(next.percent), exact(current?.percent ?? '0')) > 0;
    if (!isBetter || compare(short, times(from, nearShare)) > 0) continue;
    const entry = Math.min(period, terms.amounts.length - 1);
    const amounts = terms.amounts.map((each, place) => (place === entry ? next.from : each));
    const raised = withTerms(judged, { ...terms, amounts });
    if (raised === null) continue;
    const worth = poolCharges(results, terms) - poolCharges(raised, terms);
    if (worth <= 0n) continue;
    const shortUnits = roundedUnits(short, results.minor);
    return [
      {
        path: [...at, 'amounts', entry],
        code: 'band-missed',
        period: period + 1,
        short: shortUnits,
        percent: next.percent,
        worth,
      },
    ];
  }
  return [];
}

/** The period's instalments, as they are at the end. */
const inForceIn = ({ instalments }: CommitmentResult, period: Stretch): bigint =>
  sumOf(instalmentsWithin(instalments, period).map(({ amount }) => amount));

/** Bands follow what was signed: an amount agreed later, or a true-up, leaves the period in the band that it had (pricing §12.6). */
function stillBand({ results, result, at }: Judged): readonly Warning[] {
  const { terms, periods } = result;
  const bands = terms.discountBands;
  if (bands === undefined) return [];
  for (const [place, period] of periods.entries()) {
    if (monthsIn(period) !== fullMonths(terms.period, results.term.months)) continue;
    const inForce = inForceIn(result, period);
    const listed = bands[bandAt(terms, exact(listedAmount(terms, place)))];
    const would = bands[bandAt(terms, fromUnits(inForce, results.minor))];
    if (listed === undefined || would === undefined || listed === would) continue;
    return [
      {
        path: [...at, 'discountBands'],
        code: 'band-stays',
        period: place + 1,
        inForce,
        percent: listed.percent,
        wouldPercent: would.percent,
      },
    ];
  }
  return [];
}

function minimumWarnings({ results, result, at }: Judged): readonly Warning[] {
  const { terms, months, periods } = result;
  const { minimum } = terms;
  if (minimum === undefined) return [];
  const warnings: Warning[] = [];
  const first = months.findIndex(({ minimumGap }) => minimumGap > 0n);
  const interval = (month: number): Stretch | null => {
    const period = periods.find(({ from, to }) => from <= month && month <= to);
    return period === undefined ? null : minimumIntervalAt(terms, period, month);
  };
  const missed = first < 0 ? null : interval(first + 1);
  if (missed !== null) {
    warnings.push({
      path: [...at, 'minimum', 'amount'],
      code: 'minimum-above-forecast',
      gaps: sumOf(months.map(({ minimumGap }) => minimumGap)),
      month: first + 1,
      used: sumOf(months.slice(missed.from - 1, missed.to).map(chargedInMonth)),
    });
  }
  const amount = exact(minimum.amount);
  const full = fullMonths(minimum.every, 0);
  for (const [place, period] of periods.entries()) {
    const minimums = sumOf(
      months.slice(period.from - 1, period.to).map((_, offset) => {
        const each = interval(period.from + offset);
        return each === null
          ? 0n
          : roundedUnits(shortened(exactAlgebra, amount, monthsIn(each), full, results.minor), results.minor);
      }),
    );
    const committed = inForceIn(result, period);
    if (minimums <= committed) continue;
    warnings.push({
      path: [...at, 'minimum', 'amount'],
      code: 'minimums-above-commitment',
      period: place + 1,
      minimums,
      committed,
    });
    break;
  }
  return warnings;
}

function lapsedCredit({ result, at }: Judged): readonly Warning[] {
  const lapsed = result.months.map((month) => month.lapsed);
  const amount = sumOf(lapsed);
  if (amount === 0n) return [];
  const month = lapsed.findIndex((each) => each > 0n) + 1;
  return [{ path: [...at, 'creditMonths'], code: 'credit-lapses', amount, month }];
}

function cheapOverage({ result, at }: Judged): readonly Warning[] {
  const { terms, periods } = result;
  const { price, percent } = overageChange(terms);
  if (price !== 'discount') return [];
  const off = sumOf(periods.map(({ overageBase, overage }) => overageBase - overage));
  // At list, less a discount, overage may still cost more than use within the commitment.
  if (isOverageAtList(terms) && off <= 0n) return [];
  return [{ path: [...at, 'overage', 'adjustPercent'], code: 'overage-cheaper', percent, off: off < 0n ? 0n : off }];
}

/** The floor of true-ups leaves less of a decrease than its limit promises. */
function swallowedDecrease({ results, result, at }: Judged): readonly Warning[] {
  const { trueUp } = result.terms;
  const limit = trueUp?.maxDecreasePercent;
  const [first] = result.instalments;
  if (trueUp === undefined || limit === undefined || first === undefined || !mayGoDown(result.terms)) return [];
  const share = ratio(trueUp.floorPercent ?? '0');
  const left = minus(one, ratio(limit));
  if (compare(share, left) <= 0) return [];
  const amount = fromUnits(first.agreed, results.minor);
  return [
    {
      path: [...at, 'trueUp', 'floorPercent'],
      code: 'floor-swallows',
      maxDecreasePercent: limit,
      amount: first.agreed,
      limited: roundedProduct(amount, left, results.minor),
      floor: roundedProduct(amount, share, results.minor),
    },
  ];
}

/** A fee that draws down counts as use: past the balance it is overage, at its rate and under its cap (pricing §12.3). */
function feesPastBalance({ results, result, at }: Judged): readonly Warning[] {
  const { terms, months } = result;
  const fee = results.lines.find(({ line }) => terms.lines.includes(line.id) && line.charge.type === 'recurring');
  if (fee === undefined) return [];
  const past = months.filter(
    ({ overageBase, overage }, month) => overageBase > 0n && overage !== overageBase && (fee.charges[month] ?? 0n) > 0n,
  );
  if (past.length === 0) return [];
  const more = sumOf(past.map(({ overage, overageBase }) => overage - overageBase));
  return [{ path: [...at, 'lines'], code: 'fee-past-balance', line: fee.line.name, months: past.length, more }];
}

/** What is carried forward is paid in full, while a cap would have held the same excess (pricing §12.8). */
function carriedBeforeCap(judged: Judged): readonly Warning[] {
  const { results, result, at } = judged;
  const { carryForward, ...rest } = result.terms;
  const carried = sumOf(result.months.map((month) => month.carried));
  if (carryForward === undefined || rest.overage?.monthlyCap === undefined || carried === 0n) return [];
  const without = withTerms(judged, rest);
  if (without === null) return [];
  const more = results.totals.expectedValue - without.totals.expectedValue;
  return more <= 0n ? [] : [{ path: [...at, 'carryForward'], code: 'carried-before-cap', carried, more }];
}

const ownForfeit = ({ shortfall, rolledOver, credited }: PeriodResult): bigint => shortfall - rolledOver - (credited ?? 0n);

function aboveForecast({ result, at }: Judged): readonly Warning[] {
  if (isWaived(result.terms)) return [];
  const forfeited = sumOf(result.periods.map(ownForfeit));
  const committed = sumOf(result.periods.map((period) => period.committed));
  return forfeited <= 0n ? [] : [{ path: [...at, 'amounts'], code: 'commitment-above-forecast', forfeited, committed }];
}

/** With use, breakage that was estimated is estimated again when the amounts change (pricing §12.15). */
function restatedPast({ results, result, at }: Judged): readonly Warning[] {
  const changes = result.trueUps.some(({ action }) => action !== 'none') || result.agreements.length > 0;
  if (results.policy?.breakage !== 'proportional' || !changes) return [];
  return [{ path: [...at, result.agreements.length > 0 ? 'agreedAmounts' : 'trueUp'], code: 'policy-restates' }];
}

const rules = [
  aboveForecast,
  minimumWarnings,
  lapsedCredit,
  cheapOverage,
  swallowedDecrease,
  missedBand,
  stillBand,
  feesPastBalance,
  carriedBeforeCap,
  restatedPast,
] as const;

export function commitmentWarnings(results: Results): readonly Warning[] {
  return results.commitments.flatMap((result, index) => {
    const judged: Judged = { results, result, at: ['commitments', index], index };
    return rules.flatMap((rule) => rule(judged));
  });
}
