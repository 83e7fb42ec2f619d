// What the terms of a commitment start with when someone switches them on, and the edits that are more than one field.
import type { Exact } from '../../../../shared/domain/values/exact.ts';
import { exact, minus, plus, zero } from '../../../../shared/domain/values/exact.ts';
import { trimmed } from '../../../../shared/domain/values/decimal-text.ts';
import { fullMonths } from '../../../../shared/domain/calendar/term.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { valueAt } from '../draft/edit.ts';
import type { CommitmentDraft } from './commitment-exclusions.ts';
import { firstAgreedMonth, minimumIntervals } from './commitment-exclusions.ts';

type Of<Name extends keyof CommitmentDraft> = NonNullable<CommitmentDraft[Name]>;

/** Half at the start and half in the middle of the period; a period of one month is paid at once. */
export function newPayments({ period }: CommitmentDraft, termMonths: number | undefined): Of<'payments'> {
  const months = fullMonths(period, termMonths ?? 12);
  if (months < 2) return [{ month: 1, percent: '100' }];
  return [
    { month: 1, percent: '50' },
    { month: Math.ceil(months / 2) + 1, percent: '50' },
  ];
}

/** A payment after those there are, with the percent that is left. */
export function nextPayment(payments: readonly unknown[]): Of<'payments'>[number] {
  const percents = payments.map((payment) => valueAt(payment, ['percent']));
  const sum = percents.reduce<Exact>(
    (total, percent) => (typeof percent === 'string' && isCanonicalDecimal(percent) ? plus(total, exact(percent)) : total),
    zero,
  );
  const left = minus(exact('100'), sum);
  const last = valueAt(payments.at(-1), ['month']);
  return {
    month: typeof last === 'number' ? last + 1 : 1,
    percent: left.units > 0n ? trimmed(left, left.places) : '',
  };
}

/** No discount below the first period's amount, and one from there on. */
export function newDiscountBands({ amounts }: CommitmentDraft): Of<'discountBands'> {
  return [
    { from: '0', percent: '0' },
    { from: amounts?.[0] ?? '', percent: '5' },
  ];
}

/** By the month where that is possible; the rep types the amount. */
export function newMinimum(terms: CommitmentDraft): Of<'minimum'> {
  const blank = { every: minimumIntervals(terms)[0] ?? 'month' };
  return blank as unknown as Of<'minimum'>;
}

export const newCarryForward: Of<'carryForward'> = { percent: '15' };

/** The first instalment that can be agreed anew, at what it is: the rep types another amount. */
export function newAgreedAmounts(terms: CommitmentDraft, termMonths: number | undefined): Of<'agreedAmounts'> {
  return [{ fromMonth: firstAgreedMonth(terms, termMonths) ?? 2, amount: '' }];
}

const newCreditMonths = 12;

/** Another way to settle a shortfall: the months of a credit come and go with it. */
export function withShortfall(terms: CommitmentDraft, shortfall: 'invoice' | 'waive' | 'credit'): CommitmentDraft {
  const { shortfall: _shortfall, creditMonths = newCreditMonths, ...rest } = terms;
  if (shortfall === 'credit') return { ...rest, shortfall, creditMonths };
  return shortfall === 'invoice' ? rest : { ...rest, shortfall };
}
