import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { QuoteTab } from '../../../client/route.ts';
import { useSession, useWhere } from '../draft/edit-session.ts';

/** Where somebody was in a tab: the place of the field, and how far it was scrolled. */
type TabPlace = { readonly place: string | null; readonly top: number };

const fields = 'input:not([disabled], [type=hidden]), select:not([disabled]), textarea:not([disabled])';

/** What somebody who comes to a tab writes in or reads first. */
function firstIn(panel: HTMLElement, tab: QuoteTab): HTMLElement | null {
  if (tab === 'deal') {
    // A new quote still lacks its customer or its title.
    const head = [...panel.querySelectorAll<HTMLInputElement>('[data-place="customer.legalName"], [data-place="title"]')];
    const empty = head.find(({ disabled, value }) => !disabled && value === '');
    return empty ?? panel.querySelector<HTMLElement>('[role=grid] [tabindex="0"]') ?? head[0] ?? null;
  }
  if (tab === 'approve') {
    return panel.querySelector<HTMLElement>('[aria-current=step] :is(button, input, textarea)') ?? panel.querySelector('button');
  }
  return panel.querySelector<HTMLElement>(`[tabindex="0"]:not(section), ${fields}, button`);
}

/** Each tab remembers its place, and the first time it focuses its first field. Someone who is led to a field goes there instead. */
export function useTabFocus(panel: RefObject<HTMLElement | null>): void {
  const session = useSession();
  const tab = useWhere((where) => where.tab);
  const places = useRef(new Map<QuoteTab, TabPlace>());
  useEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const scroller = element.querySelector<HTMLElement>('.qw-middle');
    const kept = places.current;
    const known = kept.get(tab);
    const frame = requestAnimationFrame(() => {
      // The preview keeps its own place.
      const isPreview = tab === 'approve' && session.where.getState().showsPreview;
      if (scroller !== null && known !== undefined && !isPreview) scroller.scrollTop = known.top;
      if (session.where.getState().focus !== null) return;
      // Arrow keys walk the tabs: whoever is on them stays there.
      if (document.activeElement?.getAttribute('role') === 'tab') return;
      // So they do in an open menu, such as that of who works here, which may be what opened the quote again.
      if ((document.activeElement?.closest('.mantine-Popover-dropdown') ?? null) !== null) return;
      const before =
        known?.place === undefined || known.place === null
          ? null
          : element.querySelector<HTMLElement>(`[data-place="${CSS.escape(known.place)}"]`);
      (before ?? firstIn(element, tab))?.focus({ preventScroll: known !== undefined });
    });
    let place = known?.place ?? null;
    // Noted while it is scrolled: by the time the tab is left, its content is gone.
    let top = known?.top ?? 0;
    const noteTop = (): void => void (top = scroller?.scrollTop ?? 0);
    scroller?.addEventListener('scroll', noteTop, { passive: true });
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) place = target.dataset['place'] ?? null;
    };
    element.addEventListener('focusin', note);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('focusin', note);
      scroller?.removeEventListener('scroll', noteTop);
      kept.set(tab, { place, top });
    };
  }, [panel, session, tab]);
}
