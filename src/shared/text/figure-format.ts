import { fixed, trimmed } from '../domain/values/decimal-text.ts';
import type { Exact } from '../domain/values/exact.ts';
import { exact } from '../domain/values/exact.ts';
import type { Language } from './language.ts';
import { moneyText, numberText, percentText } from './number-format.ts';

/** How results become text, for every page and every view: with the decimals that pricing §10 gives each kind of figure. */

/** Quantities, credits, factors, multipliers and the index. */
const quantityPlaces = 6;
const percentPlaces = 4;

/** What an amount is written with. */
export type AmountFormat = { readonly currency: string; readonly minorDigits: number; readonly language: Language };

/** Minor units as an amount, without its currency: "1,234.50". */
export function amountText(units: bigint, { minorDigits, language }: Omit<AmountFormat, 'currency'>): string {
  return numberText(fixed(units, minorDigits), language);
}

/** Minor units as money: "USD 1,234.50", the space unbreakable. */
export function moneyOf(units: bigint, { currency, minorDigits, language }: AmountFormat): string {
  return moneyText(fixed(units, minorDigits), currency, minorDigits, language);
}

/** A quantity, factor or index, up to 6 decimals. */
export function quantityText(value: Exact, language: Language): string {
  return numberText(trimmed(value, quantityPlaces), language);
}

/** A ratio as a percent of up to 4 decimals: 0.2 is "20%". */
export function ratioText({ units, places }: Exact, language: Language): string {
  return percentText(trimmed({ units: units * 100n, places }, percentPlaces), language);
}

/** True of a decimal of the terms that is 0, however it is written. */
export function isZero(decimal: string): boolean {
  return exact(decimal).units === 0n;
}
