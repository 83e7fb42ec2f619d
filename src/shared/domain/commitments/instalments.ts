import { exact, roundedQuotient, tenTo } from '../values/exact.ts';
import { split } from '../values/split.ts';
import type { Stretch } from '../calendar/term.ts';
import { cut, fullMonths, monthsIn } from '../calendar/term.ts';
import type { Commitment } from '../terms/commitment.ts';

/** Amounts in minor units; `amount` is the one in force and changes with true-ups. */
export type Instalment = Stretch & { readonly original: bigint; amount: bigint };

export type CommitmentPeriod = Stretch & { readonly instalments: readonly Instalment[] };

/** The commitment's periods and their instalments as signed: pricing §5. */
export function commitmentPeriods(terms: Commitment, months: number, minor: number): readonly CommitmentPeriod[] {
  const full = fullMonths(terms.period, months);
  const length = fullMonths(terms.instalment ?? terms.period, months);
  return cut({ from: 1, to: months }, full).map((period, index) => {
    const amount = exact(terms.amounts[Math.min(index, terms.amounts.length - 1)] ?? '0');
    const units = amount.units * tenTo(minor - amount.places);
    // A period cut short by the term has its amount reduced by months first.
    const reduced = roundedQuotient(units * BigInt(monthsIn(period)), BigInt(full));
    const stretches = cut(period, length);
    const parts = split(
      reduced,
      stretches.map((stretch) => BigInt(monthsIn(stretch))),
    );
    const instalments = stretches.map((stretch, part) => ({
      ...stretch,
      original: parts[part] ?? 0n,
      amount: parts[part] ?? 0n,
    }));
    return { ...period, instalments };
  });
}
