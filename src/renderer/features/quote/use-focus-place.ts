import { useEffect } from 'react';
import type { Path } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import { lineCellAt, useSession, useWhere } from './draft/edit-session.ts';

const mostTries = 20;

function byPlace(test: (place: string) => boolean): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-place]')].find(({ dataset }) => test(dataset['place'] ?? ''));
}

/** The field of a path, the first field within it, or the nearest around it. */
function fieldAt(path: Path): HTMLElement | undefined {
  const key = pathText(path);
  const within =
    byPlace((place) => place === key) ?? byPlace((place) => place.startsWith(`${key}.`) || place.startsWith(`${key}[`));
  if (within !== undefined || path.length <= 1) return within;
  return fieldAt(path.slice(0, -1));
}

/** A group that is chosen from has its focus in what is chosen. */
function takesFocus(field: HTMLElement | undefined): HTMLElement | undefined {
  return field?.role === 'radiogroup' ? (field.querySelector<HTMLElement>('input:checked') ?? undefined) : field;
}

/** Moves the focus to the requested field once it is rendered. */
export function useFocusPlace(): void {
  const { where } = useSession();
  const focus = useWhere((where) => where.focus);
  useEffect(() => {
    // The grid goes to its cells itself; what has none is in the details of the line.
    if (focus === null || (focus.path[0] === 'lines' && (lineCellAt(focus.path) !== null || where.getState().openLine === null)))
      return undefined;
    let tries = 0;
    let frame = 0;
    const look = (): void => {
      const field = takesFocus(fieldAt(focus.path));
      if (field !== undefined) {
        field.scrollIntoView({ block: 'center' });
        field.focus({ preventScroll: true });
        if (field instanceof HTMLInputElement) field.select();
      } else if (tries < mostTries) {
        tries += 1;
        frame = requestAnimationFrame(look);
      }
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [focus, where]);
}
