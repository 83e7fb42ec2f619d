import { isDate } from '../../../shared/domain/values/date.ts';

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** German names that differ in their first three letters. */
const others: ReadonlyMap<string, number> = new Map([
  ['mär', 3],
  ['mrz', 3],
  ['mai', 5],
  ['okt', 10],
  ['dez', 12],
]);

function monthNamed(name: string): number | null {
  const short = name.toLowerCase().slice(0, 3);
  const index = names.indexOf(short);
  return index < 0 ? (others.get(short) ?? null) : index + 1;
}

function calendarDate(year: string, month: number | string, day: string): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(text) ? text : null;
}

/** "27" is 2027: no deal of this century needs another. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/** The first such day from `near` on. */
function nextDay(month: number, day: string, near: string): string | null {
  const [own, later] = [near.slice(0, 4), String(Number(near.slice(0, 4)) + 1)];
  const here = calendarDate(own, month, day);
  return here !== null && here >= near ? here : calendarDate(later, month, day);
}

/**
 * The date that was typed as `YYYY-MM-DD`, or null: 2027-01-31, 31.1.2027, 31 Jan 2027, January 31, 2027. With slashes only
 * where day and month are unambiguous: two readers may read 1/2/2027 as two dates. A day without a year is the next one from `near` on.
 */
export function dateTyped(typed: string, near: string | null = null): string | null {
  const text = typed.replaceAll(/[\u00A0\s]+/g, ' ').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return calendarDate(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (dotted !== null) return calendarDate(fullYear(dotted[3] ?? ''), dotted[2] ?? '', dotted[1] ?? '');
  const named = /^(\d{1,2})\.? ([\p{L}]+)\.?,?(?: (\d{4}|\d{2}))?$/u.exec(text);
  if (named !== null) {
    const month = monthNamed(named[2] ?? '');
    if (month === null) return null;
    const year = named[3];
    if (year !== undefined) return calendarDate(fullYear(year), month, named[1] ?? '');
    return near === null ? null : nextDay(month, named[1] ?? '', near);
  }
  const american = /^([\p{L}]+)\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  if (american !== null) {
    const month = monthNamed(american[1] ?? '');
    return month === null ? null : calendarDate(american[3] ?? '', month, american[2] ?? '');
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed === null) return null;
  const [, first = '', second = '', year = ''] = slashed;
  if (Number(first) > 12) return calendarDate(year, second, first);
  if (Number(second) > 12 || first === second) return calendarDate(year, first, second);
  return null;
}
