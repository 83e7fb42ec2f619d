import type { PdfCatalog } from '../../pdf-file/pdf-catalog.ts';
import { addedActions } from './compare-actions.ts';
import type { Found } from '../outcome.ts';
import { change } from '../outcome.ts';
import type { Change } from '../verification.ts';

/** Compares what belongs to two files as wholes: what they do, their layers, bookmarks and names of pages. */
export function compareCatalogs(before: PdfCatalog, after: PdfCatalog): Found {
  const known = before.actions.map(([, action]) => action);
  const changes: Change[] = after.actions.flatMap(([where, action]) => addedActions(known, [action], null, where));
  if (after.hasOtherForm && !before.hasOtherForm) changes.push(change('other-form', null));
  if (after.isPortfolio && !before.isPortfolio) changes.push(change('other-form', null, { after: 'Collection' }));
  for (const view of after.views.filter((each) => !before.views.includes(each))) {
    const key = view.slice(0, view.indexOf(' ') + 1);
    changes.push(change('view', null, { before: before.views.find((each) => each.startsWith(key)) ?? null, after: view }));
  }
  for (const layer of after.layers.filter((name) => !before.layers.includes(name)))
    changes.push(change('layer', null, { after: layer }));
  const label = after.labels.findIndex((each, index) => before.labels[index] !== undefined && each !== before.labels[index]);
  if (label >= 0)
    changes.push(change('label', label + 1, { before: before.labels[label] ?? null, after: after.labels[label] ?? null }));
  const added = after.bookmarks.filter((title) => !before.bookmarks.includes(title));
  // Bookmarks lead to places of the file, and a program that draws pages again makes its own: none of the issued are there.
  const lacksBookmarks = before.bookmarks.length > 0 && !after.bookmarks.some((title) => before.bookmarks.includes(title));
  const removed = lacksBookmarks ? [] : before.bookmarks.filter((title) => !after.bookmarks.includes(title));
  const told = lacksBookmarks ? 0 : Math.max(added.length, removed.length);
  for (let at = 0; at < told; at += 1) {
    changes.push(change('bookmark', null, { before: removed[at] ?? null, after: added[at] ?? null }));
  }
  return { changes, filled: [], leftOut: lacksBookmarks ? ['bookmarks'] : [] };
}
