import type { Part } from '../tree/tree.ts';
import type { Assembly } from './assembly.ts';

/** Contents help in a document of so many pages; a shorter one has none. */
const fromPages = 12;

/** The contents of a document: its sections, on one page. */
export function contentsPart({ words }: Assembly, ownPage: boolean): Part {
  return { id: 'contents', ownPage, blocks: [{ type: 'contents', title: words.document.contents, fromPages, level: 1 }] };
}
