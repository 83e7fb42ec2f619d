import type { BookPage } from '../../../shared/calls/quotes/book-calls.ts';
import { minorDigits } from '../../../shared/domain/values/currency.ts';
import type { BookResult } from '../../../shared/simulation/book/book-result.ts';
import { bookResult, rowFrom } from '../../../shared/simulation/book/book-result.ts';

/** What was found in all pages: deals, and those that are left out. */
export type Found = Pick<BookPage, 'deals' | 'notPriced' | 'withoutBook' | 'otherCurrency'>;

export function foundIn(pages: readonly BookPage[]): Found {
  const count = (of: (page: BookPage) => number): number => pages.reduce((sum, page) => sum + of(page), 0);
  return {
    deals: pages.flatMap(({ deals }) => deals),
    notPriced: pages.flatMap(({ notPriced }) => notPriced),
    withoutBook: count(({ withoutBook }) => withoutBook),
    otherCurrency: count(({ otherCurrency }) => otherCurrency),
  };
}

/** What the deals come to, those of each currency together: amounts of two currencies have no sum. */
export function bookResults({ deals }: Found): readonly BookResult[] {
  return [...new Set(deals.map(({ currency }) => currency))].map((currency) => {
    const minor = minorDigits(currency);
    const rows = deals.filter((deal) => deal.currency === currency).map((deal) => rowFrom(deal, minor));
    return bookResult(rows, currency, minor);
  });
}
