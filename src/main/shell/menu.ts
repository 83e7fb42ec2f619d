// The menu bar. What is done by the system has a role; what the app does is an entry whose id is sent to the window.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from '../../shared/text/window/menu-words.ts';

/** The accelerator is shown and not registered: the window has the shortcut, and one key press is one action. */
export type MenuEntry = { readonly id: string; readonly label: string; readonly accelerator?: string };

/** The entries of the File menu: actions of the window by their ids. One that is not offered where the user is does nothing. */
export const fileEntries = (words: MenuWords): readonly MenuEntry[] => [
  { id: 'quotes.new', label: words.shell.asks(words.quotes.newQuote), accelerator: 'CmdOrCtrl+N' },
  { id: 'quotes.import', label: words.quotes.importQuote, accelerator: 'CmdOrCtrl+O' },
  { id: 'quote.export', label: words.shell.asks(words.builder.export), accelerator: 'CmdOrCtrl+E' },
  { id: 'quote.export-json', label: words.builder.exportJson },
  { id: 'documents.check', label: words.checking.check },
  { id: 'costs.import', label: words.costs.import },
];

/** Pure, so that it is tested without Electron. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  chosen: (id: string) => void,
  platform: { readonly mac: boolean; readonly packaged: boolean },
  words: MenuWords['shell'],
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
    platform.mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen },
    ...(platform.packaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
  ];
  const app: MenuItemConstructorOptions[] = [
    { role: 'about', label: words.about },
    { type: 'separator' },
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    { type: 'separator' },
    { role: 'quit', label: words.quit },
  ];
  const windows: MenuItemConstructorOptions[] = [
    { role: 'minimize', label: words.minimize },
    ...(platform.mac
      ? [
          { role: 'zoom', label: words.zoom } as const,
          { type: 'separator' } as const,
          { role: 'front', label: words.bringAllToFront } as const,
        ]
      : [{ role: 'close', label: words.close } as const]),
  ];
  return [
    ...(platform.mac ? [{ label: 'Quotewright', role: 'appMenu', submenu: app } as const] : []),
    { label: words.file, submenu: file },
    { label: words.edit, role: 'editMenu', submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, role: 'windowMenu', submenu: windows },
  ];
}
