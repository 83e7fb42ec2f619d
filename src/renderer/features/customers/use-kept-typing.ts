import { useEffect } from 'react';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { useTypedCustomers } from './typed-customers.ts';

/** In milliseconds after the last letter. */
const pause = 300;

/**
 * Keeps what is typed of customers in the workspace, shortly after the last letter and at once where the window is left. Whether what was
 * kept before is there.
 */
export function useKeptTyping(): boolean {
  const { send } = useCommand();
  const { data, error } = useAnswer('customers.typed', {});
  const isRestored = useTypedCustomers((state) => state.isRestored);
  const restore = useTypedCustomers((state) => state.restore);
  useEffect(() => {
    if (data !== undefined && !isRestored) restore(data);
  }, [data, isRestored, restore]);
  useEffect(() => {
    if (!isRestored) return undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      const { typed } = useTypedCustomers.getState();
      for (const key of changed) {
        const own = typed.get(key);
        void send('customers.keepTyped', { key, typed: own === undefined ? null : { ...own, contacts: [...own.contacts] } });
      }
      changed.clear();
    };
    const unsubscribe = useTypedCustomers.subscribe(({ typed }, { typed: before }) => {
      for (const key of new Set([...typed.keys(), ...before.keys()])) if (typed.get(key) !== before.get(key)) changed.add(key);
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    window.addEventListener('blur', keep);
    window.addEventListener('beforeunload', keep);
    return () => {
      unsubscribe();
      keep();
      window.removeEventListener('blur', keep);
      window.removeEventListener('beforeunload', keep);
    };
  }, [isRestored, send]);
  return isRestored || error !== null;
}
