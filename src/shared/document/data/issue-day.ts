import type { Quote } from '../../domain/terms/quote.ts';

/**
 * The issue date of a contract for which none is given, `YYYY-MM-DD`: its start date, or the last day of its validity where that is earlier.
 * Never today: the same quote gives the same file on any day.
 */
export function issueDayOf({ startDate, validUntil }: Pick<Quote, 'startDate' | 'validUntil'>): string {
  return validUntil !== undefined && validUntil < startDate ? validUntil : startDate;
}
