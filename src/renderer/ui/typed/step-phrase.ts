// What changes over the term, as it is typed: "25 → 40 m13", "25, 40 from m13", "10 -> 5 m7 -> 0 m13", "25, 40 ab M13".
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { phraseWords } from '../../../shared/text/window/phrase-words.ts';
import type { DecimalKind } from './decimal-input.ts';
import { decimalTyped } from './decimal-input.ts';

/** A value from a month of the term on, the first from month 1. */
export type TypedStep = { readonly fromMonth: number; readonly value: string };

const month = /^(?<value>.+?)\s*(?:\bfrom\b|\bab\b)?\s*(?:month|monat|m)\s*(?<month>\d{1,3})$/i;

/** The steps of a phrase, months rising; null where it is none. One value alone is one step. */
export function stepsTyped(typed: string, kind: DecimalKind, language: Language): readonly TypedStep[] | null {
  const parts = typed.split(/\s*(?:→|->|;|,(?!\d))\s*/).map((part) => part.trim());
  const steps: TypedStep[] = [];
  for (const part of parts) {
    const matched = month.exec(part);
    const value = decimalTyped(matched?.groups?.['value'] ?? part, kind, language);
    const fromMonth = matched === null ? (steps.length === 0 ? 1 : null) : Number(matched.groups?.['month']);
    if (value === null || fromMonth === null || fromMonth < 1 || fromMonth <= (steps.at(-1)?.fromMonth ?? 0)) return null;
    steps.push({ fromMonth, value });
  }
  return steps.length === 0 ? null : steps;
}

/** Steps as they are shown and typed: "25 → 40 m13", "25 → 40 ab M13". */
export function stepsPhrase(steps: readonly TypedStep[], language: Language): string {
  return steps
    .map(({ fromMonth, value }, index) => {
      const number = numberText(value, language).replace('\u2212', '-');
      return index === 0 && fromMonth === 1 ? number : `${number} ${phraseWords[language].fromMonth(fromMonth)}`;
    })
    .join(' → ');
}
