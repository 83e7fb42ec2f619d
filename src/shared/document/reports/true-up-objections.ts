import { addDays } from '../../domain/values/date.ts';
import { isInAdvance } from '../../domain/commitments/period-amounts.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, monthStart } from '../assembly/assembly.ts';
import type { TrueUpSubject } from './true-up-subject.ts';

/** The day of the first invoice that rests on a true-up; null where none follows. */
function firstInvoice(assembly: Assembly, { commitment, trueUp: { coming } }: TrueUpSubject): string | null {
  if (coming === null) return null;
  // In arrears an instalment is drawn on from its first month, which is invoiced on the day after.
  return monthStart(assembly, isInAdvance(commitment) ? coming.from : coming.from + 1);
}

/** The first invoice that rests on a true-up, and the last day to contest it; null where no invoice follows, or the contract sets no time. */
export function contestUntil(
  assembly: Assembly,
  subject: TrueUpSubject,
): { readonly date: string; readonly until: string } | null {
  const days = assembly.quote.disputes?.windowDays;
  const date = firstInvoice(assembly, subject);
  return date === null || days === undefined ? null : { date, until: addDays(date, days) };
}

/** By when to object where the contract sets no time: before the first invoice, or before it is due where the statement is of no earlier day. */
function withoutWindow(assembly: Assembly, invoiced: string, date: string): string {
  const words = assembly.words.reports.statement;
  if (date < invoiced) return words.noWindow(dateIn(assembly, invoiced));
  const { paymentTermsDays } = assembly.quote;
  const due = paymentTermsDays === undefined ? null : addDays(invoiced, paymentTermsDays);
  return due === null || due <= date
    ? words.noWindowPast(dateIn(assembly, invoiced))
    : words.noWindowDue(dateIn(assembly, invoiced), dateIn(assembly, due));
}

/** By when to object, in words; `clause` is the number of the clause that says so, where the contract has one. */
export function objectionText(assembly: Assembly, subject: TrueUpSubject, clause: string | null, statementDate: string): string {
  const words = assembly.words.reports.statement;
  const days = assembly.quote.disputes?.windowDays;
  const date = firstInvoice(assembly, subject);
  if (date === null) return days === undefined ? words.noMore : words.lastInvoice(days, clause);
  const contest = contestUntil(assembly, subject);
  if (days === undefined || contest === null) return withoutWindow(assembly, date, statementDate);
  return words.contestUntil(days, dateIn(assembly, date), dateIn(assembly, contest.until), clause);
}
