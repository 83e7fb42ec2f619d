const isMac = /Mac/.test(navigator.platform);

/** The key that goes with a number to a tab: a Mac types signs with its own Alt. */
export const tabKey = isMac ? 'mod' : 'alt';

/** The key that goes with a number to a screen. */
export const screenKey = isMac ? 'ctrl' : 'mod';

/** To the place before this one, and to the one after: with the arrows a Mac moves by words. */
export const backKeys = isMac ? 'mod+[' : 'alt+ArrowLeft';
export const forwardKeys = isMac ? 'mod+]' : 'alt+ArrowRight';

/** A key with those that are held. */
export type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether the keys that were pressed are those of `mod+shift+Z`. */
export function isPressed(shortcut: string, event: Keys): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const control = isMac && event.ctrlKey;
  const other = !isMac && event.metaKey;
  // "?" is typed with shift on most keyboards, and is itself on all.
  const isSign = key !== undefined && /^[^a-z0-9]$/.test(key);
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    control === parts.includes('ctrl') &&
    !other &&
    event.altKey === parts.includes('alt') &&
    (isSign || event.shiftKey === parts.includes('shift'))
  );
}

const macSigns: Readonly<Record<string, string>> = { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥' };
const signs: Readonly<Record<string, string>> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' };

/** The keys as they are printed on the keyboard. `names`: what the language calls them. */
export function keysOf(shortcut: string, names: Readonly<Record<string, string>>): readonly string[] {
  return shortcut.split('+').map((part) => {
    const key = part.toLowerCase();
    return (isMac ? macSigns[key] : undefined) ?? signs[key] ?? names[key] ?? part;
  });
}
