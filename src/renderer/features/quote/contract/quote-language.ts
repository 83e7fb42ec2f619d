import type { Language } from '../../../../shared/vocabulary/language.ts';
import { languages } from '../../../../shared/vocabulary/language.ts';
import { useDraft } from '../draft/edit-session.ts';

/** The language that a draft's contract is written in. */
export function languageOf({ language }: { readonly language?: unknown }): Language {
  return languages.find((each) => each === language) ?? 'en';
}

/** The language that the contract of the open quote is written in: it stays with the quote. */
export function useQuoteLanguage(): Language {
  return useDraft(languageOf);
}
