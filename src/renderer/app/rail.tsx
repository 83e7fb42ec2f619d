import {
  Boxes,
  Building2,
  FileText,
  Library,
  PanelLeftClose,
  PanelLeftOpen,
  Settings,
  ShieldCheck,
  Stamp,
  Tags,
} from 'lucide-react';
import { useId, useRef } from 'react';
import { useAnswer } from '../client/queries.ts';
import type { Route } from '../client/route.ts';
import { useRoute } from '../client/route.ts';
import { useAudience, useIsInternal } from '../ui/audience.ts';
import { useWords } from '../ui/language.tsx';
import { useRoving } from '../ui/frame/use-roving.ts';
import { useRail } from '../ui/remembered.ts';
import { PersonMenu } from './person-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { useDrawn } from '../ui/frame/use-drawn.ts';

/** In the order of a deal's life. A screen that is added to routes gets its entry here. */
const entries = [
  { screen: 'quotes', Icon: FileText },
  { screen: 'customers', Icon: Building2 },
  { screen: 'approvals', Icon: Stamp },
  { screen: 'clauses', Icon: Library },
  { screen: 'catalogue', Icon: Tags },
  { screen: 'costs', Icon: Boxes },
  { screen: 'guardrails', Icon: ShieldCheck },
  { screen: 'settings', Icon: Settings },
] as const;
type Entry = (typeof entries)[number]['screen'];

/** The entry that a screen belongs to. */
function entryOf(screen: Route['screen']): Entry {
  switch (screen) {
    case 'quote':
      return 'quotes';
    case 'clause':
    case 'template':
      return 'clauses';
    default:
      return screen;
  }
}

/** How many requests and clauses wait for the person at work. It is asked once the window has drawn what it starts with. */
function useWaiting(): number {
  const isDrawn = useDrawn();
  const { data } = useAnswer('approvals.waitingCount', {}, { enabled: isDrawn, keepLast: true });
  return data === undefined ? 0 : data.requests + data.clauses;
}

/** The places of the app, and at its foot who works here. One tab stop; the arrow keys move in it. */
export function Rail() {
  const words = useWords().frame;
  const { route, go } = useRoute();
  const { isFolded, fold } = useRail();
  const isInternal = useIsInternal();
  const seesCosts = useAudience((state) => state.seesCosts);
  const asked = useWaiting();
  const waiting = isInternal ? asked : 0;
  const countId = useId();
  const nav = useRef<HTMLElement>(null);
  const roving = useRoving(nav);
  const here = entryOf(route.screen);
  const Fold = isFolded ? PanelLeftOpen : PanelLeftClose;
  return (
    // The keys move the focus among the buttons inside; the element itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={nav} className="qw-rail" data-folded={isFolded || undefined} aria-label={words.rail} {...roving}>
      {entries
        .filter(({ screen }) => screen !== 'costs' || seesCosts)
        .map(({ screen, Icon }) => {
          const count = screen === 'approvals' ? waiting : 0;
          return (
            <button
              key={screen}
              type="button"
              data-roving
              className="qw-rail-item"
              aria-label={words[screen]}
              title={isFolded ? words[screen] : undefined}
              aria-describedby={count === 0 ? undefined : countId}
              aria-current={here === screen ? 'page' : undefined}
              onClick={() => go({ screen })}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span className="qw-rail-word" aria-hidden>
                {words[screen]}
              </span>
              {count > 0 && (
                // Its figure is drawn by the style: the button's name is its word alone, and what waits describes it.
                <span className="qw-rail-count" data-count={count} aria-hidden>
                  <span id={countId} hidden>
                    {words.waiting(count)}
                  </span>
                </span>
              )}
            </button>
          );
        })}
      <span className="qw-rail-space" />
      <PersonMenu />
      <div className="qw-rail-foot">
        <ThemeMenu />
        <button
          type="button"
          data-roving
          className="qw-rail-item qw-rail-fold"
          aria-label={isFolded ? words.unfold : words.fold}
          title={isFolded ? words.unfold : words.fold}
          onClick={fold}
        >
          <Fold size={18} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
    </nav>
  );
}
