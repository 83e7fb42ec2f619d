import { z } from 'zod';
import { schemaName } from '../../domain/terms/leaf.ts';
import { fixed } from '../../domain/values/decimal-text.ts';
import { exact, roundedQuotient, roundedUnits } from '../../domain/values/exact.ts';
import type { BookFigures, BookRow } from './book.ts';

/** With the minor unit's digits; percents with two. */
const Amount = z.string();
const Figures = z.strictObject({ bill: Amount, margin: Amount, marginPercent: z.string().nullable() });

const Row = z.strictObject({
  name: z.string(),
  number: z.string(),
  title: z.string(),
  customer: z.string(),
  before: Figures,
  after: Figures,
  /** After less before. */
  bill: Amount,
  margin: Amount,
});
export type BookRowText = z.output<typeof Row>;

/** What a change does to a book of business, `quotewright.book/1`. */
export const BookResultDocument = z.strictObject({
  schema: schemaName('quotewright.book/1'),
  currency: z.string(),
  /** Quotes that were evaluated, and of these those whose bill or margin changes. */
  quotes: z.int(),
  hit: z.int(),
  /** Sums over all quotes. */
  before: Figures,
  after: Figures,
  bill: Amount,
  margin: Amount,
  /** The quotes whose margin falls most, at most ten. */
  worst: z.array(Row),
  /**
   * How much of all changes of margin, without their signs, lies in the tenth of the quotes whose margins change most; null where none changes.
   */
  concentration: z.strictObject({ quotes: z.int(), sharePercent: z.string() }).nullable(),
  /** Quotes whose margin falls, by name, the most first: those to leave as they are where somebody may choose, and the margin that this keeps. */
  toLeave: z.strictObject({ names: z.array(z.string()), margin: Amount }),
  rows: z.array(Row),
});
export type BookResult = z.output<typeof BookResultDocument>;

const mostWorst = 10;

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

/** The least first; of equal ones, in the order of their names. */
function byMargin(rows: readonly BookRow[], of: (row: BookRow) => bigint): readonly BookRow[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [of(a), of(b)];
    return one < other ? -1 : one > other ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  });
}

function figuresText({ bill, margin, marginPercent }: BookFigures, minor: number): BookRowText['before'] {
  return {
    bill: fixed(bill, minor),
    margin: fixed(margin, minor),
    marginPercent: marginPercent === null ? null : fixed(marginPercent, 2),
  };
}

export function rowText({ name, number, title, customer, before, after, bill, margin }: BookRow, minor: number): BookRowText {
  return {
    name,
    number,
    title,
    customer,
    before: figuresText(before, minor),
    after: figuresText(after, minor),
    bill: fixed(bill, minor),
    margin: fixed(margin, minor),
  };
}

function concentrationOf(rows: readonly BookRow[]): BookResult['concentration'] {
  const falling = byMargin(rows, ({ margin }) => -size(margin));
  const count = Math.ceil(rows.length / 10);
  const sum = (of: readonly BookRow[]): bigint => of.reduce((total, { margin }) => total + size(margin), 0n);
  const all = sum(rows);
  if (all === 0n) return null;
  return { quotes: count, sharePercent: fixed(roundedQuotient(sum(falling.slice(0, count)) * 10_000n, all), 2) };
}

/** Sums of a book; the margin in percent is that of no single quote and is left out. */
function summed(rows: readonly BookRow[], of: (row: BookRow) => BookFigures): BookFigures {
  return rows.reduce<BookFigures>(
    (total, row) => ({ bill: total.bill + of(row).bill, margin: total.margin + of(row).margin, marginPercent: null }),
    { bill: 0n, margin: 0n, marginPercent: null },
  );
}

/** A row as it was before it was written, to sum it up. */
export function rowFrom(text: BookRowText, minor: number): BookRow {
  const units = (amount: string): bigint => roundedUnits(exact(amount), minor);
  const figures = ({ bill, margin, marginPercent }: BookRowText['before']): BookFigures => ({
    bill: units(bill),
    margin: units(margin),
    marginPercent: marginPercent === null ? null : roundedUnits(exact(marginPercent), 2),
  });
  const { name, number, title, customer } = text;
  const [bill, margin] = [units(text.bill), units(text.margin)];
  return {
    name,
    number,
    title,
    customer,
    before: figures(text.before),
    after: figures(text.after),
    bill,
    margin,
    isHit: bill !== 0n || margin !== 0n,
  };
}

/** What a change does to the quotes of a book, in the order in which they were given. All are in one currency. */
export function bookResult(rows: readonly BookRow[], currency: string, minor: number): BookResult {
  const fallen = byMargin(
    rows.filter(({ margin }) => margin < 0n),
    ({ margin }) => margin,
  );
  const [before, after] = [summed(rows, (row) => row.before), summed(rows, (row) => row.after)];
  return {
    schema: 'quotewright.book/1',
    currency,
    quotes: rows.length,
    hit: rows.filter(({ isHit }) => isHit).length,
    before: figuresText(before, minor),
    after: figuresText(after, minor),
    bill: fixed(after.bill - before.bill, minor),
    margin: fixed(after.margin - before.margin, minor),
    worst: fallen.slice(0, mostWorst).map((row) => rowText(row, minor)),
    concentration: concentrationOf(rows),
    toLeave: {
      names: fallen.map(({ name }) => name),
      margin: fixed(
        fallen.reduce((sum, { margin }) => sum - margin, 0n),
        minor,
      ),
    },
    rows: rows.map((row) => rowText(row, minor)),
  };
}
