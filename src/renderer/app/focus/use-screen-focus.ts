import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useRoute } from '../../client/route.ts';
import { firstFieldIn, stopsIn } from '../../ui/frame/focusable.ts';
import type { FocusMark } from './focus-mark.ts';
import { markOf, markedIn } from './focus-mark.ts';

/** How long a screen may take until its first field is there. */
const patienceMs = 3000;

/**
 * Each visit of a screen begins where a person would look: a return at what was left, any other at the first field. A screen that
 * focuses something itself is left alone, and so is a person who was faster.
 */
export function useScreenFocus(main: RefObject<HTMLElement | null>): void {
  const visit = useRoute((state) => state.trail.here.id);
  const marks = useRef(new Map<number, FocusMark>());

  useEffect(() => {
    let last: HTMLElement | null = null;
    const follow = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && main.current?.contains(target) === true && target !== main.current) last = target;
    };
    document.addEventListener('focusin', follow);
    const stop = useRoute.subscribe(({ trail }, before) => {
      if (trail.here.id === before.trail.here.id) return;
      if (last !== null && main.current?.contains(last) === true)
        marks.current.set(before.trail.here.id, markOf(last, main.current));
      last = null;
    });
    return () => {
      document.removeEventListener('focusin', follow);
      stop();
    };
  }, [main]);

  useEffect(() => {
    const mark = marks.current.get(visit);
    let isOver = false;
    let frame = 0;
    const stop = (): void => {
      isOver = true;
    };
    const look = (until: number): void => {
      const root = main.current;
      if (root === null || isOver) return;
      const active = document.activeElement;
      const isInScreen = active !== root && root.contains(active);
      if (isInScreen || document.querySelector('[aria-modal="true"]') !== null) return;
      const isBusy = root.querySelector('[aria-busy="true"]') !== null;
      const found = mark === undefined ? undefined : markedIn(root, mark);
      const isLate = performance.now() > until;
      const target = found ?? (isBusy || (mark !== undefined && !isLate) ? undefined : firstFieldIn(root));
      if (target !== undefined) target.focus();
      else if (isLate) (stopsIn(root)[0] ?? root).focus();
      else frame = requestAnimationFrame(() => look(until));
    };
    frame = requestAnimationFrame(() => look(performance.now() + (mark === undefined ? patienceMs : patienceMs / 2)));
    window.addEventListener('keydown', stop, { once: true });
    window.addEventListener('pointerdown', stop, { once: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', stop);
      window.removeEventListener('pointerdown', stop);
    };
  }, [visit, main]);
}
