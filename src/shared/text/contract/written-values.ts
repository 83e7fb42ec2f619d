import type { TermKind } from '../../clauses/terms/deal-term.ts';
import { isDate } from '../../domain/values/date.ts';
import { dateText } from '../date-format.ts';
import type { Language } from '../language.ts';
import type { Wording } from '../wording.ts';

/** A value as somebody wrote it: where it stands in their text, and as a quote writes it. */
export type WrittenValue = { readonly from: number; readonly to: number; readonly value: string };

const ones: Readonly<Record<Language, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  ),
};
const tens: Readonly<Record<Language, readonly string[]>> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
};

/** The number words up to ninety-nine, with their number. */
function numberWordsOf(language: Language): ReadonlyMap<string, number> {
  const words = new Map(ones[language].map((word, index) => [word, index]));
  tens[language].forEach((ten, index) => {
    words.set(ten, (index + 2) * 10);
    for (let one = 1; one < 10; one += 1) {
      const word = ones[language][one] ?? '';
      const joined = language === 'de' ? [`${one === 1 ? 'ein' : word}und${ten}`] : [`${ten}-${word}`, `${ten} ${word}`];
      for (const each of joined) words.set(each, (index + 2) * 10 + one);
    }
  });
  if (language === 'de') for (const one of ['ein', 'eine', 'einen', 'einem', 'einer']) words.set(one, 1);
  return words;
}

const numberWords: Readonly<Record<Language, ReadonlyMap<string, number>>> = { en: numberWordsOf('en'), de: numberWordsOf('de') };

const digits: Readonly<Record<Language, string>> = {
  en: String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`,
  de: String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`,
};

const units: Readonly<Record<Extract<TermKind, { type: 'duration' }>['unit'], Readonly<Record<Language, string>>>> = {
  hour: { en: 'hours?', de: 'Stunden?' },
  day: { en: 'days?', de: 'Tag(?:en|e|es)?' },
  month: { en: 'months?', de: 'Monat(?:en|e|es|s)?' },
};

const symbols: Readonly<Record<string, string>> = {
  USD: String.raw`\$|US\$|dollars?`,
  EUR: '€|euros?',
  GBP: '£|pounds?',
  JPY: '¥',
};

const gap = String.raw`[\s-]*`;

/** A number in digits, in words, or in both: "60", "sixty", "sixty (60)". */
function numberPattern(language: Language): string {
  const words = [...numberWords[language].keys()].toSorted((a, b) => b.length - a.length).join('|');
  return String.raw`(?<![\p{L}\p{N}.,])(?:(?<word>${words})(?![\p{L}])(?:\s*\(\s*(?<both>${digits[language]})\s*\))?|(?<digits>${digits[language]}))(?![\p{N}])`;
}

function plainDecimal(text: string, language: Language): string {
  return language === 'de' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
}

function numberOf(groups: Readonly<Record<string, string | undefined>>, language: Language): string | null {
  const { word, both, digits: written } = groups;
  if (word === undefined) return written === undefined ? null : plainDecimal(written, language);
  const known = String(numberWords[language].get(word.toLowerCase()) ?? '');
  // Where words and digits differ nobody can tell which of them is meant.
  return both !== undefined && plainDecimal(both, language) !== known ? null : known;
}

function datesIn(text: string, language: Language): readonly WrittenValue[] {
  const months = Array.from(
    { length: 12 },
    (_, index) => dateText(`2025-${String(index + 1).padStart(2, '0')}-01`, language).split('\u00A0')[1] ?? '',
  );
  const names = months.join('|');
  const forms = [
    String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?<month>${names})\s+(?<year>\d{4})`,
    String.raw`(?<month>${names})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
    String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
  ];
  return forms.flatMap((form) =>
    [...text.matchAll(new RegExp(form, 'giu'))].flatMap(({ index, 0: whole, groups = {} }): readonly WrittenValue[] => {
      const named = months.findIndex((month) => month.toLowerCase() === groups['month']?.toLowerCase()) + 1;
      const month = groups['number'] ?? String(named).padStart(2, '0');
      const value = `${groups['year'] ?? ''}-${month}-${(groups['day'] ?? '').padStart(2, '0')}`;
      return isDate(value) ? [{ from: index, to: index + whole.length, value }] : [];
    }),
  );
}

function patternsOf(kind: TermKind, { language, currency }: Wording): readonly string[] {
  const number = numberPattern(language);
  switch (kind.type) {
    case 'duration':
      return [`${number}${gap}(?:${units[kind.unit][language]})(?![\\p{L}])`];
    case 'percent':
      return [`${number}${gap}(?:%|percent|per cent|Prozent|v\\.\\s?H\\.)`];
    case 'money':
    case 'price': {
      const names = [currency, ...(symbols[currency] === undefined ? [] : [symbols[currency]])].join('|');
      return [`(?:${names})${gap}${number}`, `${number}${gap}(?:${names})`];
    }
    case 'number':
      return [number];
    default:
      return [];
  }
}

/**
 * The values of a term's kind that a text says, as a quote would write them: the other way round from `termValueText`. None where it is said in
 * another unit or currency, or where its words and its digits differ.
 */
export function writtenValues(text: string, kind: TermKind, wording: Wording): readonly WrittenValue[] {
  if (kind.type === 'date') return datesIn(text, wording.language);
  if (kind.type === 'text') {
    const value = text.trim();
    const from = text.indexOf(value);
    return value === '' ? [] : [{ from, to: from + value.length, value }];
  }
  return patternsOf(kind, wording).flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].flatMap(({ index, 0: whole, groups = {} }): readonly WrittenValue[] => {
      const value = numberOf(groups, wording.language);
      return value === null ? [] : [{ from: index, to: index + whole.length, value }];
    }),
  );
}
