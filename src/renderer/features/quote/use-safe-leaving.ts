import { useEffect } from 'react';
import type { Session } from './draft/session.ts';

/** Saves when the window is left, and keeps it open for the moment that takes. */
export function useSafeLeaving(session: Session | null): void {
  useEffect(() => {
    if (session === null) return undefined;
    const { autosave } = session;
    let isClosing = false;
    const save = (): void => void autosave.flush();
    const beforeUnload = (event: BeforeUnloadEvent): void => {
      const { state } = autosave.state.getState();
      if (isClosing || (state !== 'unsaved' && state !== 'saving')) return;
      event.preventDefault();
      isClosing = true;
      void autosave.flush().then(() => window.close());
    };
    window.addEventListener('blur', save);
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('beforeunload', beforeUnload);
    };
  }, [session]);
}
