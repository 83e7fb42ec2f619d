import { ActionIcon, Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import type { QuoteRow } from '../../../shared/calls/quotes/quote-row.ts';
import { runAction } from '../../ui/actions/actions.ts';
import { useWords } from '../../ui/language.tsx';
import type { QuoteCommands } from './quote-commands.ts';

/** The actions on a quote of the list that do not open it. */
export function QuoteMenu({
  row,
  number,
  commands,
}: {
  readonly row: QuoteRow;
  readonly number: string;
  readonly commands: QuoteCommands;
}) {
  const words = useWords();
  const text = words.quotes;
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={text.actionsOf(number)}>
          <MoreHorizontal size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void commands.duplicate(row.quoteId)}>{text.duplicate}</Menu.Item>
        {(row.revision > 1 || row.state !== 'draft') && (
          <Menu.Item onClick={() => runAction('documents.check')}>{words.checking.checkReturned}</Menu.Item>
        )}
        <Menu.Item onClick={() => void commands.archive(row, row.state !== 'archived')}>
          {row.state === 'archived' ? text.unarchive : text.archive}
        </Menu.Item>
        {row.revision === 1 && (row.state === 'draft' || row.state === 'archived') && (
          <Menu.Item color="red" onClick={() => void commands.remove(row)}>
            {text.delete}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
