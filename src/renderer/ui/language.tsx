import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Language } from '../../shared/text/language.ts';
import type { WindowWords } from '../../shared/text/window/words.ts';
import { english } from '../../shared/text/window/words.ts';

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language that numbers and dates are read and written in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** What is said of problems, warnings and failures, in the language of the window. */
export function useSentences(): WindowWords['sentences'] {
  return useWords().sentences;
}

const known = new Map<Language, WindowWords>([['en', english]]);

export function learnWords(language: Language, words: WindowWords): void {
  known.set(language, words);
}

/** Loads the words of a language that is not spoken yet. */
async function loadWords(language: Language): Promise<void> {
  if (language === 'de' && !known.has('de')) learnWords('de', (await import('../../shared/text/window/de/words.ts')).german);
}

/** The words of a language that was loaded. */
export function wordsIn(language: Language): WindowWords {
  return known.get(language) ?? english;
}

export function useWords(): WindowWords {
  return wordsIn(useLanguage());
}

/** The language once its words are loaded; until then the one that was spoken before, null at the beginning. */
export function useSpoken(language: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(null);
  useEffect(() => {
    let isOver = false;
    const speak = async (): Promise<void> => {
      await loadWords(language);
      if (!isOver) setSpoken(language);
    };
    void speak();
    return () => {
      isOver = true;
    };
  }, [language]);
  return known.has(language) ? language : spoken;
}
