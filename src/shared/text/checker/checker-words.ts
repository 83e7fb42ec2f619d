import type { Language } from '../language.ts';
import { germanCheckerWords } from './de/words.ts';
import type { CheckerWords } from './en.ts';
import { checkerWords } from './en.ts';

const words: Readonly<Record<Language, CheckerWords>> = { en: checkerWords, de: germanCheckerWords };

export function checkerWordsIn(language: Language): CheckerWords {
  return words[language];
}
