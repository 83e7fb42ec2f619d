import type { Recorded } from '../algebra/recording-algebra.ts';
import { recordedFigure, recordedValue, recordingAlgebra } from '../algebra/recording-algebra.ts';
import type { Stretch } from '../calendar/term.ts';
import { monthsIn } from '../calendar/term.ts';
import type { CommitmentResult } from '../commitments/drawdown.ts';
import type { MonthDraw } from '../commitments/month-draw.ts';
import type { PeriodAmounts } from '../commitments/period-amounts.ts';
import { drawMonth } from '../commitments/month-draw.ts';
import { creditedOf, forfeitedOf, isCredited, rolledOverOf, shortfallOf } from '../commitments/period-amounts.ts';
import { isOverageAtList, overageTerms } from '../commitments/overage.ts';
import { commitmentStretches, instalmentAmounts } from '../commitments/instalments.ts';
import type { Revision, TrueUp } from '../commitments/true-up.ts';
import type { Agreement } from '../commitments/agreed-amounts.ts';
import { agreedAmount } from '../commitments/agreed-amounts.ts';
import { minimumGap, minimumIntervalAt } from '../commitments/minimum.ts';
import { atRunRate, cutAmounts, deviation, heldFactor, revisedAmount, revisionLimits, runRate } from '../commitments/true-up.ts';
import type { Results } from '../compute.ts';
import type { Path } from '../document/problem.ts';
import type { Meaning } from '../algebra/formula.ts';
import { sumOf } from '../statements/sums.ts';
import { fromUnits, one } from '../values/exact.ts';

const a = recordingAlgebra;

export type CommitmentAt = { readonly results: Results; readonly index: number; readonly commitment: CommitmentResult };

export function commitmentAt(results: Results, index: number): CommitmentAt | null {
  const commitment = results.commitments[index];
  return commitment === undefined ? null : { results, index, commitment };
}

const placeOf = ({ index }: CommitmentAt, ...rest: readonly (string | number)[]): Path => ['commitments', index, ...rest];

/** An amount in minor units that is a figure of the commitment. */
function amountFigure(at: CommitmentAt, path: readonly (string | number)[], units: bigint): Recorded {
  return recordedFigure(placeOf(at, ...path), fromUnits(units, at.results.minor));
}

/** An amount in minor units that is in the results but is not a separate figure. */
function amountValue(at: CommitmentAt, meaning: Meaning, units: bigint): Recorded {
  return recordedValue(meaning, fromUnits(units, at.results.minor));
}

/** The pool's charges of a month: figures of its lines. */
function poolCharges({ results, commitment }: CommitmentAt, month: number): Recorded {
  const charges = results.lines.flatMap(({ line, charges: own }, lineIndex) =>
    commitment.terms.lines.includes(line.id)
      ? [recordedFigure(['lines', lineIndex, 'charges', month - 1], fromUnits(own[month - 1] ?? 0n, results.minor))]
      : [],
  );
  return a.named('month-charges', a.sum(charges), month);
}

/** L(m): what the pool's lines that charge anything in a month would charge at list. */
function listCharges(at: CommitmentAt, month: number): Recorded {
  const listed = at.results.lines.flatMap(({ line, charges, listCharges: own }) =>
    at.commitment.terms.lines.includes(line.id) && (charges[month - 1] ?? 0n) > 0n ? [own?.[month - 1] ?? 0n] : [],
  );
  return amountValue(at, 'list-charges', sumOf(listed));
}

function originalAmount(at: CommitmentAt, instalment: number): Recorded | null {
  const { results, commitment } = at;
  let first = 0;
  for (const [index, { instalments }] of commitmentStretches(commitment.terms, results.term.months).entries()) {
    const within = instalment - first;
    first += instalments.length;
    if (within >= instalments.length) continue;
    return instalmentAmounts(a, commitment.terms, placeOf(at), index, results.term.months, results.minor)[within] ?? null;
  }
  return null;
}

/** An instalment after one true-up, before any cut to the balance. */
function revised(at: CommitmentAt, trueUpIndex: number, trueUp: TrueUp, revision: Revision): Recorded {
  const { minor } = at.results;
  const amounts = {
    original: amountValue(at, 'constant', revision.original),
    before: amountValue(at, 'amount-before', revision.before),
  };
  const limits = revisionLimits(a, at.commitment.terms.trueUp ?? {}, placeOf(at, 'trueUp'), minor);
  const rate = amountFigure(at, ['trueUps', trueUpIndex, 'runRate'], trueUp.runRate);
  const by = {
    factor: recordedFigure(placeOf(at, 'trueUps', trueUpIndex, 'factor'), trueUp.factor ?? one),
    runRateAmount: atRunRate(a, limits, rate, monthsIn(revision)),
    isUp: (trueUp.deviation?.units ?? 0n) > 0n,
  };
  return revisedAmount(a, limits, amounts, by, minor);
}

/** An instalment after one true-up, where decreases of the running period are cut to its balance. */
function afterTrueUp(at: CommitmentAt, trueUpIndex: number, trueUp: TrueUp, revision: Revision): Recorded {
  const { commitment, results } = at;
  const period = commitment.periods.find(({ from, to }) => from <= trueUp.afterMonth && trueUp.afterMonth < to);
  const isInRunning = period !== undefined && revision.to <= period.to;
  if (trueUp.cutTo === null || !isInRunning) return revised(at, trueUpIndex, trueUp, revision);
  const cut = trueUp.revisions.filter(({ to }) => to <= period.to);
  const decreases = cut.map((each) => ({
    before: amountValue(at, 'amount-before', each.before),
    revised: revised(at, trueUpIndex, trueUp, each),
  }));
  const amounts = cutAmounts(a, amountValue(at, 'balance', trueUp.cutTo), decreases, results.minor);
  return amounts[cut.findIndex(({ from }) => from === revision.from)] ?? a.zero;
}

/** What one true-up made of an instalment that it reached, and how. */
export type RevisionWorking = { readonly revision: Revision; readonly formula: Recorded['formula'] };

/** Every instalment that a true-up changed, and how. Later true-ups may change them again. */
export function revisionWorkings(results: Results, commitment: number, trueUpIndex: number): readonly RevisionWorking[] {
  const at = commitmentAt(results, commitment);
  const trueUp = at?.commitment.trueUps[trueUpIndex];
  if (at === null || trueUp === undefined) return [];
  return trueUp.revisions
    .filter(({ before, after }) => before !== after)
    .map((revision) => {
      const after = afterTrueUp(at, trueUpIndex, trueUp, revision);
      if (a.compare(after, amountValue(at, 'amount-before', revision.after)) !== 0)
        throw new Error(`The instalment from month ${revision.from} does not come to its formula`);
      return { revision, formula: after.formula };
    });
}

/** An instalment as an agreed amount left it: as agreed, or where decreases were cut, what the cut left of it. */
function afterAgreement(at: CommitmentAt, agreement: Agreement, from: number): Recorded {
  const { commitment, results } = at;
  const { minor, term } = results;
  const agreed = ({ from: first, to }: Stretch): Recorded =>
    agreedAmount(a, commitment.terms, placeOf(at), agreement.index, monthsIn({ from: first, to }), term.months, minor);
  const period = commitment.periods.find((each) => each.from < agreement.fromMonth && agreement.fromMonth <= each.to);
  const decreases = agreement.revisions.filter(({ to, original, before }) => to <= (period?.to ?? 0) && original < before);
  const cut = decreases.findIndex((each) => each.from === from);
  const own = agreement.revisions.find((each) => each.from === from);
  if (own === undefined) return a.zero;
  if (agreement.cutTo === null || cut < 0) return agreed(own);
  const amounts = decreases.map((each) => ({ before: amountValue(at, 'amount-before', each.before), revised: agreed(each) }));
  return cutAmounts(a, amountValue(at, 'balance', agreement.cutTo), amounts, minor)[cut] ?? a.zero;
}

/** What an agreed amount made of an instalment that it reached, and how. */
export type AgreementWorking = {
  readonly agreement: Agreement;
  readonly revision: Revision;
  readonly formula: Recorded['formula'];
};

/** Every instalment that agreed amounts changed, in their order, and how. */
export function agreementWorkings(results: Results, commitment: number): readonly AgreementWorking[] {
  const at = commitmentAt(results, commitment);
  if (at === null) return [];
  return at.commitment.agreements.flatMap((agreement) =>
    agreement.revisions
      .filter(({ before, after }) => before !== after)
      .map((revision) => ({ agreement, revision, formula: afterAgreement(at, agreement, revision.from).formula })),
  );
}

/** An instalment as last agreed, before any cut: as signed where nothing was agreed since. */
export function agreedInstalment(at: CommitmentAt, instalment: number): Recorded {
  const { commitment, results } = at;
  const own = commitment.instalments[instalment];
  if (own === undefined) return a.zero;
  const agreement = commitment.agreements.findLast(({ revisions }) => revisions.some(({ from }) => from === own.from));
  if (agreement === undefined) return amountFigure(at, ['instalments', instalment, 'original'], own.original);
  const { minor, term } = results;
  return agreedAmount(a, commitment.terms, placeOf(at), agreement.index, monthsIn(own), term.months, minor);
}

/** The amount in force: what the last true-up that changed the instalment made of it, else as signed. */
function amountInForce(at: CommitmentAt, instalment: number): Recorded | null {
  const { commitment } = at;
  const own = commitment.instalments[instalment];
  if (own === undefined) return null;
  const changing = (trueUp: TrueUp): Revision | undefined =>
    trueUp.revisions.find(({ from, before, after }) => from === own.from && before !== after);
  const trueUpIndex = commitment.trueUps.findLastIndex((trueUp) => changing(trueUp) !== undefined);
  const trueUp = commitment.trueUps[trueUpIndex];
  const revision = trueUp === undefined ? undefined : changing(trueUp);
  const agreement = commitment.agreements.findLast(({ revisions }) => revisions.some(({ from }) => from === own.from));
  if (agreement !== undefined && (trueUp === undefined || agreement.fromMonth > trueUp.afterMonth))
    return afterAgreement(at, agreement, own.from);
  if (trueUp === undefined || revision === undefined)
    return amountFigure(at, ['instalments', instalment, 'original'], own.original);
  return afterTrueUp(at, trueUpIndex, trueUp, revision);
}

/** What a month of the pool drew and left over, and how; null outside the term. */
export function drawnInMonth(at: CommitmentAt, month: number): MonthDraw<Recorded> | null {
  const { commitment, results } = at;
  const opening = commitment.months[month - 1];
  if (opening === undefined) return null;
  const begins = {
    charge: poolCharges(at, month),
    list: isOverageAtList(commitment.terms) ? listCharges(at, month) : null,
    balance: amountValue(at, 'balance', opening.balance),
    rollover: amountValue(at, 'rollover-balance', opening.rollover),
    credit: isCredited(commitment.terms) ? amountValue(at, 'credit-balance', opening.credit) : null,
    carryLimit: commitment.terms.carryForward === undefined ? null : amountValue(at, 'carry-limit', opening.carryLimit),
  };
  return drawMonth(a, overageTerms(a, commitment.terms, placeOf(at)), month, begins, results.minor);
}

const periodFigures = {
  committed: true,
  rolloverIn: true,
  drawn: true,
  drawnRollover: true,
  overageBase: true,
  overage: true,
  shortfall: true,
  rolledOver: true,
  forfeited: true,
  minimumShortfall: true,
  carriedIn: true,
  carriedForward: true,
  credited: true,
  drawnCredit: true,
} satisfies Record<Exclude<keyof PeriodAmounts<unknown>, 'lapsed'>, true>;

type PeriodFigure = keyof typeof periodFigures;

const isPeriodFigure = (name: string): name is PeriodFigure => Object.hasOwn(periodFigures, name);

/** What a month's end takes as a minimum: nothing where no interval ends with it. */
export function minimumOf(at: CommitmentAt, period: Stretch, month: number): Recorded {
  const { commitment, results } = at;
  const interval = minimumIntervalAt(commitment.terms, period, month);
  const opening = commitment.months[month - 1];
  if (interval === null || opening === undefined) return a.zero;
  const charges = Array.from({ length: monthsIn(interval) }, (_, offset) => poolCharges(at, interval.from + offset));
  const balance = amountValue(at, 'balance', opening.balance - opening.drawn);
  return a.named(
    'month-minimum',
    minimumGap(a, commitment.terms, placeOf(at), interval, { charges, balance }, results.minor),
    month,
  );
}

function periodFigure(at: CommitmentAt, periodIndex: number, of: PeriodFigure): Recorded | null {
  const { commitment, results } = at;
  const period = commitment.periods[periodIndex];
  if (period === undefined) return null;
  const ownOrNull = (name: PeriodFigure): Recorded | null => {
    const units = period[name];
    return units === null ? null : amountFigure(at, ['periods', periodIndex, name], units);
  };
  const own = (name: PeriodFigure): Recorded => ownOrNull(name) ?? a.zero;
  const close = {
    committed: own('committed'),
    shortfall: own('shortfall'),
    drawn: own('drawn'),
    carriedIn: ownOrNull('carriedIn'),
    minimumShortfall: ownOrNull('minimumShortfall'),
  };
  const inMonths = (value: (month: number) => Recorded): Recorded =>
    a.sum(Array.from({ length: monthsIn(period) }, (_, offset) => value(period.from + offset)));
  switch (of) {
    case 'committed': {
      const within = commitment.instalments.flatMap(({ from, amount }, position) =>
        from >= period.from && from <= period.to ? [amountFigure(at, ['instalments', position, 'amount'], amount)] : [],
      );
      return a.sum(within);
    }
    case 'rolloverIn': {
      const before = commitment.periods[periodIndex - 1];
      return before === undefined ? a.zero : amountFigure(at, ['periods', periodIndex - 1, 'rolledOver'], before.rolledOver);
    }
    case 'drawn':
    case 'drawnRollover':
    case 'overageBase':
    case 'drawnCredit':
    case 'overage':
      return inMonths((month) => drawnInMonth(at, month)?.[of] ?? a.zero);
    case 'carriedForward':
      return inMonths((month) => drawnInMonth(at, month)?.carried ?? a.zero);
    case 'minimumShortfall':
      return inMonths((month) => minimumOf(at, period, month));
    case 'carriedIn': {
      const before = commitment.periods[periodIndex - 1];
      return before === undefined
        ? a.zero
        : amountFigure(at, ['periods', periodIndex - 1, 'carriedForward'], before.carriedForward ?? 0n);
    }
    case 'credited':
      return creditedOf(a, commitment.terms, own('shortfall'), periodIndex === commitment.periods.length - 1);
    case 'shortfall':
      return shortfallOf(a, close);
    case 'rolledOver': {
      const isLast = periodIndex === commitment.periods.length - 1;
      return rolledOverOf(a, commitment.terms, placeOf(at), close, isLast, results.minor);
    }
    case 'forfeited':
      return forfeitedOf(a, commitment.terms, {
        shortfall: own('shortfall'),
        rolledOver: own('rolledOver'),
        rolloverIn: own('rolloverIn'),
        drawnRollover: own('drawnRollover'),
        credited: ownOrNull('credited'),
        lapsed: period.lapsed === null ? null : amountValue(at, 'month-lapsed', period.lapsed),
      });
  }
}

function trueUpFigure(at: CommitmentAt, trueUpIndex: number, of: string): Recorded | null {
  const { commitment, results } = at;
  const trueUp = commitment.trueUps[trueUpIndex];
  const terms = commitment.terms.trueUp;
  if (trueUp === undefined || terms === undefined) return null;
  switch (of) {
    case 'runRate': {
      const { counted } = trueUp;
      const charges = Array.from({ length: monthsIn(counted) }, (_, offset) => poolCharges(at, counted.from + offset));
      return runRate(a, charges, results.minor);
    }
    case 'deviationPercent': {
      if (trueUp.coming === null) return null;
      const due = (stretch: NonNullable<TrueUp['coming']>): { amount: Recorded; months: number } => ({
        amount: amountValue(at, 'due', stretch.amount),
        months: monthsIn(stretch),
      });
      const rate = amountFigure(at, ['trueUps', trueUpIndex, 'runRate'], trueUp.runRate);
      const by = deviation(a, rate, due(trueUp.ended), due(trueUp.coming));
      return by === null ? null : a.times(by, a.whole(100));
    }
    case 'factor': {
      if (trueUp.factor === null || trueUp.deviation === null) return null;
      if (trueUp.revisions.length === 0) return a.one;
      const by = recordedValue('deviation', trueUp.deviation);
      return heldFactor(a, terms, placeOf(at, 'trueUp'), by);
    }
    default:
      return null;
  }
}

/** How a commitment's figure came about: `rest` is the path behind `commitments[index]`. */
export function commitmentWorking(results: Results, index: number, rest: readonly (string | number)[]): Recorded | null {
  const at = commitmentAt(results, index);
  const [list, position, name] = rest;
  if (at === null || typeof position !== 'number' || typeof name !== 'string') return null;
  if (list === 'instalments' && name === 'original') return originalAmount(at, position);
  if (list === 'instalments' && name === 'amount') return amountInForce(at, position);
  if (list === 'periods' && isPeriodFigure(name)) return periodFigure(at, position, name);
  return list === 'trueUps' ? trueUpFigure(at, position, name) : null;
}
