// Reads an amount as people type it. It never rounds: it stores exactly what was typed.
import { negatedDecimal, shiftedDecimal, shortDecimal } from '../../../shared/decimals/decimals.ts';
import type { Language } from '../../../shared/text/language.ts';

export type DecimalKind = 'money' | 'percent' | 'quantity';

const localMarks: Readonly<Record<Language, { readonly point: string; readonly group: string }>> = {
  en: { point: '.', group: ',' },
  de: { point: ',', group: '.' },
};

/** The suffixes that a number may have, and how many places each moves the point. */
const magnitudes: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['tsd', 3],
  ['tsd.', 3],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['mio.', 6],
  ['bn', 9],
  ['b', 9],
  ['mrd', 9],
  ['mrd.', 9],
]);
const hundredths = new Set(['ct', 'cts', 'c', 'cent', 'cents', '¢']);
const currencySign = /^(?:[A-Z]{3}|[$€£¥])\s*|\s*(?:[A-Z]{3}|[$€£¥])$/g;

/** The digits before and after the decimal point, or null where they are grouped wrongly. */
function pointless(digits: string, language: Language): { whole: string; fraction: string } | null {
  const { point, group } = localMarks[language];
  const marks = digits.replaceAll(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return { whole: digits, fraction: '' };
  const kinds = new Set(marks);
  if (kinds.size > 2) return null;
  const once = marks.split(last).length === 2;
  const at = digits.lastIndexOf(last);
  const after = digits.length - at - 1;
  // A single mark that the locale groups with, before exactly three digits, groups; "12,5" and "0,125" can only be a point.
  const isPoint =
    kinds.size === 2
      ? once
      : once && (last === point || (last === group && (after !== 3 || at > 3 || /^0*$/.test(digits.slice(0, at)))));
  const whole = isPoint ? digits.slice(0, at) : digits;
  const fraction = isPoint ? digits.slice(at + 1) : '';
  const groups = whole.split(/[.,]/);
  const grouped =
    groups.length === 1 ||
    ((groups[0] ?? '').length <= 3 && groups[0] !== '' && groups.slice(1).every((part) => part.length === 3));
  if (!grouped || new Set(whole.replaceAll(/\d/g, '')).size > 1) return null;
  return { whole: groups.join(''), fraction };
}

/** The canonical decimal (`-?digits[.digits]`) of what was typed, or null where it is no number. "12.5k" is 12500, "90 ct" is 0.90. */
export function decimalTyped(typed: string, kind: DecimalKind, language: Language): string | null {
  let text = typed.replaceAll(/[\u00A0\u202F\u2009]/g, ' ').trim();
  if (kind === 'money') text = text.replaceAll(currencySign, '').trim();
  if (kind === 'percent') text = text.replace(/\s*%$/, '');
  const match = /^([-+\u2212]?)\s*([\d.,' ]*\d[.,]?)\s*(\D*)$/.exec(text);
  if (match === null) return null;
  const [, sign = '', written = '', unit = ''] = match;
  const suffix = unit.trim().toLowerCase();
  const places = suffix === '' ? 0 : kind === 'money' && hundredths.has(suffix) ? -2 : magnitudes.get(suffix);
  if (places === undefined) return null;
  const tight = written.replaceAll(/(?<=\d)[ '](?=\d{3}(?!\d))/g, '').replace(/[.,]$/, '');
  if (/[ ']/.test(tight)) return null;
  const split = pointless(tight, language);
  if (split === null) return null;
  const { whole, fraction } = split;
  const shifted = shiftedDecimal(`${whole || '0'}${fraction === '' ? '' : `.${fraction}`}`, places);
  const shown = places > 0 ? shortDecimal(shifted) : shifted;
  return sign === '-' || sign === '\u2212' ? negatedDecimal(shown) : shown;
}

/** The whole number that was typed, or null; "36 months" and "1,000" are whole numbers. */
export function integerTyped(typed: string, language: Language): number | null {
  const decimal = decimalTyped(typed.replace(/\s*[a-z]+$/i, ''), 'quantity', language);
  if (decimal === null || !/^\d{1,9}$/.test(decimal)) return null;
  return Number(decimal);
}

/** Whether the text is a decimal in the form that documents hold. */
export function isCanonicalDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
