import { ActionIcon, Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import type { QuoteRow } from '../../../shared/calls/quote-row.ts';
import { useWords } from '../../ui/language.tsx';
import type { QuoteCommands } from './quote-commands.ts';

/** What can be done with a quote of the list without opening it. */
export function QuoteMenu({
  row,
  number,
  commands,
}: {
  readonly row: QuoteRow;
  readonly number: string;
  readonly commands: QuoteCommands;
}) {
  const words = useWords().quotes;
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.actionsOf(number)}>
          <MoreHorizontal size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void commands.duplicate(row.quoteId)}>{words.duplicate}</Menu.Item>
        <Menu.Item onClick={() => void commands.archive(row, row.state !== 'archived')}>
          {row.state === 'archived' ? words.unarchive : words.archive}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
