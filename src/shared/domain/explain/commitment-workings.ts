import type { Recorded } from '../algebra/recording-algebra.ts';
import { recordedFigure, recordedValue, recordingAlgebra } from '../algebra/recording-algebra.ts';
import { monthsIn } from '../calendar/term.ts';
import type { CommitmentResult, MonthDraw, PeriodAmounts } from '../commitments/drawdown.ts';
import { drawMonth, forfeitedOf, overageTerms, rolledOverOf, shortfallOf } from '../commitments/drawdown.ts';
import { commitmentStretches, instalmentAmounts } from '../commitments/instalments.ts';
import type { Revision, TrueUp } from '../commitments/true-up.ts';
import { cutAmounts, deviation, heldFactor, revisedAmount, revisionLimits, runRate } from '../commitments/true-up.ts';
import type { Results } from '../compute.ts';
import type { Path } from '../document/problem.ts';
import type { Meaning } from '../algebra/formula.ts';
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
    months: monthsIn(revision),
  };
  const by = {
    factor: recordedFigure(placeOf(at, 'trueUps', trueUpIndex, 'factor'), trueUp.factor ?? one),
    rate: amountFigure(at, ['trueUps', trueUpIndex, 'runRate'], trueUp.runRate),
    isUp: (trueUp.deviation?.units ?? 0n) > 0n,
  };
  const limits = revisionLimits(a, at.commitment.terms.trueUp ?? {}, placeOf(at, 'trueUp'), minor);
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
    balance: amountValue(at, 'balance', opening.balance),
    rollover: amountValue(at, 'rollover-balance', opening.rollover),
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
} satisfies Record<keyof PeriodAmounts<unknown>, true>;

type PeriodFigure = keyof typeof periodFigures;

const isPeriodFigure = (name: string): name is PeriodFigure => Object.hasOwn(periodFigures, name);

function periodFigure(at: CommitmentAt, periodIndex: number, of: PeriodFigure): Recorded | null {
  const { commitment, results } = at;
  const period = commitment.periods[periodIndex];
  if (period === undefined) return null;
  const own = (name: PeriodFigure): Recorded => amountFigure(at, ['periods', periodIndex, name], period[name]);
  const close = { committed: own('committed'), shortfall: own('shortfall'), drawn: own('drawn') };
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
    case 'overage': {
      const months = Array.from(
        { length: monthsIn(period) },
        (_, offset) => drawnInMonth(at, period.from + offset)?.[of] ?? a.zero,
      );
      return a.sum(months);
    }
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
