import { Menu } from '@mantine/core';
import { runAction } from '../../ui/actions/actions.ts';
import type { DrawnButton } from '../../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../../ui/frame/first-press.tsx';
import { useWords } from '../../ui/language.tsx';
import type { QuoteCommands } from './quote-commands.ts';

type MoreMenuProps = { readonly commands: QuoteCommands; readonly hasSample: boolean; readonly button: DrawnButton };

/** What else quotes come from, and what becomes of the sample. */
export function MoreMenu({ commands, hasSample, button }: MoreMenuProps) {
  const words = useWords();
  const text = words.quotes;
  const { isOpen, setOpen, target } = useOpenedByPress();
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void commands.importFile()}>{text.importQuote}</Menu.Item>
        <Menu.Item onClick={() => runAction('documents.check')}>{words.checking.check}</Menu.Item>
        <Menu.Item onClick={() => void commands.resetSample()}>{text.resetSample}</Menu.Item>
        {hasSample && <Menu.Item onClick={() => void commands.removeSample()}>{text.removeSample}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
