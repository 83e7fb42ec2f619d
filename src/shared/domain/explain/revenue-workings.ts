import type { Recorded } from '../algebra/recording-algebra.ts';
import { recordedFigure, recordedValue, recordingAlgebra } from '../algebra/recording-algebra.ts';
import { stepOf } from '../algebra/step.ts';
import { yearOf } from '../calendar/term.ts';
import { paymentAmounts } from '../commitments/payments.ts';
import type { Results } from '../compute.ts';
import type { RevenueSource } from '../statements/revenue.ts';
import { deferredOf, recognizedSeries, unbilledOf } from '../statements/revenue.ts';
import { committedParts, grossMarginPercent } from '../statements/totals.ts';
import { fromUnits } from '../values/exact.ts';
import { agreedInstalment, commitmentAt, drawnInMonth, minimumOf } from './commitment-workings.ts';
import { creditOverageWorking, packInvoiceWorking, packRecognizedWorking } from './credit-workings.ts';
import { chargeFigure, earnedInMonth, quantityFigure } from './line-workings.ts';

const a = recordingAlgebra;

/** An amount in minor units that is a figure of the evaluation. */
function amountFigure({ minor }: Results, path: readonly (string | number)[], units: bigint): Recorded {
  return recordedFigure(path, fromUnits(units, minor));
}

function drawn(results: Results, commitment: number, month: number, of: 'drawn' | 'overage' | 'carried'): Recorded {
  const at = commitmentAt(results, commitment);
  return (at === null ? null : drawnInMonth(at, month)?.[of]) ?? a.zero;
}

const partMeanings = {
  carried: 'month-carried',
  'drawn-credit': 'month-drawn-credit',
  minimum: 'month-minimum',
  lapsed: 'month-lapsed',
} as const;

/** A recurring line's share of its invoices over the term, by the quantity in force: pricing §12.15. */
function levelInMonth(results: Results, index: number, month: number): Recorded {
  const line = results.lines[index];
  if (line === undefined) return a.zero;
  const invoiced = line.charges.flatMap((units, at) => (units === 0n ? [] : [chargeFigure(results, index, at + 1)]));
  const weights = line.quantities.map((_, at) => quantityFigure(results, index, 'quantities', at + 1));
  return a.split(a.sum(invoiced), weights, stepOf(results.minor))[month - 1] ?? a.zero;
}

/** What a source earns in a month, and how. */
function earned(results: Results, source: RevenueSource, month: number, units: bigint): readonly Recorded[] {
  switch (source.kind) {
    case 'line': {
      const isLevel = results.policy?.recurring === 'level' && results.lines[source.index]?.line.charge.type === 'recurring';
      if (units !== 0n && isLevel) return [levelInMonth(results, source.index, month)];
      return units === 0n ? [] : [earnedInMonth(results, source.index, month)];
    }
    case 'drawn':
    case 'overage':
      return units === 0n ? [] : [drawn(results, source.index, month, source.kind)];
    case 'carried':
    case 'drawn-credit':
    case 'minimum':
    case 'lapsed':
      return units === 0n ? [] : [recordedValue(partMeanings[source.kind], fromUnits(units, results.minor), month)];
    case 'drawn-rollover':
      return units === 0n ? [] : [recordedValue('month-drawn-rollover', fromUnits(units, results.minor), month)];
    case 'forfeited': {
      const period = results.commitments[source.index]?.periods.findIndex(({ to }) => to === month) ?? -1;
      if (units === 0n) return [];
      const own = results.commitments[source.index]?.periods[period];
      const isWhole = own !== undefined && own.forfeited === units;
      return isWhole
        ? [amountFigure(results, ['commitments', source.index, 'periods', period, 'forfeited'], units)]
        : [recordedValue('month-breakage', fromUnits(units, results.minor), month)];
    }
    case 'pack':
      return results.policy?.breakage === 'proportional'
        ? [recordedValue('month-earned', fromUnits(units, results.minor), month)]
        : packRecognizedWorking(results, source.index, month);
    case 'credit-overage':
      return units === 0n ? [] : [creditOverageWorking(results, month)];
  }
}

function recognized(results: Results, month: number): Recorded {
  const { term, lines, commitments, credits } = results;
  const parts = recognizedSeries(term.months, lines, commitments, credits, results.policy).flatMap(({ source, amounts }) =>
    earned(results, source, month, BigInt(amounts[month - 1] ?? 0n)),
  );
  return a.named('month-recognized', a.sum(parts), month);
}

function invoiceFigures(results: Results, of: (month: number) => boolean): readonly Recorded[] {
  return results.invoices.flatMap(({ month, amount }, index) =>
    of(month) ? [amountFigure(results, ['invoices', index, 'amount'], amount)] : [],
  );
}

type RevenueName = 'invoiced' | 'recognized' | 'cost';
const isRevenueName = (name: unknown): name is RevenueName => name === 'invoiced' || name === 'recognized' || name === 'cost';

function revenueFigures(results: Results, of: RevenueName, within: (month: number) => boolean): Recorded {
  const figures = results.revenue.flatMap((month, index) =>
    within(month.month) ? [amountFigure(results, ['revenue', index, of], month[of])] : [],
  );
  return a.sum(figures);
}

function cost(results: Results, month: number): Recorded {
  const costs = results.lines.flatMap(({ costs: own }, index) => {
    const units = own[month - 1] ?? 0n;
    return units === 0n ? [] : [amountFigure(results, ['lines', index, 'costs', month - 1], units)];
  });
  return a.sum(costs);
}

/** How a month's revenue figure came about. */
export function revenueWorking(results: Results, index: number, name: string): Recorded | null {
  const month = index + 1;
  if (results.revenue[index] === undefined) return null;
  const soFar = (of: RevenueName): Recorded => revenueFigures(results, of, (each) => each <= month);
  switch (name) {
    case 'invoiced':
      return a.sum(invoiceFigures(results, (each) => each === month));
    case 'recognized':
      return recognized(results, month);
    case 'cost':
      return cost(results, month);
    case 'deferred':
      return deferredOf(a, soFar('invoiced'), soFar('recognized'));
    case 'unbilled':
      return unbilledOf(a, soFar('invoiced'), soFar('recognized'));
    default:
      return null;
  }
}

/** A payment's part of what a period is committed to: pricing §12.4. */
function paymentWorking(results: Results, commitment: number, period: number, payment: number): Recorded {
  const own = results.commitments[commitment];
  if (own?.terms.payments === undefined) return a.zero;
  const committedFigure = amountFigure(
    results,
    ['commitments', commitment, 'periods', period, 'committed'],
    own.periods[period]?.committed ?? 0n,
  );
  const amounts = paymentAmounts(a, own.terms.payments, ['commitments', commitment], committedFigure, results.minor);
  return amounts[payment] ?? a.zero;
}

function minimumWorking(results: Results, commitment: number, month: number): Recorded {
  const at = commitmentAt(results, commitment);
  const period = at?.commitment.periods.find(({ from, to }) => from <= month && month <= to);
  return at === null || period === undefined ? a.zero : minimumOf(at, period, month);
}

/** How an invoice came about: the charge, instalment, drawdown or pack that it is for. */
export function invoiceWorking(results: Results, index: number): Recorded | null {
  const invoice = results.invoices[index];
  if (invoice === undefined) return null;
  const { kind, at, month, amount } = invoice;
  const commitment = results.commitments[at];
  switch (kind) {
    case 'recurring':
    case 'one_time':
    case 'usage':
      return chargeFigure(results, at, month);
    case 'instalment': {
      if (invoice.part?.kind === 'payment') return paymentWorking(results, at, invoice.part.period, invoice.part.payment);
      const position = commitment?.instalments.findIndex(({ from }) => from === month) ?? -1;
      return amountFigure(results, ['commitments', at, 'instalments', position, 'amount'], amount);
    }
    case 'drawdown':
      return commitment?.terms.carryForward === undefined
        ? drawn(results, at, month, 'drawn')
        : a.plus(drawn(results, at, month, 'drawn'), drawn(results, at, month, 'carried'));
    case 'overage':
      return drawn(results, at, month, 'overage');
    case 'shortfall': {
      if (invoice.part?.kind === 'minimum') return minimumWorking(results, at, month);
      const position = commitment?.periods.findIndex(({ to }) => to === month) ?? -1;
      return amountFigure(results, ['commitments', at, 'periods', position, 'shortfall'], amount);
    }
    case 'credit_pack':
      return packInvoiceWorking(results, at);
    case 'credit_overage':
      return creditOverageWorking(results, month);
  }
}

function agreedWorking(results: Results, commitment: number, instalment: number): Recorded {
  const at = commitmentAt(results, commitment);
  return at === null ? a.zero : agreedInstalment(at, instalment);
}

const optionFigures = ['committedValue', 'expectedValue', 'cost'] as const;

/** What a line on offer would add to a total: the total with it less the total without. */
export function optionWorking(results: Results, index: number, name: string): Recorded | null {
  const option = results.options?.[index];
  const of = optionFigures.find((each) => each === name);
  if (option === undefined || of === undefined) return null;
  const withIt = recordedValue('total-with-option', fromUnits(option.withIt[of], results.minor));
  return a.minus(withIt, amountFigure(results, ['totals', of], results.totals[of]));
}

function committed(results: Results): Recorded {
  const { lines, commitments, credits } = results;
  const parts = committedParts(lines, commitments, credits).flatMap((part): readonly Recorded[] => {
    switch (part.kind) {
      case 'charge':
        return part.amount === 0n ? [] : [chargeFigure(results, part.line, part.month)];
      case 'instalment':
        return [agreedWorking(results, part.commitment, part.index)];
      case 'pack':
        return [packInvoiceWorking(results, part.pack)];
    }
  });
  return a.sum(parts);
}

/** How a total came about: `rest` is the path behind `totals`. */
export function totalWorking(results: Results, rest: readonly (string | number)[]): Recorded | null {
  const [name, at, ofYear] = rest;
  const all = (): boolean => true;
  if (name === 'byYear' && typeof at === 'number' && isRevenueName(ofYear)) {
    return revenueFigures(results, ofYear, (month) => yearOf(month) === at + 1);
  }
  switch (name) {
    case 'committedValue':
      return committed(results);
    case 'expectedValue':
      return a.sum(invoiceFigures(results, all));
    case 'recognized':
    case 'cost':
      return revenueFigures(results, name, all);
    case 'grossMarginPercent': {
      const { totals } = results;
      const figure = (of: RevenueName & keyof typeof totals): Recorded => amountFigure(results, ['totals', of], totals[of]);
      return grossMarginPercent(a, figure('recognized'), figure('cost'));
    }
    default:
      return null;
  }
}
