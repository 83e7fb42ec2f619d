import type { Results } from '../compute.ts';
import type { CommitmentResult, PoolMonth } from '../commitments/drawdown.ts';
import { isWaived } from '../commitments/drawdown.ts';
import { fromUnits } from '../values/exact.ts';
import { commitmentPeriods } from '../commitments/instalments.ts';
import { fullMonths, monthsIn } from '../calendar/term.ts';
import type { Revision, TrueUp } from '../commitments/true-up.ts';
import type { Formula } from './formula.ts';
import { defaults } from '../terms/defaults.ts';
import {
  amount,
  constant,
  difference,
  figure,
  formulaValue,
  greatest,
  least,
  named,
  percent,
  product,
  quotient,
  rounded,
  stepOf,
  sum,
  term,
  value,
} from './formula.ts';

type At = { readonly results: Results; readonly index: number; readonly commitment: CommitmentResult };

const path = ({ index }: At, ...rest: readonly (string | number)[]): (string | number)[] => ['commitments', index, ...rest];
const minorStep = ({ results }: At): string => stepOf(results.minor);

/** The pool's charges of a month: figures of its lines. */
function poolCharges({ results, commitment }: At, month: number): Formula {
  const charges = results.lines.flatMap(({ line, charges: own }, lineIndex) =>
    commitment.terms.lines.includes(line.id)
      ? [figure(['lines', lineIndex, 'charges', month - 1], amount(own[month - 1] ?? 0n, results.minor))]
      : [],
  );
  return named('month-charges', sum(...charges), month);
}

function originalFormula(at: At, instalment: number): Formula | null {
  const { results, commitment } = at;
  const { terms } = commitment;
  const schedule = commitmentPeriods(terms, results.term.months, results.minor);
  let first = 0;
  for (const [periodIndex, period] of schedule.entries()) {
    const within = instalment - first;
    first += period.instalments.length;
    if (within >= period.instalments.length) continue;
    const amountAt = Math.min(periodIndex, terms.amounts.length - 1);
    const agreed = term(path(at, 'amounts', amountAt), terms.amounts[amountAt] ?? '0');
    const full = fullMonths(terms.period, results.term.months);
    const months = monthsIn(period);
    const reduced =
      months === full
        ? agreed
        : rounded(quotient(product(agreed, constant(String(months))), constant(String(full))), minorStep(at));
    if (period.instalments.length === 1) return reduced;
    const weights = period.instalments.map((each) => constant(String(monthsIn(each))));
    return { kind: 'part', of: named('period-amount', reduced), weights, index: within, step: minorStep(at) };
  }
  return null;
}

/** An instalment after one true-up, before any cut to the balance. */
function revisedFormula(at: At, trueUpIndex: number, trueUp: TrueUp, revision: Revision): Formula {
  const { terms } = at.commitment;
  const { minor } = at.results;
  const trueUpTerms = terms.trueUp ?? {};
  const step = trueUpTerms.roundTo ?? stepOf(minor);
  const before = value('amount-before', amount(revision.before, minor));
  const factor = figure(path(at, 'trueUps', trueUpIndex, 'factor'), trueUp.factor ?? fromUnits(1n, 0));
  const runRate = figure(path(at, 'trueUps', trueUpIndex, 'runRate'), amount(trueUp.runRate, minor));
  const scaled = rounded(product(before, factor), step);
  const atRunRate = rounded(product(runRate, constant(String(monthsIn(revision)))), step);
  if ((trueUp.deviation?.units ?? 0n) > 0n) return greatest(before, least(scaled, atRunRate));
  const original = value('constant', amount(revision.original, minor));
  const floor = rounded(
    product(original, percent(path(at, 'trueUp', 'floorPercent'), trueUpTerms.floorPercent ?? '0')),
    stepOf(minor),
  );
  return least(before, greatest(scaled, floor, atRunRate));
}

/** An instalment after one true-up, where decreases of the running period are cut to its balance. */
function revisionFormula(at: At, trueUpIndex: number, trueUp: TrueUp, revision: Revision): Formula {
  const { commitment, results } = at;
  const period = commitment.periods.find(({ from, to }) => from <= trueUp.afterMonth && trueUp.afterMonth < to);
  const inRunning = period !== undefined && revision.to <= period.to;
  if (trueUp.cutTo === null || !inRunning) return revisedFormula(at, trueUpIndex, trueUp, revision);
  const cut = trueUp.revisions.filter(({ to }) => to <= period.to);
  const decreases = cut.map((each) =>
    difference(value('amount-before', amount(each.before, results.minor)), revisedFormula(at, trueUpIndex, trueUp, each)),
  );
  const part: Formula = {
    kind: 'part',
    of: value('balance', amount(trueUp.cutTo, results.minor)),
    weights: decreases,
    index: cut.findIndex(({ from }) => from === revision.from),
    step: minorStep(at),
  };
  return difference(value('amount-before', amount(revision.before, results.minor)), part);
}

/** What one true-up made of an instalment that it reached, and how. */
export type RevisionWorking = { readonly revision: Revision; readonly formula: Formula };

/**
 * Every instalment that a true-up changed, and how; none where nothing changed. Later true-ups may change them again. A formula that does
 * not come to the amount is a defect that is thrown.
 */
export function revisionWorkings(results: Results, commitment: number, trueUpIndex: number): readonly RevisionWorking[] {
  const at = commitmentAt(results, commitment);
  const trueUp = at?.commitment.trueUps[trueUpIndex];
  if (at === null || trueUp === undefined) return [];
  return trueUp.revisions
    .filter(({ before, after }) => before !== after)
    .map((revision) => {
      const formula = revisionFormula(at, trueUpIndex, trueUp, revision);
      const { units } = formulaValue(formula, results.minor);
      if (units !== revision.after) throw new Error(`The instalment from month ${revision.from} does not come to its formula`);
      return { revision, formula };
    });
}

/** The amount in force: what the last true-up that changed the instalment made of it, else as signed. */
function amountFormula(at: At, instalment: number): Formula | null {
  const { commitment, results } = at;
  const own = commitment.instalments[instalment];
  if (own === undefined) return null;
  const changing = (trueUp: TrueUp): Revision | undefined =>
    trueUp.revisions.find(({ from, before, after }) => from === own.from && before !== after);
  const trueUpIndex = commitment.trueUps.findLastIndex((trueUp) => changing(trueUp) !== undefined);
  const trueUp = commitment.trueUps[trueUpIndex];
  const revision = trueUp === undefined ? undefined : changing(trueUp);
  if (trueUp === undefined || revision === undefined) {
    return figure(path(at, 'instalments', instalment, 'original'), amount(own.original, results.minor));
  }
  return revisionFormula(at, trueUpIndex, trueUp, revision);
}

const fromRollover = (at: At, month: number, of: PoolMonth): Formula =>
  named(
    'month-drawn-rollover',
    least(poolCharges(at, month), value('rollover-balance', amount(of.rollover, at.results.minor))),
    month,
  );

/** What a month draws on the commitment balance. */
export function drawnFormula(at: At, month: number, of: PoolMonth): Formula {
  const balance = value('balance', amount(of.balance, at.results.minor));
  return named('month-drawn', least(difference(poolCharges(at, month), fromRollover(at, month, of)), balance), month);
}

function baseFormula(at: At, month: number, of: PoolMonth): Formula {
  const drawn = value('month-drawn', amount(of.drawn + of.drawnRollover, at.results.minor), month);
  return named('month-overage-base', difference(poolCharges(at, month), drawn), month);
}

/** A month's overage: its base at the adjustment, at most the cap. */
export function overageFormula(at: At, month: number, of: PoolMonth): Formula {
  const { adjustPercent, monthlyCap } = at.commitment.terms.overage ?? {};
  const base = baseFormula(at, month, of);
  const adjusted =
    adjustPercent === undefined
      ? base
      : rounded(product(base, sum(constant('1'), percent(path(at, 'overage', 'adjustPercent'), adjustPercent))), minorStep(at));
  const held = monthlyCap === undefined ? adjusted : least(adjusted, term(path(at, 'overage', 'monthlyCap'), monthlyCap));
  return named('month-overage', held, month);
}

export type PeriodFigure = keyof Pick<
  CommitmentResult['periods'][number],
  'committed' | 'rolloverIn' | 'drawn' | 'drawnRollover' | 'overageBase' | 'overage' | 'shortfall' | 'rolledOver' | 'forfeited'
>;

function periodFormula(at: At, periodIndex: number, of: PeriodFigure): Formula | null {
  const { commitment, results } = at;
  const period = commitment.periods[periodIndex];
  if (period === undefined) return null;
  const own = (name: PeriodFigure): Formula =>
    figure(path(at, 'periods', periodIndex, name), amount(period[name], results.minor));
  const monthly = (each: (at: At, month: number, of: PoolMonth) => Formula): Formula => {
    const months = commitment.months.slice(period.from - 1, period.to);
    return sum(...months.map((month, offset) => each(at, period.from + offset, month)));
  };
  switch (of) {
    case 'committed': {
      const parts = commitment.instalments.flatMap(({ from, amount: units }, position) =>
        from >= period.from && from <= period.to
          ? [figure(path(at, 'instalments', position, 'amount'), amount(units, results.minor))]
          : [],
      );
      return sum(...parts);
    }
    case 'rolloverIn': {
      const before = commitment.periods[periodIndex - 1];
      if (before === undefined) return constant('0');
      return figure(path(at, 'periods', periodIndex - 1, 'rolledOver'), amount(before.rolledOver, results.minor));
    }
    case 'drawn':
      return monthly(drawnFormula);
    case 'drawnRollover':
      return monthly(fromRollover);
    case 'overageBase':
      return monthly(baseFormula);
    case 'overage':
      return monthly(overageFormula);
    case 'shortfall':
      return difference(own('committed'), own('drawn'));
    case 'rolledOver': {
      const isLast = periodIndex === commitment.periods.length - 1;
      const share = commitment.terms.rollover?.percent;
      if (isLast || share === undefined) return constant('0');
      return least(
        own('shortfall'),
        rounded(product(own('committed'), percent(path(at, 'rollover', 'percent'), share)), minorStep(at)),
      );
    }
    case 'forfeited':
      if (isWaived(commitment.terms)) return constant('0');
      return sum(difference(own('shortfall'), own('rolledOver')), difference(own('rolloverIn'), own('drawnRollover')));
  }
}

export type TrueUpFigure = 'runRate' | 'deviationPercent' | 'factor';

function perMonth(of: { readonly from: number; readonly to: number; readonly amount: bigint }, minor: number): Formula {
  return named('due', quotient(value('due', amount(of.amount, minor)), constant(String(monthsIn(of)))));
}

function deviationFormula(at: At, trueUpIndex: number, trueUp: TrueUp): Formula | null {
  const { ended, coming, deviation } = trueUp;
  if (deviation === null || coming === null) return null;
  if (deviation.units === 0n) return constant('0');
  const { minor } = at.results;
  const runRate = figure(path(at, 'trueUps', trueUpIndex, 'runRate'), amount(trueUp.runRate, minor));
  const endedIsHigh = ended.amount * BigInt(monthsIn(coming)) >= coming.amount * BigInt(monthsIn(ended));
  const up = deviation.units > 0n;
  const from = up === endedIsHigh ? ended : coming;
  return named('deviation', rounded(difference(quotient(runRate, perMonth(from, minor)), constant('1')), stepOf(6)));
}

function trueUpFormula(at: At, trueUpIndex: number, of: TrueUpFigure): Formula | null {
  const { commitment } = at;
  const trueUp = commitment.trueUps[trueUpIndex];
  const terms = commitment.terms.trueUp;
  if (trueUp === undefined || terms === undefined) return null;
  switch (of) {
    case 'runRate': {
      const window = Math.min(terms.windowMonths ?? defaults.windowMonths, trueUp.afterMonth);
      const months = Array.from({ length: window }, (_, back) => trueUp.afterMonth - window + 1 + back);
      return rounded(quotient(sum(...months.map((month) => poolCharges(at, month))), constant(String(window))), minorStep(at));
    }
    case 'deviationPercent': {
      const deviation = deviationFormula(at, trueUpIndex, trueUp);
      return deviation === null ? null : product(deviation, constant('100'));
    }
    case 'factor': {
      if (trueUp.factor === null || trueUp.deviation === null) return null;
      if (trueUp.revisions.length === 0) return constant('1');
      const factor = sum(constant('1'), value('deviation', trueUp.deviation));
      if (trueUp.deviation.units > 0n) {
        if (terms.maxIncreasePercent === undefined) return factor;
        return least(factor, sum(constant('1'), percent(path(at, 'trueUp', 'maxIncreasePercent'), terms.maxIncreasePercent)));
      }
      if (terms.maxDecreasePercent === undefined) return factor;
      return greatest(
        factor,
        difference(constant('1'), percent(path(at, 'trueUp', 'maxDecreasePercent'), terms.maxDecreasePercent)),
      );
    }
  }
}

export function commitmentAt(results: Results, index: number): At | null {
  const commitment = results.commitments[index];
  return commitment === undefined ? null : { results, index, commitment };
}

const isTrueUpFigure = (name: string): name is TrueUpFigure =>
  name === 'runRate' || name === 'deviationPercent' || name === 'factor';

/** How a commitment's figure came about: `rest` is the path behind `commitments[index]`. */
export function commitmentWorking(results: Results, index: number, rest: readonly (string | number)[]): Formula | null {
  const at = commitmentAt(results, index);
  const [list, position, name] = rest;
  if (at === null || typeof position !== 'number' || typeof name !== 'string') return null;
  if (list === 'instalments' && name === 'original') return originalFormula(at, position);
  if (list === 'instalments' && name === 'amount') return amountFormula(at, position);
  if (list === 'periods' && isPeriodFigure(name)) return periodFormula(at, position, name);
  if (list === 'trueUps' && isTrueUpFigure(name)) return trueUpFormula(at, position, name);
  return null;
}

const periodFigures: readonly PeriodFigure[] = [
  'committed',
  'rolloverIn',
  'drawn',
  'drawnRollover',
  'overageBase',
  'overage',
  'shortfall',
  'rolledOver',
  'forfeited',
];

function isPeriodFigure(name: string): name is PeriodFigure {
  return (periodFigures as readonly string[]).includes(name);
}
