import type { Salvaged } from '../salvage.ts';
import type { Quote } from '../../terms/quote.ts';
import type { Report } from './rule.ts';
import { isAbove } from './rule.ts';

/** The ladder of service credits starts at the promise and falls; the credits themselves rise. */
export function serviceLevelRules(quote: NonNullable<Salvaged<Quote>>, report: Report): void {
  const terms = quote.serviceLevels;
  let below = terms?.availabilityPercent;
  let credit: string | undefined;
  terms?.credits?.forEach((step, index) => {
    const path = ['serviceLevels', 'credits', index];
    const { belowPercent, creditPercent } = step ?? {};
    if (belowPercent !== undefined) {
      if (below !== undefined && (isAbove(belowPercent, below) || (index > 0 && !isAbove(below, belowPercent))))
        report([...path, 'belowPercent'], { code: 'not-falling', below });
      below = belowPercent;
    }
    if (creditPercent !== undefined) {
      if (credit !== undefined && !isAbove(creditPercent, credit))
        report([...path, 'creditPercent'], { code: 'not-rising', above: credit });
      credit = creditPercent;
    }
  });
}
