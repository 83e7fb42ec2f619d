import type { Language } from '../../shared/text/language.ts';
import { windowLanguage } from '../../shared/text/window/window-language.ts';
import { useAnswer } from './queries.ts';

/** The language of the settings; until they are there, and where no workspace is open, the system's. */
export function useWindowLanguage(): { readonly language: Language; readonly isKnown: boolean } {
  const { data, isPending } = useAnswer('settings.get', {});
  return { language: windowLanguage(data?.language ?? 'system', navigator.language), isKnown: !isPending };
}
