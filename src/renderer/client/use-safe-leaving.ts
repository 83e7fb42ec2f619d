import { useEffect } from 'react';
import type { Autosave } from './autosave.ts';

/** Saves when the window loses the focus, and sends unsaved changes when it closes. */
export function useSafeLeaving({ autosave }: { readonly autosave: Autosave }): void {
  useEffect(() => {
    const save = (): void => void autosave.flush();
    window.addEventListener('blur', save);
    window.addEventListener('beforeunload', autosave.leave);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('beforeunload', autosave.leave);
    };
  }, [autosave]);
}
