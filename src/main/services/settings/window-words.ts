import { windowLanguage } from '../../../shared/text/window/window-language.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { windowWords } from '../../../shared/text/window/window-words.ts';
import type { Session } from '../session/service-session.ts';
import { settingsOf } from './settings.ts';

/** The words of the window in its language: what is suggested in a dialog of the system is read beside it. */
export async function wordsOfWindow({ db, environment }: Session): Promise<WindowWords> {
  const { language } = await settingsOf(db);
  return windowWords(windowLanguage(language, environment.locale));
}
