import { Menu } from '@mantine/core';
import type { QuoteRow } from '../../../shared/calls/quotes/quote-row.ts';
import { useAnswer } from '../../client/queries.ts';
import { runAction } from '../../ui/actions/actions.ts';
import type { DrawnButton } from '../../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../../ui/frame/first-press.tsx';
import { useWords } from '../../ui/language.tsx';
import type { QuoteCommands } from './quote-commands.ts';

/** The actions on a quote of the list that do not open it. */
export function QuoteMenu({
  row,
  commands,
  button,
}: {
  readonly row: QuoteRow;
  readonly commands: QuoteCommands;
  readonly button: DrawnButton;
}) {
  const words = useWords();
  const text = words.quotes;
  const { isOpen, setOpen, target } = useOpenedByPress();
  // Of all but a first draft only its revisions tell whether one was issued.
  const isFirstDraft = row.revision === 1 && row.state === 'draft';
  const { data } = useAnswer('quotes.revisions', { quoteId: row.quoteId }, { enabled: isOpen && !isFirstDraft });
  const wasNeverIssued = isFirstDraft || (data?.every(({ issued }) => issued === null) ?? false);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void commands.duplicate(row.quoteId)}>{text.duplicate}</Menu.Item>
        {(row.revision > 1 || row.state !== 'draft') && (
          <Menu.Item onClick={() => runAction('documents.check')}>{words.checking.checkReturned}</Menu.Item>
        )}
        <Menu.Item onClick={() => void commands.archive(row, row.state !== 'archived')}>
          {row.state === 'archived' ? text.unarchive : text.archive}
        </Menu.Item>
        {wasNeverIssued && (
          <Menu.Item c="var(--qw-red)" onClick={() => void commands.remove(row)}>
            {text.delete}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
