// The menu bar. What is done by the system has a role; what the app does is an entry whose id is sent to the window.
import type { MenuItemConstructorOptions } from 'electron';
import { windowWords } from '../../shared/text/window/words.ts';

/** The accelerator is shown and not registered: the window has the shortcut, and one key press is one action. */
export type MenuEntry = { readonly id: string; readonly label: string; readonly accelerator?: string };

const words = windowWords('en');

/** The entries of the File menu: actions of the window by their ids. One that is not offered where the user is does nothing. */
export const fileEntries: readonly MenuEntry[] = [
  { id: 'quotes.new', label: `${words.quotes.newQuote}…`, accelerator: 'CmdOrCtrl+N' },
  { id: 'quotes.import', label: words.quotes.importQuote, accelerator: 'CmdOrCtrl+O' },
  { id: 'quote.export', label: `${words.builder.export}…`, accelerator: 'CmdOrCtrl+E' },
  { id: 'quote.export-json', label: words.builder.exportJson },
  { id: 'documents.check', label: words.checking.check },
  { id: 'costs.import', label: words.costs.import },
];

/** Pure, so that it is tested without Electron. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  chosen: (id: string) => void,
  platform: { readonly mac: boolean; readonly packaged: boolean },
): MenuItemConstructorOptions[] {
  const own = entries.map(({ id, label, accelerator }): MenuItemConstructorOptions => ({
    id,
    label,
    click: () => chosen(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  }));
  const file: MenuItemConstructorOptions[] = [
    ...own,
    ...(own.length > 0 ? [{ type: 'separator' } as const] : []),
    { role: platform.mac ? 'close' : 'quit' },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(platform.packaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
  ];
  return [
    ...(platform.mac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: file },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ];
}
