import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { bookmarkName } from '../word/bookmarks.ts';
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
  const texts = paragraphs.filter(({ place, inTable }) => place === 'text' && !inTable);
  for (const heading of headings) {
    const marked = texts.find((paragraph) => paragraph.bookmarks.includes(heading.name));
    const free = texts.filter((each) => !found.has(each) && plainSpaces(each.text) === heading.text);
    const paragraph = marked ?? free.find(({ isHeading }) => isHeading) ?? free[0];
    if (paragraph !== undefined) found.set(paragraph, heading);
  }
  return found;
}

/** What an entry of the contents may be of: programs put a number before it, and dots and the page after it. */
function entryTexts(text: string): readonly string[] {
  const plain = plainSpaces(text);
  return [plain, plain.replace(/^[\d.]+\s*/, '')].flatMap((each) => [each, each.replace(/[\s.…·]*\d+$/, '')]);
}

/** Paragraphs without the entries of the contents. What stands among these and repeats no heading was written by somebody. */
function withoutContents(paragraphs: readonly WordParagraph[], headings: readonly Heading[]): readonly WordParagraph[] {
  const known = new Set(headings.map(({ text }) => text));
  for (const { text, isHeading, place } of paragraphs) if (isHeading && place === 'text') known.add(plainSpaces(text));
  return paragraphs.flatMap((paragraph): readonly WordParagraph[] => {
    if (paragraph.place !== 'contents') return [paragraph];
    return entryTexts(paragraph.text).some((text) => known.has(text)) ? [] : [{ ...paragraph, place: 'text' }];
  });
}

/** Whose words a paragraph is, where the heading of its clause is lost: by its own bookmark, or by its words. */
function ownersOf(missing: readonly Heading[], sent: Regions | null): (paragraph: WordParagraph) => string | null {
  const clauses = missing.filter(({ isClause }) => isClause);
  const words = new Map<string, string>();
  for (const { name } of clauses) for (const { text } of sent?.clauses.get(name) ?? []) words.set(plainSpaces(text), name);
  for (const [name, paragraphs] of sent?.clauses ?? []) {
    if (!clauses.some((clause) => clause.name === name)) paragraphs.forEach(({ text }) => words.delete(plainSpaces(text)));
  }
  return ({ bookmarks, text, inTable, place }) => {
    const marked = clauses.find(({ name }) => bookmarks.some((bookmark) => bookmark.startsWith(`${name}_`)));
    return marked?.name ?? (inTable || place !== 'text' ? null : (words.get(plainSpaces(text)) ?? null));
  };
}

/** Where an aside can be taken for a paragraph of its clause. */
const ofClause: ReadonlySet<WordParagraph['place']> = new Set(['text', 'text-box', 'footnote', 'endnote', 'inserted-file']);

/** `sent`: the regions of the file as it was sent, by whose words those of a returned one are known where its bookmarks are lost. */
export function regionsOf(tree: DocumentTree, all: readonly WordParagraph[], sent: Regions | null): Regions {
  const headings = headingsOf(tree);
  const paragraphs = withoutContents(all, headings);
  const at = headingsAt(paragraphs, headings);
  const there = new Set([...at.values()].map(({ name }) => name));
  const ownerOf = ownersOf(
    headings.filter(({ name }) => !there.has(name)),
    sent,
  );
  const clauses = new Map<string, WordParagraph[]>();
  const inClause = (name: string): WordParagraph[] => {
    const known = clauses.get(name) ?? [];
    clauses.set(name, known);
    return known;
  };
  const elsewhere: WordParagraph[] = [];
  let current: string | null = null;
  paragraphs.forEach((paragraph, index) => {
    const heading = at.get(paragraph);
    if (heading !== undefined) {
      current = heading.isClause ? heading.name : null;
      if (current !== null) clauses.set(current, []);
      elsewhere.push(paragraph);
      return;
    }
    const next = paragraphs[index + 1];
    const follows = next === undefined ? null : ownerOf(next);
    // A heading in other words, whose clause is known by what follows.
    if (paragraph.isHeading && follows !== null && follows !== current && ownerOf(paragraph) === null) {
      current = null;
      elsewhere.push(paragraph);
      return;
    }
    current = ownerOf(paragraph) ?? current;
    if (current === null || paragraph.inTable || !ofClause.has(paragraph.place)) elsewhere.push(paragraph);
    else inClause(current).push(paragraph);
  });
  return { clauses, elsewhere };
}
