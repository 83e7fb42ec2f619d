import { withoutTrailingZeros } from '../domain/values/decimal-text.ts';
import type { Language } from './language.ts';

type Marks = { readonly group: string; readonly point: string; readonly percent: string };

const marks: Readonly<Record<Language, Marks>> = {
  en: { group: ',', point: '.', percent: '%' },
  de: { group: '.', point: ',', percent: '\u00A0%' },
};

/** A true minus, as wide as a digit, where the decimal has a hyphen. */
const minus = '\u2212';

function grouped(whole: string, mark: string): string {
  let text = '';
  for (let end = whole.length; end > 0; end -= 3) {
    const part = whole.slice(Math.max(0, end - 3), end);
    text = text === '' ? part : `${part}${mark}${text}`;
  }
  return text;
}

/**
 * A decimal as a reader writes it: digits grouped, the language's point. Digits are moved, never computed with,
 * so the text shows exactly the given decimal. `leastDecimals` pads with zeros; no digit is ever cut off.
 */
export function numberText(decimal: string, language: Language, leastDecimals = 0): string {
  const { group, point } = marks[language];
  const sign = decimal.startsWith('-') ? minus : '';
  const [whole = '0', fraction = ''] = (sign === '' ? decimal : decimal.slice(1)).split('.');
  const filled = fraction.padEnd(leastDecimals, '0');
  return `${sign}${grouped(whole, group)}${filled === '' ? '' : `${point}${filled}`}`;
}

/** A decimal as a spreadsheet in that language reads it: the language's point, a hyphen for a minus, no grouping. */
export function plainNumberText(decimal: string, language: Language): string {
  return decimal.replace('.', marks[language].point);
}

/** A decimal without the zeros that end its fraction: `1200.50` is "1,200.5". */
export function shortNumberText(decimal: string, language: Language): string {
  return numberText(withoutTrailingZeros(decimal), language);
}

/** "12.5%", in German with an unbreakable space. Percents are given as percents. */
export function percentText(percent: string, language: Language): string {
  return `${shortNumberText(percent, language)}${marks[language].percent}`;
}

/** "USD 1,234.50", the space unbreakable; at least the minor unit's decimals. */
export function moneyText(amount: string, currency: string, minorDigits: number, language: Language): string {
  return `${currency}\u00A0${numberText(amount, language, minorDigits)}`;
}

/** The number of decimals that a formatted number shows. Columns use it to align on the point. */
export function decimalsShown(text: string, language: Language): number {
  const at = text.lastIndexOf(marks[language].point);
  if (at < 0) return 0;
  return /^\d+/.exec(text.slice(at + 1))?.[0].length ?? 0;
}
