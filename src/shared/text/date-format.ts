import type { Language } from './language.ts';

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
};

function parts(date: string): { year: string; month: number; day: string } {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: String(Number(date.slice(8, 10))) };
}

/** A calendar date in words: "31 October 2025", "31. Oktober 2025". Spaces are unbreakable. */
export function dateText(date: string, language: Language): string {
  const { year, month, day } = parts(date);
  const name = monthNames[language][month - 1] ?? date;
  return language === 'de' ? `${day}.\u00A0${name}\u00A0${year}` : `${day}\u00A0${name}\u00A0${year}`;
}

/** A calendar date for table columns: "31 Oct 2025", "31.10.2025". */
export function shortDateText(date: string, language: Language): string {
  const { year, month, day } = parts(date);
  if (language === 'de') return `${day.padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
  const name = (monthNames.en[month - 1] ?? date).slice(0, 3);
  return `${day}\u00A0${name}\u00A0${year}`;
}

const briefGermanMonths: readonly string[] = [
  'Jan.',
  'Feb.',
  'März',
  'Apr.',
  'Mai',
  'Juni',
  'Juli',
  'Aug.',
  'Sep.',
  'Okt.',
  'Nov.',
  'Dez.',
];

/** A calendar date in the window, its month named in both languages: "1 Feb 2027", "1. Feb. 2027". */
export function briefDateText(date: string, language: Language): string {
  if (language !== 'de') return shortDateText(date, language);
  const { year, month, day } = parts(date);
  return `${day}.\u00A0${briefGermanMonths[month - 1] ?? date}\u00A0${year}`;
}

/** A calendar date as a spreadsheet of the language takes it for a date, with plain spaces: "1 Feb 2027", "01.02.2027". */
export function cellDateText(date: string, language: Language): string {
  return shortDateText(date, language).replaceAll('\u00A0', ' ');
}

/** Dates in order, the year once: "31 Oct, 30 Nov 2025; 31 Jan 2026", "31.10., 30.11.2025; 31.01.2026". */
export function dateListText(dates: readonly string[], language: Language): string {
  const years = Map.groupBy(dates, (date) => parts(date).year);
  return [...years.values()]
    .map((own) =>
      own
        .map((date, at) => {
          const text = shortDateText(date, language);
          if (at === own.length - 1) return text;
          return language === 'de' ? text.slice(0, -4) : text.slice(0, -5);
        })
        .join(', '),
    )
    .join('; ');
}
