import { Menu } from '@mantine/core';
import type { Theme } from '../../shared/vocabulary/theme.ts';
import { themes } from '../../shared/vocabulary/theme.ts';
import { useCommand } from '../client/use-command.ts';
import type { DrawnButton } from '../ui/frame/first-press.tsx';
import { useOpenedByPress } from '../ui/frame/first-press.tsx';
import { useWords } from '../ui/language.tsx';

/** The themes to choose from, around their button. */
export function ThemeChoices({ chosen, button }: { readonly chosen: Theme; readonly button: DrawnButton }) {
  const words = useWords();
  const { send } = useCommand();
  const { isOpen, setOpen, target } = useOpenedByPress();
  return (
    <Menu opened={isOpen} onChange={setOpen} position="right-end" shadow="md" withinPortal>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {themes.map((theme) => (
          <Menu.RadioItem
            key={theme}
            value={theme}
            checked={theme === chosen}
            closeMenuOnClick
            onChange={() => void send('settings.update', { theme })}
          >
            {words.frame.themes[theme]}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
