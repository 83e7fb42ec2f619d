import type { RefObject } from 'react';
import { useEffect, useLayoutEffect } from 'react';
import type { Language } from '../../../../shared/text/language.ts';
import { languageOf } from '../contract/quote-language.ts';
import type { Session } from '../draft/edit-session.ts';

/** The reader's place in the document and their view of it, in the pages' own sizes. */
export type PreviewPlace = {
  language: Language;
  zoom: 'fit' | 'large';
  pages: number;
  /** Height by width. */
  ratio: number;
  /** How far the pages are scrolled from where they begin, in CSS pixels: what stands above them may grow. */
  top: number;
};

/** Kept while the quote is open: a user who changes a term in another section returns to the same place. */
const places = new WeakMap<Session, PreviewPlace>();

export function placeOf(session: Session): PreviewPlace {
  const known = places.get(session);
  if (known !== undefined) return known;
  const place: PreviewPlace = {
    language: languageOf(session.draft.getState().history.present),
    zoom: 'fit',
    pages: 0,
    ratio: 0,
    top: 0,
  };
  places.set(session, place);
  return place;
}

/** The scrolling area around the element: the middle of the quote, or in a narrow window the whole quote. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let above = element?.parentElement ?? null; above !== null; above = above.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(above).overflowY)) return above;
  }
  return null;
}

/** Where the element begins in what scrolls. */
function beginOf(element: HTMLElement, scroller: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** Scrolls the area around the element to its last place, and records the place when the user leaves. */
export function useKeptPlace(element: RefObject<HTMLElement | null>, place: PreviewPlace): void {
  useLayoutEffect(() => {
    const scroller = scrollerOf(element.current);
    if (scroller !== null && element.current !== null) scroller.scrollTop = beginOf(element.current, scroller) + place.top;
  }, [element, place]);
  useEffect(() => {
    const scroller = scrollerOf(element.current);
    if (scroller === null) return undefined;
    const noteTop = (): void => {
      if (element.current !== null) place.top = scroller.scrollTop - beginOf(element.current, scroller);
    };
    scroller.addEventListener('scroll', noteTop, { passive: true });
    return () => scroller.removeEventListener('scroll', noteTop);
  }, [element, place]);
}
