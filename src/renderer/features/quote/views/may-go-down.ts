import type { Quote } from '../../../../shared/domain/terms/quote.ts';

/** Whether a true-up may lower what is committed: a committed value is then said to be before it. */
export function mayGoDown(quote: Pick<Quote, 'commitments'>): boolean {
  return quote.commitments?.some(({ trueUp }) => trueUp !== undefined && trueUp.direction !== 'up') === true;
}
