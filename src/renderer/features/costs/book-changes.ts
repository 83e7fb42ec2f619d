import { useEffect, useRef, useState } from 'react';
import type { AskedBookChange, BookPage } from '../../../shared/calls/quotes/book-calls.ts';
import { minorDigits } from '../../../shared/domain/values/currency.ts';
import type { BookResult } from '../../../shared/simulation/book/book-result.ts';
import { bookResult, rowFrom } from '../../../shared/simulation/book/book-result.ts';
import { useCommand } from '../../client/use-command.ts';

/** Small enough to show how far it is, and to stop at once. */
const pageSize = 50;

export type LookedAt = Omit<BookPage, 'next'> & { readonly change: AskedBookChange };

export type BookRun = {
  readonly found: LookedAt | null;
  readonly isRunning: boolean;
  readonly run: (change: AskedBookChange) => void;
  readonly stop: () => void;
};

/** Looks at open quotes and contracts page by page, until the end or until it is stopped. */
export function useBookRun(): BookRun {
  const { send } = useCommand();
  const [found, setFound] = useState<LookedAt | null>(null);
  const [isRunning, setRunning] = useState(false);
  const runs = useRef(0);
  useEffect(
    () => () => {
      runs.current += 1;
    },
    [],
  );
  const follow = async (change: AskedBookChange, own: number): Promise<void> => {
    let after: number | null = 0;
    while (after !== null) {
      const page: BookPage | null = await send('book.changed', { change, after, limit: pageSize });
      if (own !== runs.current) return;
      if (page === null) break;
      setFound((before) => ({
        change,
        total: page.total,
        looked: (before?.looked ?? 0) + page.looked,
        deals: [...(before?.deals ?? []), ...page.deals],
        notPriced: [...(before?.notPriced ?? []), ...page.notPriced],
        withoutBook: (before?.withoutBook ?? 0) + page.withoutBook,
        otherCurrency: (before?.otherCurrency ?? 0) + page.otherCurrency,
      }));
      after = page.next;
    }
    setRunning(false);
  };
  return {
    found,
    isRunning,
    run: (change) => {
      runs.current += 1;
      setFound(null);
      setRunning(true);
      void follow(change, runs.current);
    },
    // What the services are at is one page, whose answer nobody waits for.
    stop: () => {
      runs.current += 1;
      setRunning(false);
    },
  };
}

/** What the deals come to, those of each currency together: amounts of two currencies have no sum. */
export function bookResults({ deals }: LookedAt): readonly BookResult[] {
  return [...new Set(deals.map(({ currency }) => currency))].map((currency) => {
    const minor = minorDigits(currency);
    const rows = deals.filter((deal) => deal.currency === currency).map((deal) => rowFrom(deal, minor));
    return bookResult(rows, currency, minor);
  });
}
