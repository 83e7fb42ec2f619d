import type { Results } from '../compute.ts';
import { plus, zero } from '../values/exact.ts';

import { cut, fullMonths, yearOf } from '../calendar/term.ts';
import { commitmentAt, drawnInMonth } from './commitment-workings.ts';
import { creditOverageFormula, packInvoiceFormula } from './credit-workings.ts';
import type { Formula } from '../algebra/formula.ts';
import {
  amount,
  constant,
  difference,
  figure,
  greatest,
  named,
  product,
  quotient,
  rounded,
  stepOf,
  sum,
  term,
  value,
} from '../algebra/formula.ts';
import { intervalParts } from './line-workings.ts';

const isPooled = (results: Results, id: string): boolean => results.commitments.some(({ terms }) => terms.lines.includes(id));

const chargeFigure = (results: Results, index: number, month: number): Formula =>
  figure(['lines', index, 'charges', month - 1], amount(results.lines[index]?.charges[month - 1] ?? 0n, results.minor));

/** What a recurring line earns in a month: the invoice of its interval, split by each month's exact part. */
function earnedRecurring(results: Results, index: number, month: number): Formula | null {
  const line = results.quote.lines[index];
  if (line?.charge.type !== 'recurring') return null;
  const length = fullMonths(line.charge.every, results.term.months);
  const interval = cut({ from: 1, to: results.term.months }, length).find(({ from, to }) => from <= month && month <= to);
  if (interval === undefined) return null;
  const of = chargeFigure(results, index, interval.from);
  if (interval.from === interval.to) return of;
  return {
    kind: 'part',
    of,
    weights: intervalParts(results, index, interval),
    index: month - interval.from,
    step: stepOf(results.minor),
  };
}

function earnedByLines(results: Results, month: number): readonly Formula[] {
  return results.lines.flatMap(({ line, earned }, index) => {
    if (isPooled(results, line.id) || (earned[month - 1] ?? 0n) === 0n) return [];
    return [earnedRecurring(results, index, month) ?? chargeFigure(results, index, month)];
  });
}

function earnedByCommitments(results: Results, month: number): readonly Formula[] {
  return results.commitments.flatMap((commitment, index) => {
    const at = commitmentAt(results, index);
    const pool = commitment.months[month - 1];
    if (at === null || pool === undefined) return [];
    const parts: Formula[] = [];
    if (pool.drawn !== 0n) parts.push(drawnInMonth(at, month)?.drawn.formula ?? constant('0'));
    if (pool.drawnRollover !== 0n) {
      parts.push(value('month-drawn-rollover', amount(pool.drawnRollover, results.minor), month));
    }
    if (pool.overage !== 0n) parts.push(drawnInMonth(at, month)?.overage.formula ?? constant('0'));
    const ending = commitment.periods.findIndex(({ to }) => to === month);
    const period = commitment.periods[ending];
    if (period !== undefined && period.forfeited !== 0n) {
      parts.push(figure(['commitments', index, 'periods', ending, 'forfeited'], amount(period.forfeited, results.minor)));
    }
    return parts;
  });
}

/** A month's burn of a pack at its own price, on the pack's cumulative value; in its last month what is left, as breakage. */
function earnedByPack(results: Results, pack: number, month: number): readonly Formula[] {
  const { credits, quote } = results;
  const terms = quote.credits?.packs[pack];
  const result = credits?.packs[pack];
  if (credits === null || terms === undefined || result === undefined || month > result.last || month < result.month) return [];
  const usedBy = (last: number): Formula => {
    const used = credits.months.slice(0, last).reduce((so, { taken }) => plus(so, taken[pack] ?? zero), zero);
    const price = term(['credits', 'packs', pack, 'pricePerCredit'], terms.pricePerCredit);
    return rounded(product(value('credits-taken', used), price), stepOf(results.minor));
  };
  const parts = [difference(usedBy(month), usedBy(month - 1))];
  if (month === result.last) parts.push(difference(packInvoiceFormula(results, pack), usedBy(month)));
  return parts;
}

function recognizedFormula(results: Results, month: number): Formula {
  const packs = results.credits?.packs.flatMap((_, pack) => earnedByPack(results, pack, month)) ?? [];
  const overCredits = results.credits?.months[month - 1]?.overage ?? 0n;
  const over = overCredits === 0n ? [] : [creditOverageFormula(results, month)];
  const parts = [...earnedByLines(results, month), ...earnedByCommitments(results, month), ...packs, ...over];
  return named('month-recognized', sum(...parts), month);
}

function invoiceFigures(results: Results, of: (month: number) => boolean): readonly Formula[] {
  return results.invoices.flatMap(({ month, amount: units }, index) =>
    of(month) ? [figure(['invoices', index, 'amount'], amount(units, results.minor))] : [],
  );
}

type RevenueName = 'invoiced' | 'recognized' | 'cost';
const isRevenueName = (name: unknown): name is RevenueName => name === 'invoiced' || name === 'recognized' || name === 'cost';

function revenueFigures(results: Results, of: RevenueName, within: (month: number) => boolean): readonly Formula[] {
  return results.revenue.flatMap((month, index) =>
    within(month.month) ? [figure(['revenue', index, of], amount(month[of], results.minor))] : [],
  );
}

function costFormula(results: Results, month: number): Formula {
  const costs = results.lines.flatMap(({ costs: own }, index) => {
    const units = own[month - 1] ?? 0n;
    return units === 0n ? [] : [figure(['lines', index, 'costs', month - 1], amount(units, results.minor))];
  });
  return sum(...costs);
}

/** How a month's revenue figure came about. */
export function revenueWorking(results: Results, index: number, name: string): Formula | null {
  const month = index + 1;
  if (results.revenue[index] === undefined) return null;
  const soFar = (of: RevenueName): Formula => sum(...revenueFigures(results, of, (each) => each <= month));
  switch (name) {
    case 'invoiced':
      return sum(...invoiceFigures(results, (each) => each === month));
    case 'recognized':
      return recognizedFormula(results, month);
    case 'cost':
      return costFormula(results, month);
    case 'deferred':
      return greatest(constant('0'), difference(soFar('invoiced'), soFar('recognized')));
    case 'unbilled':
      return greatest(constant('0'), difference(soFar('recognized'), soFar('invoiced')));
    default:
      return null;
  }
}

/** How an invoice came about: the charge, instalment, drawdown or pack that it is for. */
export function invoiceWorking(results: Results, index: number): Formula | null {
  const invoice = results.invoices[index];
  if (invoice === undefined) return null;
  const { kind, ref, month } = invoice;
  const commitmentIndex = results.commitments.findIndex(({ terms }) => terms.id === ref);
  const commitment = results.commitments[commitmentIndex];
  const at = commitmentAt(results, commitmentIndex);
  switch (kind) {
    case 'recurring':
    case 'one_time':
    case 'usage':
      return chargeFigure(
        results,
        results.lines.findIndex(({ line }) => line.id === ref),
        month,
      );
    case 'instalment': {
      const position = commitment?.instalments.findIndex(({ from }) => from === month) ?? -1;
      const units = commitment?.instalments[position]?.amount ?? 0n;
      return figure(['commitments', commitmentIndex, 'instalments', position, 'amount'], amount(units, results.minor));
    }
    case 'drawdown':
      return at === null ? null : (drawnInMonth(at, month)?.drawn.formula ?? null);
    case 'overage':
      return at === null ? null : (drawnInMonth(at, month)?.overage.formula ?? null);
    case 'shortfall': {
      const position = commitment?.periods.findIndex(({ to }) => to === month) ?? -1;
      const units = commitment?.periods[position]?.shortfall ?? 0n;
      return figure(['commitments', commitmentIndex, 'periods', position, 'shortfall'], amount(units, results.minor));
    }
    case 'credit_pack':
      return packInvoiceFormula(results, packOfInvoice(results, index));
    case 'credit_overage':
      return creditOverageFormula(results, month);
  }
}

/** Which pack a pack invoice is for, from 0: those of one month are invoiced in the order listed, and free ones not at all. */
export function packOfInvoice(results: Results, index: number): number {
  const month = results.invoices[index]?.month;
  const before = results.invoices.slice(0, index).filter((each) => each.kind === 'credit_pack' && each.month === month).length;
  const packs = results.credits?.packs.flatMap((pack, at) => (pack.month === month && pack.invoiced !== 0n ? [at] : [])) ?? [];
  return packs[before] ?? -1;
}

function committedFormula(results: Results): Formula {
  const fixed = results.lines.flatMap(({ line, charges }, index) =>
    line.charge.type === 'recurring' || line.charge.type === 'one_time'
      ? charges.flatMap((units, at) => (units === 0n ? [] : [chargeFigure(results, index, at + 1)]))
      : [],
  );
  const instalments = results.commitments.flatMap(({ terms, instalments: own }, index) =>
    terms.shortfall === 'waive'
      ? []
      : own.map(({ original }, at) =>
          figure(['commitments', index, 'instalments', at, 'original'], amount(original, results.minor)),
        ),
  );
  const packs = results.credits?.packs.map((_, pack) => packInvoiceFormula(results, pack)) ?? [];
  return sum(...fixed, ...instalments, ...packs);
}

/** How a total came about: `rest` is the path behind `totals`. */
export function totalWorking(results: Results, rest: readonly (string | number)[]): Formula | null {
  const [name, at, ofYear] = rest;
  const all = (): boolean => true;
  if (name === 'byYear' && typeof at === 'number' && isRevenueName(ofYear)) {
    return sum(...revenueFigures(results, ofYear, (month) => yearOf(month) === at + 1));
  }
  switch (name) {
    case 'committedValue':
      return committedFormula(results);
    case 'expectedValue':
      return sum(...invoiceFigures(results, all));
    case 'recognized':
      return sum(...revenueFigures(results, 'recognized', all));
    case 'cost':
      return sum(...revenueFigures(results, 'cost', all));
    case 'grossMarginPercent': {
      const { recognized, cost } = results.totals;
      if (recognized === 0n) return null;
      const earned = figure(['totals', 'recognized'], amount(recognized, results.minor));
      const kept = difference(earned, figure(['totals', 'cost'], amount(cost, results.minor)));
      return named('margin', rounded(product(quotient(kept, earned), constant('100')), stepOf(2)));
    }
    default:
      return null;
  }
}
