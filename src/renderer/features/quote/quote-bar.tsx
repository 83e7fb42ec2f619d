import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { ArrowLeft, Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand/react';
import { useRoute } from '../../client/route.ts';
import { runAction } from '../../ui/actions/actions.ts';
import { StateChip } from '../../ui/frame/state-chip.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useIsInternal } from '../../ui/audience.ts';
import { useWords } from '../../ui/language.tsx';
import { useApprovalState } from './approvals/use-approvals.ts';
import { NextButton } from './approve/next-button.tsx';
import { redoLabel, undoLabel } from '../../client/history.ts';
import { useDraft, useSession } from './draft/edit-session.ts';
import { SaveChip } from './save-chip.tsx';

function UndoButtons() {
  const words = useWords().frame;
  const session = useSession();
  const { draft } = session;
  const history = useStore(draft, (state) => state.history);
  const undone = undoLabel(history);
  const redone = redoLabel(history);
  // The name of a step may be that of a cost.
  const isInternal = useIsInternal();
  const undoText = undone === null || !isInternal ? words.undo : words.undoNamed(undone);
  const redoText = redone === null || !isInternal ? words.redo : words.redoNamed(redone);
  return (
    <span className="qw-undo">
      <Tooltip label={undoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={undoText} disabled={undone === null} onClick={session.undo}>
          <Undo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoText}>
        <ActionIcon variant="subtle" color="gray" aria-label={redoText} disabled={redone === null} onClick={session.redo}>
          <Redo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

/** The quote's own bar: its name, its state, and its one primary action. */
export function QuoteBar() {
  const words = useWords();
  const session = useSession();
  const go = useRoute((state) => state.go);
  const number = useDraft((draft) => draft.number) || words.quotes.noNumber;
  const title = useDraft((draft) => draft.title) || words.quotes.noTitle;
  const { quote, revision } = session.opened;
  const isInternal = useIsInternal();
  const approval = useApprovalState();
  return (
    <TopBar
      before={
        <ActionIcon variant="subtle" color="gray" aria-label={words.builder.back} onClick={() => go({ screen: 'quotes' })}>
          <ArrowLeft size={17} aria-hidden />
        </ActionIcon>
      }
      title={
        <>
          <div className="qw-top-name">
            <span className="qw-top-number">
              {number} · {words.frame.revision(revision.revision)}
            </span>
            <h1 title={title}>{title}</h1>
          </div>
          <StateChip state={(isInternal ? approval : null) ?? quote.state} />
        </>
      }
    >
      {!session.isLocked && <UndoButtons />}
      <output>
        <SaveChip />
      </output>
      <Button variant="default" onClick={() => runAction('quote.export')}>
        {words.builder.export}
      </Button>
      <NextButton />
    </TopBar>
  );
}
