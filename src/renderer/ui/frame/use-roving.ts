import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** What is marked to be walked. */
const marked = '[data-roving]';
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function itemsOf(root: HTMLElement | null, selector: string): readonly HTMLElement[] {
  return root === null ? [] : [...root.querySelectorAll<HTMLElement>(selector)].filter((item) => item.checkVisibility());
}

/** Lets Tab stop at one item alone: the one that was focused last, else the current, else the first. */
function settle(items: readonly HTMLElement[], last: HTMLElement | null): void {
  const current = items.find((item) => item.getAttribute('aria-current') !== null);
  const held = last !== null && items.includes(last) ? last : (current ?? items[0]);
  for (const item of items) item.tabIndex = item === held ? 0 : -1;
}

/** Makes one tab stop of all items marked `data-roving`, or of those of a selector: the arrow keys, Home and End move among them. */
export function useRoving<T extends HTMLElement>(
  root: RefObject<T | null>,
  selector: string = marked,
): { readonly onKeyDown: (event: KeyboardEvent) => void; readonly onFocus: () => void } {
  const last = useRef<HTMLElement | null>(null);
  // After every drawing: items come and go.
  useEffect(() => settle(itemsOf(root.current, selector), last.current));
  const onFocus = (): void => {
    const items = itemsOf(root.current, selector);
    const item = items.find((each) => each === document.activeElement);
    if (item === undefined) return;
    last.current = item;
    settle(items, item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsOf(root.current, selector);
    const at = items.findIndex((item) => item === document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = steps[event.key];
    const next =
      event.key === 'Home'
        ? items[0]
        : event.key === 'End'
          ? items.at(-1)
          : step === undefined
            ? undefined
            : items[(at + step + items.length) % items.length];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return { onKeyDown, onFocus };
}
