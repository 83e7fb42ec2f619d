import { useEffect } from 'react';
import { firstFieldIn, stopsIn } from '../../ui/frame/focusable.ts';

/** What was focused last, and what it lay in, the nearest first. */
type Trace = { readonly element: HTMLElement; readonly around: readonly HTMLElement[] };

function traceOf(element: HTMLElement): Trace {
  const around: HTMLElement[] = [];
  for (let parent = element.parentElement; parent !== null && parent !== document.body; parent = parent.parentElement)
    around.push(parent);
  return { element, around };
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function isGone({ element }: Trace): boolean {
  return !element.isConnected || element.matches(':disabled');
}

/** The nearest place to what is gone: the first stop of the innermost part that is still there and has one. */
function nearest({ element, around }: Trace): HTMLElement | undefined {
  for (const part of around) {
    if (!part.isConnected) continue;
    const after = stopsIn(part);
    const next = after.find((stop) => (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const found = (element.isConnected ? next : undefined) ?? after[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Moves the focus from a dialog's close button, which a new dialog gives it to, to the dialog's first field. */
function enterDialog(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || !target.matches('.mantine-Modal-close')) return;
  const dialog = target.closest('[role="dialog"]');
  if (dialog !== null) firstFieldIn(dialog)?.focus();
}

/** The focus never falls to the page's body: where its element goes, it moves to the nearest place that is left. */
export function useKeptFocus(): void {
  useEffect(() => {
    let trace: Trace | null = null;
    // Before a dialog, menu or sheet opened.
    let outside: Trace | null = null;
    let frame = 0;
    let lastKey = '';
    const press = ({ key }: KeyboardEvent): void => {
      lastKey = key;
    };
    const follow = ({ target }: FocusEvent): void => {
      // Whoever tabs to the button means it.
      if (lastKey !== 'Tab') enterDialog(target);
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || isLost()) return;
      trace = traceOf(active);
      if (active.closest('[role="dialog"], [role="menu"], [role="listbox"]') === null) outside = trace;
    };
    const keep = (): void => {
      if (trace === null || !isLost() || !isGone(trace)) return;
      const opener = outside !== null && !isGone(outside) ? outside.element : undefined;
      const beside = outside === null ? undefined : nearest(outside);
      (nearest(trace) ?? opener ?? beside)?.focus();
    };
    // A frame later: what took the element away may itself be about to focus something.
    const look = (): void => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(keep);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', follow);
    document.addEventListener('keydown', press, { capture: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', follow);
      document.removeEventListener('keydown', press, { capture: true });
    };
  }, []);
}
