import { addMonths, addDays } from '../../../../shared/domain/values/date.ts';
import type { Results } from '../../../../shared/domain/compute.ts';

export type NextDate = { readonly what: 'validUntil' | 'start' | 'trueUp' | 'measurement' | 'end'; readonly on: string };

/** The next date of each kind, from today on, the soonest first. */
export function nextDates(
  { quote, term, commitments, adaptive }: Results,
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
      commitments.flatMap(({ trueUps }) => trueUps.map(({ afterMonth }) => term.starts[afterMonth])),
    ),
    ...upcoming('measurement', adaptive?.measurements.map(({ on }) => on) ?? []),
    ...upcoming('end', [addDays(addMonths(quote.startDate, quote.termMonths), -1)]),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
}
