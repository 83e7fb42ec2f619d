import { fixed } from '../../src/shared/domain/values/decimal-text.ts';
import { exact, plus, roundedUnits, zero } from '../../src/shared/domain/values/exact.ts';

/** A sum of amounts as a reader adds what is printed. */
export function sumOfAmounts(amounts: readonly string[], digits: number): string {
  const sum = amounts.reduce((total, amount) => plus(total, exact(amount)), zero);
  return fixed(roundedUnits(sum, digits), digits);
}
