import type { WindowLanguage } from '../../calls/workspace/settings-calls.ts';
import type { Language } from '../language.ts';
import { languages } from '../language.ts';

/** The language of the window. `locale` is the system's, such as `de-AT`; one that the window does not speak gives English. */
export function windowLanguage(setting: WindowLanguage, locale: string): Language {
  if (setting !== 'system') return setting;
  const [spoken = ''] = locale.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === spoken) ?? 'en';
}
