import { exact, plus, roundedUnits, zero } from '../../../../shared/domain/values/exact.ts';
import { fixed } from '../../../../shared/domain/values/decimal-text.ts';

/** The sum of printed amounts, with the minor unit's digits. */
export function sumOf(amounts: readonly string[], minorDigits: number): string {
  return fixed(
    roundedUnits(
      amounts.reduce((sum, amount) => plus(sum, exact(amount)), zero),
      minorDigits,
    ),
    minorDigits,
  );
}

export function isZero(amount: string): boolean {
  return /^-?0*(\.0*)?$/.test(amount);
}
