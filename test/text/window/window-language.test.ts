import { expect, test } from 'vitest';
import { windowLanguage } from '../../../src/shared/text/window/window-language.ts';

test.each([
  ['system', 'de-AT', 'de'],
  ['system', 'de', 'de'],
  ['system', 'DE_ch', 'de'],
  ['system', 'en-GB', 'en'],
  ['system', 'fr-FR', 'en'],
  ['system', '', 'en'],
  // Slavey, a language of its own.
  ['system', 'den', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'en-US', 'de'],
] as const)('the setting %j on a system of %j gives %j', (setting, locale, language) => {
  expect(windowLanguage(setting, locale)).toBe(language);
});
