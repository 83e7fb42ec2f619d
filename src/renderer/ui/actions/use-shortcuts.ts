import { useEffect } from 'react';
import { actionsNow, useRegistry } from './actions.ts';
import { isPressed } from './shortcut.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Carries out the action whose keys are pressed. Keys without Ctrl or Alt are letters while something is typed. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionsNow(useRegistry.getState().offered).find(
        ({ shortcut }) => shortcut !== undefined && isPressed(shortcut, event),
      );
      if (action === undefined || (isTyping(event.target) && !/mod|alt/.test(action.shortcut ?? ''))) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
