import type { Language } from './language.ts';
import { numberText } from './number-format.ts';

const conjunctions: Readonly<Record<Language, { readonly and: string; readonly or: string }>> = {
  en: { and: 'and', or: 'or' },
  de: { and: 'und', or: 'oder' },
};

/** "a, b and c", "a, b und c". */
export function listText(items: readonly string[], last: 'and' | 'or' = 'and', language: Language = 'en'): string {
  const final = items.at(-1) ?? '';
  if (items.length < 2) return final;
  return `${items.slice(0, -1).join(', ')} ${conjunctions[language][last]} ${final}`;
}

/** "1 month", "3 Monaten": the count unbreakably with its noun, which is given in the case that the sentence needs. */
export function countText(count: number | string, singular: string, plural = `${singular}s`, language: Language = 'en'): string {
  const digits = String(count);
  return `${numberText(digits, language)}\u00A0${digits === '1' ? singular : plural}`;
}

/** The first letter as a capital, for a sentence that begins with a phrase. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
