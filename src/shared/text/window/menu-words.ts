import type { Language } from '../language.ts';
import { checkingWords } from './checking/checking-words.ts';
import { costBookWords } from './cost-book-words.ts';
import { checkingWords as germanChecking } from './de/checking/checking-words.ts';
import { costBookWords as germanCosts } from './de/cost-book-words.ts';
import { builderWords as germanBuilder } from './de/quote/builder-words.ts';
import { quotesWords as germanQuotes } from './de/quotes-words.ts';
import { shellWords as germanShell } from './de/shell-words.ts';
import { builderWords } from './quote/builder-words.ts';
import { quotesWords } from './quotes-words.ts';
import { shellWords } from './shell-words.ts';
import type { WindowWords } from './words.ts';

/** What the system shows for the app: its menu and its boxes. */
export type MenuWords = Pick<WindowWords, 'shell' | 'quotes' | 'builder' | 'checking' | 'costs'>;

const written: Readonly<Record<Language, MenuWords>> = {
  en: { shell: shellWords, quotes: quotesWords, builder: builderWords, checking: checkingWords, costs: costBookWords },
  de: { shell: germanShell, quotes: germanQuotes, builder: germanBuilder, checking: germanChecking, costs: germanCosts },
};

/** The words of the menu, without all others of the window: the menu is there before the page. */
export function menuWords(language: Language): MenuWords {
  return written[language];
}
