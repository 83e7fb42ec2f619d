import type { Part } from '../tree/tree.ts';
import type { Assembly } from './assembly.ts';

/** Contents help in a document of so many pages; a shorter one has none. */
const fromPages = 12;

/** The contents of a document: its sections. What follows begins under them. */
export function contentsPart({ words }: Assembly): Part {
  return { id: 'contents', ownPage: false, blocks: [{ type: 'contents', title: words.document.contents, fromPages, level: 1 }] };
}
