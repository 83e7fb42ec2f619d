import type { Stretch, Term } from '../../../../../shared/domain/calendar/term.ts';
import { cut, fullMonths, startOf } from '../../../../../shared/domain/calendar/term.ts';
import { briefDateText } from '../../../../../shared/text/date-format.ts';
import type { Writing } from './cells.ts';

export const spans = ['month', 'quarter', 'year'] as const;
/** How long a column is. Quarters and years are the contract's. */
export type ColumnSpan = (typeof spans)[number];

/** A column of contract months, from and to counted from 1. */
export type Period = Stretch & { readonly head: string };

/** The term in columns. */
export function periodsOf(term: Term, span: ColumnSpan, { words, language }: Writing): readonly Period[] {
  return cut({ from: 1, to: term.months }, fullMonths(span, term.months)).map((stretch, index) => {
    const start = briefDateText(startOf(term, stretch.from), language);
    return { ...stretch, head: span === 'month' ? start : words.money.columnFrom[span](index + 1, start) };
  });
}

/** The months of a period, counted from 0. */
export function monthsOf({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index);
}
