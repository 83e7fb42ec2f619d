import type { Costs, DerivedFrom, Source } from '../../domain/terms/costs.ts';
import type { TellShare } from '../../domain/values/progress.ts';
import { untold } from '../../domain/values/progress.ts';
import type { PriceList } from '../read-price-list.ts';
import { convertedList, derivedBook } from './converted.ts';
import type { Confirmed } from './merge.ts';
import { mergedBook } from './merge.ts';
import type { Review } from './review.ts';
import { reviewList } from './review.ts';

/** The currency that the book shall have, and how it follows from that of the list. */
export type Target = { readonly currency: string; readonly from: DerivedFrom };

export type ImportTerms = {
  readonly on: string;
  readonly limit: string;
  readonly knownOn: string | null;
  readonly source: Source;
  readonly target: Target | null;
  readonly confirmed: Confirmed;
};

export type ImportProblem =
  /** The book has another currency than the list, and nobody said by which rate. */
  | { readonly code: 'needs-rate'; readonly list: string; readonly book: string }
  /** A book has one rate for its whole history. */
  | { readonly code: 'other-rate'; readonly rate: string }
  /** The rate is of another currency than the list. */
  | { readonly code: 'same-currency'; readonly currency: string }
  | { readonly code: 'confirms-nothing'; readonly id: string };

export type Import = {
  /** In the currency of the book. */
  readonly list: PriceList;
  readonly review: Review;
  /** The book with what is taken; null where nothing is, and there was none. */
  readonly book: Costs | null;
};

export type Imported = { readonly ok: true; readonly value: Import } | { readonly ok: false; readonly problem: ImportProblem };

type InCurrency =
  | { readonly ok: true; readonly list: PriceList; readonly from: DerivedFrom | null }
  | { readonly ok: false; readonly problem: ImportProblem };

function inCurrencyOf(book: Costs | null, list: PriceList, target: Target | null): InCurrency {
  const currency = target?.currency ?? book?.currency ?? list.currency;
  if (book !== null && currency !== book.currency) {
    return { ok: false, problem: { code: 'needs-rate', list: currency, book: book.currency } };
  }
  if (target !== null && target.currency === list.currency) {
    return { ok: false, problem: { code: 'same-currency', currency } };
  }
  const own = book?.derivedFrom;
  if (own !== undefined && target !== null && own.rate !== target.from.rate) {
    return { ok: false, problem: { code: 'other-rate', rate: own.rate } };
  }
  if (currency === list.currency) return { ok: true, list, from: null };
  const from = own ?? target?.from;
  if (from === undefined || from.currency !== list.currency) {
    return { ok: false, problem: { code: 'needs-rate', list: list.currency, book: currency } };
  }
  return { ok: true, list: convertedList(list, currency, from.rate), from };
}

/** What a list does to a book: the difference, what is held of it, and the book that comes of it. */
export function importList(book: Costs | null, published: PriceList, terms: ImportTerms, progress: TellShare = untold): Imported {
  const { on, limit, target, confirmed } = terms;
  const converted = inCurrencyOf(book, published, target);
  if (!converted.ok) return converted;
  const { list, from } = converted;
  const review = reviewList(book, list, { on, limit }, progress);
  const held = new Set(review.models.filter(({ holds }) => holds.length > 0).map(({ model }) => model.id));
  const idle = [...confirmed.keys()].find((id) => !held.has(id));
  if (idle !== undefined) return { ok: false, problem: { code: 'confirms-nothing', id: idle } };
  // A cost book that goes into none keeps all that it says: what was known when, sources, evidence.
  if (book === null && published.book !== null) {
    const whole = published.book;
    return { ok: true, value: { list, review, book: from === null ? whole : derivedBook(whole, list.currency, from) } };
  }
  const merged = mergedBook(book, list, review, terms);
  const made = merged === null || from === null ? merged : { ...merged, derivedFrom: from };
  return { ok: true, value: { list, review, book: made } };
}
