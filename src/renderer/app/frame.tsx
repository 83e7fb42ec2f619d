import { ActionIcon, Tooltip } from '@mantine/core';
import { Boxes, FileText, Library, Settings as SettingsIcon, ShieldCheck, Stamp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Route } from '../client/route.ts';
import { useRoute } from '../client/route.ts';
import { useWords } from '../ui/language.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';

const icons = {
  quotes: FileText,
  approvals: Stamp,
  clauses: Library,
  costs: Boxes,
  guardrails: ShieldCheck,
  settings: SettingsIcon,
} as const;

/** The entry of the rail that a screen belongs to. */
function entryOf(screen: Route['screen']): keyof typeof icons {
  switch (screen) {
    case 'quote':
    case 'customers':
      return 'quotes';
    case 'clause':
    case 'template':
      return 'clauses';
    default:
      return screen;
  }
}

/** The rail at the left and the screen beside it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const words = useWords().frame;
  const { route, go } = useRoute();
  const here = entryOf(route.screen);
  return (
    <div className="qw-frame">
      <a className="qw-skip" href="#content">
        {words.skip}
      </a>
      <nav className="qw-rail" aria-label={words.rail}>
        {(['quotes', 'approvals', 'clauses', 'costs', 'guardrails', 'settings'] as const).map((screen) => {
          const Icon = icons[screen];
          return (
            <Tooltip key={screen} label={words[screen]} position="right">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                className="qw-rail-item"
                aria-label={words[screen]}
                aria-current={here === screen ? 'page' : undefined}
                onClick={() => go({ screen })}
              >
                <Icon size={19} strokeWidth={1.75} aria-hidden />
              </ActionIcon>
            </Tooltip>
          );
        })}
        <span className="qw-rail-space" />
        <PersonMenu />
        <ThemeMenu />
      </nav>
      <main id="content" className="qw-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
