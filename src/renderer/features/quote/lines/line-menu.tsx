import { ActionIcon, Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import { useWords } from '../../../ui/language.tsx';
import type { LineActions } from './line-actions.ts';

type LineMenuProps = { readonly name: string; readonly index: number; readonly count: number; readonly actions: LineActions };

/** The actions on a whole line. */
export function LineMenu({ name, index, count, actions }: LineMenuProps) {
  const words = useWords().line;
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.menu(name)}>
          <MoreHorizontal size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.duplicate(index)}>{words.duplicate}</Menu.Item>
        <Menu.Item disabled={index === 0} onClick={() => actions.move(index, -1)}>
          {words.moveUp}
        </Menu.Item>
        <Menu.Item disabled={index === count - 1} onClick={() => actions.move(index, 1)}>
          {words.moveDown}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item c="var(--qw-red)" onClick={() => actions.remove(index)}>
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
