import { Settings } from '../../shared/calls/workspace/settings-calls.ts';
import type { Language } from '../../shared/text/language.ts';
import { windowLanguage } from '../../shared/text/window/window-language.ts';
import type { Services } from '../services/start.ts';

/** The language that the settings give the window. The system's, where no workspace is open to ask. */
export async function settingsLanguage(services: Pick<Services, 'dispatch'>, locale: string): Promise<Language> {
  const reply = await services.dispatch('settings.get', {});
  const settings = Settings.safeParse(reply.ok ? reply.value : null);
  return windowLanguage(settings.success ? settings.data.language : 'system', locale);
}
