import { Monitor, Moon, Sun } from 'lucide-react';
import { lazy } from 'react';
import type { Theme } from '../../shared/vocabulary/theme.ts';
import { useAnswer } from '../client/queries.ts';
import { FirstPress } from '../ui/frame/first-press.tsx';
import { useWords } from '../ui/language.tsx';

const ThemeChoices = lazy(async () => ({ default: (await import('./theme-choices.tsx')).ThemeChoices }));

const icons = { light: Sun, dark: Moon, system: Monitor } as const;

/** Light, dark, or the system's choice. */
export function ThemeMenu() {
  const words = useWords();
  const { data } = useAnswer('settings.get', {});
  const chosen: Theme = data?.theme ?? 'system';
  const Icon = icons[chosen];
  return (
    <FirstPress
      opens="menu"
      renderButton={(press) => (
        <button type="button" data-roving className="qw-rail-item" aria-label={words.frame.theme} {...press}>
          <Icon size={18} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    >
      {(button) => <ThemeChoices chosen={chosen} button={button} />}
    </FirstPress>
  );
}
