import { expect, test } from 'vitest';
import { settingsLanguage } from '../../src/main/shell/settings-language.ts';
import type { Services } from '../../src/main/services/start.ts';

const answering = (reply: Awaited<ReturnType<Services['dispatch']>>): Pick<Services, 'dispatch'> => ({
  dispatch: () => Promise.resolve(reply),
});

test('without an open workspace the menu speaks the language of the system', async () => {
  const closed = answering({
    ok: false,
    failure: { kind: 'workspace-unavailable', file: 'w.quotewright', problem: { code: 'not-sqlite' } },
  });
  expect(await settingsLanguage(closed, 'de-DE')).toBe('de');
  expect(await settingsLanguage(closed, 'en-US')).toBe('en');
});

test('an answer that is no settings is left alone', async () => {
  expect(await settingsLanguage(answering({ ok: true, value: { language: 'de' } }), 'en-US')).toBe('en');
});
