import { expect, test } from 'vitest';
import { menuTemplate } from '../../src/main/shell/menu.ts';

const labels = (platform: { mac: boolean; packaged: boolean }): unknown[] =>
  menuTemplate([], () => undefined, platform).map((entry) => entry.label ?? entry.role);

test('the menu bar is the one of the platform', () => {
  expect(labels({ mac: false, packaged: true })).toEqual(['File', 'editMenu', 'View', 'windowMenu']);
  expect(labels({ mac: true, packaged: true })).toEqual(['appMenu', 'File', 'editMenu', 'View', 'windowMenu']);
});

test('an entry of the File menu tells its id', () => {
  const chosen: string[] = [];
  const [file] = menuTemplate([{ id: 'quote.new', label: 'New quote', accelerator: 'CmdOrCtrl+N' }], (id) => chosen.push(id), {
    mac: false,
    packaged: true,
  });
  const entries = file?.submenu;
  if (!Array.isArray(entries)) throw new Error('The File menu has no entries');
  expect(entries.map(({ label, role, type, accelerator }) => label ?? role ?? type ?? accelerator)).toEqual([
    'New quote',
    'separator',
    'quit',
  ]);
  const click: unknown = entries[0]?.click;
  if (typeof click !== 'function') throw new Error('The entry does nothing');
  click();
  expect(chosen).toEqual(['quote.new']);
});

test('the packaged app has no developer tools in its menu', () => {
  const text = (packaged: boolean): string => JSON.stringify(menuTemplate([], () => undefined, { mac: false, packaged }));
  expect(text(false)).toContain('toggleDevTools');
  expect(text(true)).not.toContain('toggleDevTools');
});
