const isMac = /Mac/.test(navigator.platform);

/** The key that goes with a number to a tab: a Mac types signs with its own Alt. */
export const tabKey = isMac ? 'mod' : 'alt';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether the keys that were pressed are those of `mod+shift+Z`. */
export function isPressed(shortcut: string, event: Keys): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  // "?" is typed with shift on most keyboards, and is itself on all.
  const isSign = key !== undefined && /^[^a-z0-9]$/.test(key);
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    !other &&
    event.altKey === parts.includes('alt') &&
    (isSign || event.shiftKey === parts.includes('shift'))
  );
}

const macSigns: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const names: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
};

/** The keys as they are printed on the keyboard. */
export function keysOf(shortcut: string): readonly string[] {
  return shortcut
    .split('+')
    .map((part) => (isMac ? macSigns[part.toLowerCase()] : undefined) ?? names[part.toLowerCase()] ?? part);
}
