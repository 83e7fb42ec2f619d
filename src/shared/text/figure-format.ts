import * as printed from '../domain/figure-text.ts';
import type { Exact } from '../domain/values/exact.ts';
import type { Language } from './language.ts';
import { moneyText, numberText, percentText } from './number-format.ts';

/** How results become text, for every page and every view: as the evaluation prints each kind of figure, in the format of a language. */

/** What an amount is written with. */
export type AmountFormat = { readonly currency: string; readonly minorDigits: number; readonly language: Language };

/** Minor units as an amount, without its currency: "1,234.50". */
export function amountText(units: bigint, { minorDigits, language }: Omit<AmountFormat, 'currency'>): string {
  return numberText(printed.amountText(units, minorDigits), language);
}

/** Minor units as money: "USD 1,234.50", the space unbreakable. */
export function moneyOf(units: bigint, { currency, minorDigits, language }: AmountFormat): string {
  return moneyText(printed.amountText(units, minorDigits), currency, minorDigits, language);
}

/** A quantity, factor or index, up to 6 decimals. */
export function quantityText(value: Exact, language: Language): string {
  return numberText(printed.numberText(value), language);
}

/** A ratio as a percent of up to 4 decimals: 0.2 is "20%". */
export function ratioText(ratio: Exact, language: Language): string {
  return percentText(printed.percentText(ratio), language);
}

/** Hundredths of a percent, as a margin has, as a percent. */
export function marginText(hundredths: bigint, language: Language): string {
  return percentText(printed.marginText(hundredths), language);
}
