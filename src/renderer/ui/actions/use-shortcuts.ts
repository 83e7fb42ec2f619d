import { useEffect } from 'react';
import type { Action } from './actions.ts';
import { actionsNow, useRegistry } from './actions.ts';
import { earlyKeys } from './early-keys.ts';
import type { Keys } from './shortcut.ts';
import { isPressed } from './shortcut.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function actionFor(keys: Keys): Action | undefined {
  return actionsNow(useRegistry.getState().offered).find(({ shortcut }) => shortcut !== undefined && isPressed(shortcut, keys));
}

/** Carries out the action whose keys are pressed, or were before the window listened. Keys without Ctrl or Alt are letters while something is typed. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionFor(event);
      if (action === undefined || (isTyping(event.target) && !/mod|alt/.test(action.shortcut ?? ''))) return;
      event.preventDefault();
      action.run();
    };
    for (const keys of earlyKeys()) actionFor(keys)?.run();
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
