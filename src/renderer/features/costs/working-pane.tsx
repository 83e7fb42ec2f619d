import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { Difference, WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import { say } from '../../client/notices.ts';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { useWords } from '../../ui/language.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { BookEditor } from './book-editor.tsx';
import { OddPrices } from './odd-prices.tsx';
import { SlotTimelineFigure } from './slot-timeline-figure.tsx';

type ApproveProps = {
  readonly head: WorkingHead;
  readonly difference: Difference;
  readonly close: () => void;
  readonly done: (book: CostBookHead) => void;
};

function ApproveDialog({ head, difference, close, done }: ApproveProps) {
  const words = useWords();
  const text = words.costs;
  const { send, isBusy } = useCommand();
  const [note, setNote] = useState('');
  const approve = async (): Promise<void> => {
    const book = await send('costs.approve', { workingId: head.workingId, saveCount: head.saveCount, note });
    if (book === null) return;
    say(text.approved(book.name));
    close();
    done(book);
  };
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={text.approveTitle(head.name)}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <p>{text.approveIntro}</p>
      <DifferenceTable difference={difference} />
      <Textarea data-autofocus label={text.approveNote} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button mt="md" disabled={isBusy} onClick={() => void approve()}>
        {text.approve}
      </Button>
    </Modal>
  );
}

/** A cost book that is worked on: what is new in it, its slots over time, its prices to edit, and its approval by somebody else. */
export function WorkingPane({
  workingId,
  done,
}: {
  readonly workingId: WorkingHead['workingId'];
  readonly done: (book: CostBookHead | null) => void;
}) {
  const words = useWords();
  const text = words.costs;
  const { send } = useCommand();
  const [isApproving, setApproving] = useState(false);
  const { data } = useAnswer('costs.getWorking', { workingId }, { keepLast: true });
  if (data === undefined) return null;
  const { head, costs, difference } = data;
  const remove = async (): Promise<void> => {
    if ((await send('costs.removeWorking', { workingId })) === null) return;
    say(text.removedWorking(head.name));
    done(null);
  };
  return (
    <div className="qw-tables">
      <div className="qw-filter">
        <span className="qw-soft">{head.isOwn ? text.waitsForOther : text.changedBy(head.author)}</span>
        <Button variant="default" onClick={() => void remove()}>
          {text.removeWorking}
        </Button>
        <Button disabled={head.isOwn} onClick={() => setApproving(true)}>
          {text.approve}
        </Button>
      </div>
      <OddPrices costs={costs} />
      <DifferenceTable difference={difference} />
      <SlotTimelineFigure costs={costs} />
      <BookEditor key={head.saveCount} head={head} costs={costs} />
      {isApproving && (
        <ApproveDialog head={head} difference={difference} close={() => setApproving(false)} done={(book) => done(book)} />
      )}
    </div>
  );
}
