import type { Language } from '../language.ts';
import { german } from './de/words.ts';
import type { WindowWords } from './words.ts';
import { english } from './words.ts';

const written: Readonly<Record<Language, WindowWords>> = { en: english, de: german };

/** The words in that language. The window itself loads a language when it is first spoken (`renderer/ui/language.tsx`). */
export function windowWords(language: Language): WindowWords {
  return written[language];
}
