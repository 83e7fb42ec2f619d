import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { bookmarkName } from './bookmarks.ts';
import { plainSpaces } from './reworded.ts';
import type { WordParagraph } from './word-paragraphs.ts';

/** A document's paragraphs: those of each clause by its heading's bookmark, heading and tables aside, and all others in their order. */
export type Regions = {
  readonly clauses: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly elsewhere: readonly WordParagraph[];
};

type Heading = { readonly name: string; readonly text: string; readonly isClause: boolean };

function headingsOf(tree: DocumentTree): readonly Heading[] {
  return tree.parts
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'heading')
    .map(({ id, level, text }) => ({
      name: bookmarkName(id),
      text: plainSpaces(text),
      isClause: level === 2 && id.startsWith('clause-'),
    }));
}

/** Which paragraphs are the headings of the contract: by their bookmark, or, where that is lost, by their words. */
function headingsAt(paragraphs: readonly WordParagraph[], headings: readonly Heading[]): ReadonlyMap<WordParagraph, Heading> {
  const found = new Map<WordParagraph, Heading>();
  for (const heading of headings) {
    const marked = paragraphs.find((paragraph) => paragraph.bookmarks.includes(heading.name));
    const worded = paragraphs.find((each) => !each.inTable && !found.has(each) && plainSpaces(each.text) === heading.text);
    const paragraph = marked ?? worded;
    if (paragraph !== undefined) found.set(paragraph, heading);
  }
  return found;
}

/** A paragraph whose clause has lost its heading still belongs to it by its own bookmark. */
function ownerOf({ bookmarks }: WordParagraph, missing: readonly Heading[]): string | null {
  const owner = missing.find(({ name, isClause }) => isClause && bookmarks.some((bookmark) => bookmark.startsWith(`${name}_`)));
  return owner?.name ?? null;
}

export function regionsOf(tree: DocumentTree, paragraphs: readonly WordParagraph[]): Regions {
  const headings = headingsOf(tree);
  const at = headingsAt(paragraphs, headings);
  const there = new Set([...at.values()].map(({ name }) => name));
  const missing = headings.filter(({ name }) => !there.has(name));
  const clauses = new Map<string, WordParagraph[]>();
  const elsewhere: WordParagraph[] = [];
  let current: string | null = null;
  for (const paragraph of paragraphs) {
    const heading = at.get(paragraph);
    if (heading !== undefined) {
      current = heading.isClause ? heading.name : null;
      if (current !== null) clauses.set(current, []);
      elsewhere.push(paragraph);
      continue;
    }
    current = ownerOf(paragraph, missing) ?? current;
    if (current === null || paragraph.inTable) elsewhere.push(paragraph);
    else clauses.set(current, [...(clauses.get(current) ?? []), paragraph]);
  }
  return { clauses, elsewhere };
}
