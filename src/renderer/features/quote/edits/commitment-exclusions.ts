import type { z } from 'zod';
import { fullMonths } from '../../../../shared/domain/calendar/term.ts';
import { isCredited, isInAdvance, isWaived } from '../../../../shared/domain/commitments/period-amounts.ts';
import type { Commitment } from '../../../../shared/domain/terms/commitment.ts';

export type CommitmentDraft = z.input<typeof Commitment>;

/** The switches of a commitment that other terms exclude. */
export type CommitmentTerm = 'payments' | 'discountBands' | 'minimum' | 'carryForward' | 'agreedAmounts' | 'rollover' | 'trueUp';

/** What keeps a term of a commitment from being chosen: another term, or the commitment's own dates (pricing §12). */
export type Exclusion =
  | CommitmentTerm
  | 'inArrears'
  | 'inAdvance'
  | 'waived'
  | 'credited'
  | 'shortestPeriod'
  | 'oneInstalment'
  | 'onePaidPeriod';

/** Which of the terms are agreed. */
function agreed(terms: CommitmentDraft, names: readonly CommitmentTerm[]): readonly Exclusion[] {
  return names.filter((name) => terms[name] !== undefined);
}

/** The first contract month in which an instalment starts that can still be agreed anew; null if there is none. */
export function firstAgreedMonth(
  { period, instalment, payments }: CommitmentDraft,
  termMonths: number | undefined,
): number | null {
  if (termMonths === undefined) return null;
  // What is paid for at a period's start stays: only later periods are reached.
  const month = fullMonths(payments === undefined ? (instalment ?? period) : period, termMonths) + 1;
  return month <= termMonths ? month : null;
}

/** What keeps a term from being agreed; empty where nothing does. */
export function termExclusions(
  terms: CommitmentDraft,
  term: CommitmentTerm,
  termMonths: number | undefined,
): readonly Exclusion[] {
  const waived: readonly Exclusion[] = isWaived(terms) ? ['waived'] : [];
  const credited: readonly Exclusion[] = isCredited(terms) ? ['credited'] : [];
  switch (term) {
    case 'payments':
      return isInAdvance(terms) ? [] : ['inArrears'];
    case 'discountBands':
      return waived;
    case 'minimum':
      return [
        ...(isInAdvance(terms) ? (['inAdvance'] as const) : []),
        ...waived,
        ...(terms.period === 'month' ? (['shortestPeriod'] as const) : []),
      ];
    case 'carryForward':
      return [...agreed(terms, ['rollover', 'trueUp', 'agreedAmounts']), ...waived, ...credited];
    case 'rollover':
      return [...agreed(terms, ['carryForward']), ...waived, ...credited];
    case 'trueUp':
      return agreed(terms, ['carryForward']);
    case 'agreedAmounts': {
      const isReached = termMonths === undefined || firstAgreedMonth(terms, termMonths) !== null;
      const none = terms.payments === undefined ? 'oneInstalment' : 'onePaidPeriod';
      return [...agreed(terms, ['carryForward']), ...(isReached ? [] : ([none] as const))];
    }
  }
}

/** What keeps a commitment from being billed so. */
export function billingExclusions(terms: CommitmentDraft, billing: 'advance' | 'arrears'): readonly Exclusion[] {
  if (billing === 'arrears') return agreed(terms, ['payments']);
  return [...agreed(terms, ['minimum']), ...(isWaived(terms) ? (['waived'] as const) : [])];
}

/** What keeps a shortfall from being settled so. */
export function shortfallExclusions(terms: CommitmentDraft, shortfall: 'invoice' | 'waive' | 'credit'): readonly Exclusion[] {
  switch (shortfall) {
    case 'invoice':
      return [];
    case 'waive':
      return [
        ...(isInAdvance(terms) ? (['inAdvance'] as const) : []),
        ...agreed(terms, ['rollover', 'discountBands', 'minimum', 'carryForward']),
      ];
    case 'credit':
      return agreed(terms, ['rollover', 'carryForward']);
  }
}

/** The intervals that a minimum inside a period may have: those shorter than it. */
export function minimumIntervals({ period }: CommitmentDraft): readonly ('month' | 'quarter')[] {
  if (period === 'month') return [];
  return period === 'quarter' ? ['month'] : ['month', 'quarter'];
}
