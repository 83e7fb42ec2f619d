import { useEffect } from 'react';
import { create } from 'zustand/react';

export type ActionGroup = 'go' | 'quote' | 'make' | 'view';

/** Something the app can do: the one source of its button, its key, its entry in the palette and in the sheet of keys. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  /** `mod` is Ctrl, on a Mac Cmd: `mod+shift+Z`. */
  readonly shortcut?: string;
  /** False while the action is impossible; it is then not offered. */
  readonly when?: boolean;
  readonly run: () => void;
};

type Registry = {
  /** By the component on screen that offers them. */
  readonly offered: ReadonlyMap<string, readonly Action[]>;
  readonly offer: (owner: string, actions: readonly Action[] | null) => void;
};

export const useRegistry = create<Registry>()((set) => ({
  offered: new Map(),
  offer: (owner, actions) =>
    set(({ offered }) => {
      const next = new Map(offered);
      if (actions === null) next.delete(owner);
      else next.set(owner, actions);
      return { offered: next };
    }),
}));

/** The actions that are possible now, from every component on screen. */
export function actionsNow(offered: Registry['offered']): readonly Action[] {
  return [...offered.values()].flat().filter(({ when }) => when !== false);
}

/** Carries out the action of that id. Does nothing while it is not offered. */
export function runAction(id: string): void {
  actionsNow(useRegistry.getState().offered)
    .find((action) => action.id === id)
    ?.run();
}

/** Offers actions while the component is mounted. The caller keeps the list between renders. */
export function useActions(owner: string, actions: readonly Action[]): void {
  const offer = useRegistry((state) => state.offer);
  useEffect(() => {
    offer(owner, actions);
    return () => offer(owner, null);
  }, [owner, actions, offer]);
}
