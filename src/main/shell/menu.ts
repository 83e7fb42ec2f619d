// The menu bar. What is done by the system has a role; what the app does is an entry whose id is sent to the window.
import type { MenuItemConstructorOptions } from 'electron';

export type MenuEntry = { readonly id: string; readonly label: string; readonly accelerator?: string };

/** The entries of the File menu, which the window carries out. */
export const fileEntries: readonly MenuEntry[] = [];

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
    ...(accelerator === undefined ? {} : { accelerator }),
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
