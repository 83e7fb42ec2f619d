import { expect, test } from 'vitest';
import { fileEntries, menuTemplate } from '../../src/main/shell/menu.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';

const words = windowWords('en').shell;
const labels = (platform: { mac: boolean; packaged: boolean }, shown = words): unknown[] =>
  menuTemplate([], () => undefined, platform, shown).map((entry) => entry.label);

test('the menu bar is the one of the platform', () => {
  expect(labels({ mac: false, packaged: true })).toEqual(['File', 'Edit', 'View', 'Window']);
  expect(labels({ mac: true, packaged: true })).toEqual(['Quotewright', 'File', 'Edit', 'View', 'Window']);
});

test('the menu bar speaks the language of the window, in every entry', () => {
  const german = windowWords('de');
  const menu = menuTemplate(fileEntries(german), () => undefined, { mac: true, packaged: true }, german.shell);
  expect(menu.map(({ label }) => label)).toEqual(['Quotewright', 'Datei', 'Bearbeiten', 'Ansicht', 'Fenster']);
  // An entry with a role and no label would have Electron's own, which is English.
  const entries = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(entries.filter(({ type, label }) => type !== 'separator' && label === undefined)).toEqual([]);
  expect(entries.map(({ label }) => label)).toContain('Neues Angebot …');
});

test('an entry of the File menu tells its id', () => {
  const chosen: string[] = [];
  const entry = { id: 'quote.new', label: 'New quote', accelerator: 'CmdOrCtrl+N' };
  const [file] = menuTemplate([entry], (id) => chosen.push(id), { mac: false, packaged: true }, words);
  const entries = file?.submenu;
  if (!Array.isArray(entries)) throw new Error('The File menu has no entries');
  expect(entries.map(({ label, type }) => label ?? type)).toEqual(['New quote', 'separator', 'Quit']);
  const click: unknown = entries[0]?.click;
  if (typeof click !== 'function') throw new Error('The entry does nothing');
  click();
  expect(chosen).toEqual(['quote.new']);
});

test('the packaged app has no developer tools in its menu', () => {
  const text = (packaged: boolean): string => JSON.stringify(menuTemplate([], () => undefined, { mac: false, packaged }, words));
  expect(text(false)).toContain('toggleDevTools');
  expect(text(true)).not.toContain('toggleDevTools');
});
