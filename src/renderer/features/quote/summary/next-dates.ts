import { addMonths, addDays } from '../../../../shared/domain/values/date.ts';
import type { Evaluation } from '../../../../shared/domain/terms/evaluation.ts';
import type { Quote } from '../../../../shared/domain/terms/quote.ts';

export type NextDate = { readonly what: 'validUntil' | 'start' | 'trueUp' | 'measurement' | 'end'; readonly on: string };

/** The next date of each kind, from today on, the soonest first. */
export function nextDates(
  quote: Quote,
  { months, commitments, adaptivePricing }: Evaluation,
  validUntil: unknown,
  today: string,
): readonly NextDate[] {
  const upcoming = (what: NextDate['what'], dates: readonly (string | undefined)[]): readonly NextDate[] => {
    const [on] = dates.filter((date): date is string => date !== undefined && date >= today).toSorted();
    return on === undefined ? [] : [{ what, on }];
  };
  return [
    ...upcoming('validUntil', [typeof validUntil === 'string' ? validUntil : undefined]),
    ...upcoming('start', [quote.startDate]),
    ...upcoming(
      'trueUp',
      commitments.flatMap(({ id, trueUps }) =>
        quote.commitments?.some((terms) => terms.id === id && terms.trueUp !== undefined) === true
          ? trueUps.map(({ afterMonth }) => months[afterMonth])
          : [],
      ),
    ),
    ...upcoming('measurement', adaptivePricing?.measurements.map(({ on }) => on) ?? []),
    ...upcoming('end', [addDays(addMonths(quote.startDate, quote.termMonths), -1)]),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
}
