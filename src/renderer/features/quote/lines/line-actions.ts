import { useMemo } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import { newLine, withLineAdded, withLineDuplicated, withLineKind, withLineMoved, withLineRemoved } from '../edits/lines.ts';
import { sayRemoved, stopSayingRemoved } from '../fields/say-removed.tsx';

export type LineActions = {
  /** Adds a line under the one at `index`, or at the end without one, and focuses its name. */
  readonly add: (index?: number) => void;
  readonly duplicate: (index: number) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
  readonly changeKind: (index: number, kind: LineKind) => void;
  readonly toggle: (id: string) => void;
};

export function useLineActions(): LineActions {
  const session = useSession();
  const words = useWords();
  return useMemo(() => {
    const { draft, where, focusOn } = session;
    const present = () => draft.getState().history.present;
    // Undoes only the named change, never a later one.
    const undo = (said: unknown) => (): void => {
      if (present() === said) draft.getState().undo();
    };
    return {
      add: (index) => {
        const before = present();
        const at = index === undefined ? (before.lines ?? []).length : index + 1;
        draft.getState().apply(words.line.add, (value) => withLineAdded(value, newLine(value), at));
        focusOn(['lines', at, 'name']);
      },
      duplicate: (index) => {
        draft.getState().apply(words.line.duplicate, (value) => withLineDuplicated(value, index).draft);
        focusOn(['lines', index + 1, 'name']);
      },
      move: (index, by) => {
        draft
          .getState()
          .apply(by < 0 ? words.line.moveUp : words.line.moveDown, (value) => withLineMoved(value, index, index + by));
        const to = Math.min(Math.max(index + by, 0), present().lines.length - 1);
        const { openLine } = where.getState();
        focusOn(['lines', to, 'name']);
        where.setState({ openLine });
      },
      remove: (index) => {
        const { draft: next, dropped } = withLineRemoved(present(), index);
        draft.getState().apply(words.line.remove, () => next);
        sayRemoved([words.line.row(index + 1), ...dropped.map((name) => words.line.dropped[name])], words, undo(next));
      },
      changeKind: (index, kind) => {
        const { draft: next, dropped } = withLineKind(present(), index, kind);
        draft.getState().apply(words.line.charge, () => next);
        if (dropped.length === 0) stopSayingRemoved();
        else {
          sayRemoved(
            dropped.map((name) => words.line.dropped[name]),
            words,
            undo(next),
          );
        }
      },
      toggle: session.inspect,
    };
  }, [session, words]);
}
