// Loaded before the rest of the window: shortcuts that are pressed until it listens are kept for it.
import type { Keys } from './shortcut.ts';

let kept: Keys[] = [];

function keep(event: KeyboardEvent): void {
  if (event.repeat || !(event.ctrlKey || event.metaKey || event.altKey)) return;
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  kept.push({ key, ctrlKey, metaKey, shiftKey, altKey });
}

window.addEventListener('keydown', keep);

/** What was pressed so far, in order. From now on nothing is kept. */
export function earlyKeys(): readonly Keys[] {
  window.removeEventListener('keydown', keep);
  const pressed = kept;
  kept = [];
  return pressed;
}
