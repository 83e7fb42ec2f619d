import type { CallOutput } from '../../../../shared/calls/calls.ts';
import type { CostBookId } from '../../../../shared/calls/schemas/ids.ts';

/** The cost book that follows a currency: the workspace's current one where it fits, else the only one that does. */
export function bookFor(books: CallOutput<'costs.list'>, currency: unknown): CostBookId | null {
  const fitting = books.filter((book) => book.currency === currency);
  const chosen = fitting.find(({ isCurrent }) => isCurrent) ?? (fitting.length === 1 ? fitting[0] : undefined);
  return chosen?.costBookId ?? null;
}
