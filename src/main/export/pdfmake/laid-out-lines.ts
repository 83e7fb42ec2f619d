import type { LaidOut } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';

/** A page, from 0, and a point on it, in points from its top left. */
export type Point = { readonly page: number; readonly x: number; readonly y: number };

/** The places of lines with an id, by the id. */
export function placesOfIds(document: LaidOut): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>();
  internalsOf(document)._pdfMakePages.forEach(({ items }, page) => {
    for (const { type, item } of items) {
      if (type === 'line' && item.id !== undefined) found.set(item.id, { page, x: item.x, y: item.y });
    }
  });
  return found;
}
