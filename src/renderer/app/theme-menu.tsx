import { Menu } from '@mantine/core';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../shared/vocabulary/theme.ts';
import { themes } from '../../shared/vocabulary/theme.ts';
import { useCommand } from '../client/use-command.ts';
import { useAnswer } from '../client/queries.ts';
import { useWords } from '../ui/language.tsx';

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

/** Light, dark, or the system's choice. */
export function ThemeMenu() {
  const words = useWords();
  const { send } = useCommand();
  const { data } = useAnswer('settings.get', {});
  const chosen: Theme = data?.theme ?? 'system';
  const Icon = icons[chosen];
  return (
    <Menu position="right-end" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" data-roving className="qw-rail-item" aria-label={words.frame.theme}>
          <Icon size={18} strokeWidth={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map((theme) => (
          <Menu.Item
            key={theme}
            role="menuitemradio"
            aria-checked={theme === chosen}
            rightSection={theme === chosen ? <Check size={14} aria-hidden /> : null}
            onClick={() => void send('settings.update', { theme })}
          >
            {words.frame.themes[theme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
