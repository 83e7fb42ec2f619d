import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { arithmeticTyped } from './arithmetic.ts';
import type { DecimalKind } from './decimal-input.ts';
import { decimalTyped } from './decimal-input.ts';

/** A number as it was typed. */
export type NumberReading = {
  /** A canonical decimal. */
  readonly value: string;
  /** As a reader writes it, where it was typed another way: a calculation, a magnitude, marks that can be read in two ways. */
  readonly understood: string | null;
  /** What the other locale reads, where the two differ by a thousand. */
  readonly other: string | null;
};

const otherLanguage: Readonly<Record<Language, Language>> = { en: 'de', de: 'en' };

/** Only these are ambiguous: one mark, up to three digits before it and three behind. */
const ambiguous = /^\D*[1-9]\d{0,2}[.,]\d{3}(?!\d)\D*$/;

/** Reads a number, or a calculation with numbers; `list` is what the word `list` stands for. Null where the text is neither. */
export function numberTyped(
  typed: string,
  kind: DecimalKind,
  language: Language,
  list: string | null = null,
): NumberReading | null {
  const plain = decimalTyped(typed, kind, language);
  const value = plain ?? arithmeticTyped(typed, kind, language, list);
  if (value === null) return null;
  const written = numberText(value, language);
  const other = plain !== null && ambiguous.test(typed.trim()) ? decimalTyped(typed, kind, otherLanguage[language]) : null;
  const differs = other !== null && other !== value;
  const isPlain = /^[-+\u2212]?[\d.,\s]*$/.test(typed.trim());
  return { value, understood: isPlain && !differs ? null : written, other: differs ? other : null };
}
