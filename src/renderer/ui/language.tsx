import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/text/language.ts';
import type { WindowWords } from '../../shared/text/window/words.ts';
import { windowWords } from '../../shared/text/window/words.ts';

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

export function useWords(): WindowWords {
  return windowWords(useLanguage());
}
