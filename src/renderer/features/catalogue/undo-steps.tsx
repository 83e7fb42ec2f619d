import { ActionIcon, Tooltip } from '@mantine/core';
import { Redo2, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { useWords } from '../../ui/language.tsx';
import type { CardDraft } from './card-draft.ts';

/** Undo and redo of a card, as buttons, keys and actions. */
export function UndoSteps({ draft }: { readonly draft: CardDraft }) {
  const words = useWords().frame;
  const { undo, redo, undoLabel, redoLabel } = draft;
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'catalogue.undo', group: 'view', label: words.undo, shortcut: 'mod+Z', when: undoLabel !== null, run: undo },
      { id: 'catalogue.redo', group: 'view', label: words.redo, shortcut: 'mod+shift+Z', when: redoLabel !== null, run: redo },
    ],
    [words, undo, redo, undoLabel, redoLabel],
  );
  useActions('catalogue.steps', actions);
  const [undoText, redoText] = [
    undoLabel === null ? words.undo : words.undoNamed(undoLabel),
    redoLabel === null ? words.redo : words.redoNamed(redoLabel),
  ];
  return (
    <span className="qw-undo">
      <Tooltip label={undoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={undoText} disabled={undoLabel === null} onClick={undo}>
          <Undo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={redoText} disabled={redoLabel === null} onClick={redo}>
          <Redo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
