import { procurementWords as german } from '../de/procurement-words.ts';
import type { Language } from '../language.ts';
import type { ProcurementWords } from './procurement-words.ts';
import { procurementWords as english } from './procurement-words.ts';

export function procurementWordsIn(language: Language): ProcurementWords {
  return language === 'de' ? german : english;
}
