import { sumOf } from '../../domain/statements/sums.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { addDays } from '../../domain/values/date.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, moneyIn, monthEnd, monthStart } from '../assembly/assembly.ts';
import type { Answer } from './answer.ts';
import { exampleDay } from './example-day.ts';
import { otherwise } from './otherwise.ts';

/** Whether the customer sees what is measured, and is told. */
export function usageExports(assembly: Assembly, { exports: words, days }: ProcurementWords): Answer {
  const { quote } = assembly;
  const { usageCount } = quote;
  const isMeasured = quote.lines.some(({ charge }) => charge.type === 'usage');
  if (!isMeasured)
    return {
      ask: 'usage-exports',
      verdict: 'partly',
      clauses: [['termination', 'until']],
      says: [words.noUse, words.until],
      worked: null,
    };
  const end = monthEnd(assembly, 1);
  const month = dateIn(assembly, monthStart(assembly, 1));
  return {
    ask: 'usage-exports',
    verdict: usageCount === undefined ? 'partly' : 'yes',
    clauses: [
      ['measurement', null],
      ['termination', 'until'],
    ],
    says: [words.shown, ...(usageCount === undefined ? [] : [words.told(days(usageCount.objectionDays))]), words.until],
    worked:
      usageCount === undefined
        ? words.workedShown(month)
        : words.worked(month, dateIn(assembly, addDays(end, usageCount.closesAfterDays))),
  };
}

/** The last day of the contract month in which a day lies. */
function endAfter(assembly: Assembly, day: string): string {
  const { termMonths } = assembly.quote;
  for (let month = 1; month < termMonths; month += 1) if (monthEnd(assembly, month) >= day) return monthEnd(assembly, month);
  return monthEnd(assembly, termMonths);
}

/** What is still paid by who uses nothing from a day on. */
function workedStays(assembly: Assembly, day: string, words: ProcurementWords['exit']): string | null {
  const { termMonths } = assembly.quote;
  const fromMonth = Math.min(Math.ceil(termMonths / 2), termMonths);
  const under = otherwise(assembly, unusedFrom(assembly, fromMonth));
  if (under === null) return null;
  const left = sumOf(under.invoices.filter(({ month }) => month >= fromMonth).map(({ amount }) => amount));
  return words.workedStays(dateIn(assembly, day), moneyIn(assembly, left));
}

/** No use from a month on, of a quote that measures any. */
function unusedFrom({ quote }: Assembly, fromMonth: number): readonly ScenarioEvent[] {
  const isMeasured = quote.lines.some(({ forecast }) => forecast !== undefined);
  return isMeasured ? [{ type: 'usage', fromMonth, factor: '0' }] : [];
}

/** The ways out before the end of the term. */
export function exit(assembly: Assembly, { exit: words, days }: ProcurementWords): Answer {
  const { quote, results } = assembly;
  const { termination, priceNegotiation } = quote;
  const free = termination?.convenience;
  const leaves =
    priceNegotiation?.withoutAgreement === 'leave' && quote.adaptivePricing?.increase?.mechanism === 'negotiate'
      ? [words.leave(days(priceNegotiation.days))]
      : [];
  const refunds = termination?.refund === 'unused_prepaid' ? [words.refund] : [];
  const told = exampleDay(assembly, Math.ceil(quote.termMonths / 2));
  const clauses: Answer['clauses'] = [
    ['termination', null],
    ...(termination === undefined ? [] : [['refund', null] as const]),
    ...(leaves.length === 0 ? [] : [['price-negotiation', null] as const]),
  ];
  const breach = termination === undefined ? [words.breachOpen] : [words.breach(days(termination.cureDays)), ...refunds];
  if (free !== undefined) {
    const end = endAfter(assembly, addDays(told, free.noticeDays));
    const left = sumOf(
      results.invoices.filter(({ date, month }) => date > end && monthStart(assembly, month) > end).map(({ amount }) => amount),
    );
    return {
      ask: 'exit',
      verdict: 'yes',
      clauses,
      says: [words.convenience(days(free.noticeDays)), ...breach, ...leaves],
      worked: words.worked(dateIn(assembly, told), dateIn(assembly, end), moneyIn(assembly, left)),
    };
  }
  return {
    ask: 'exit',
    verdict: refunds.length > 0 || leaves.length > 0 ? 'partly' : 'no',
    clauses,
    says: [words.none, ...breach, ...leaves],
    worked:
      termination === undefined
        ? workedStays(assembly, told, words)
        : words.workedBreach(dateIn(assembly, told), dateIn(assembly, addDays(told, termination.cureDays))),
  };
}
