import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/calls/workspace/settings-calls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useAnswer } from '../../client/queries.ts';

const delay = 300;

type SettingsDraft = { readonly settings: Settings | null; readonly change: (change: Partial<Settings>) => void };

/** The settings as they are typed, saved shortly after and when the screen is left. */
export function useSettingsDraft(): SettingsDraft {
  const { send } = useCommand();
  const { data } = useAnswer('settings.get', {});
  const [typed, setTyped] = useState<Partial<Settings>>({});
  const waiting = useRef<Partial<Settings>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const save = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const change = waiting.current;
    if (Object.keys(change).length === 0) return;
    waiting.current = {};
    void send('settings.update', change);
  }, [send]);
  useEffect(() => {
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('blur', save);
      save();
    };
  }, [save]);
  const change = useCallback(
    (part: Partial<Settings>) => {
      setTyped((before) => ({ ...before, ...part }));
      waiting.current = { ...waiting.current, ...part };
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(save, delay);
    },
    [save],
  );
  return { settings: data === undefined ? null : { ...data, ...typed }, change };
}
