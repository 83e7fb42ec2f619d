import type { Language } from '../language.ts';
import { german } from './de/words.ts';
import type { ContractWords } from './en/words.ts';
import { english } from './en/words.ts';

const written: Readonly<Record<Language, ContractWords>> = { en: english, de: german };

/** The words of a contract in that language: all but its clauses, which have their own. */
export function contractWords(language: Language): ContractWords {
  return written[language];
}
