import type { Contents, DocumentTree } from '../../../shared/document/tree/tree.ts';

/** The contents of a document, where it has them. */
export function contentsIn({ parts }: DocumentTree): Contents | undefined {
  return parts.flatMap(({ blocks }) => blocks).find((block) => block.type === 'contents');
}

/** With fewer entries the list of contents is one column. */
const fewEntries = 8;

/** Where a heading is listed: the columns of the list of contents by name, each with the ids of its headings. */
export type ContentsColumns = readonly { readonly name: string; readonly ids: ReadonlySet<string> }[];

/** The list of contents in columns as even as they can be; none where a document has no contents. */
export function contentsColumns(tree: DocumentTree): ContentsColumns {
  const level = contentsIn(tree)?.level ?? 0;
  const ids = tree.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' && block.level <= level ? [block.id] : [])),
  );
  const half = ids.length < fewEntries ? ids.length : Math.ceil(ids.length / 2);
  return [
    { name: 'contents-first', ids: new Set(ids.slice(0, half)) },
    { name: 'contents-second', ids: new Set(ids.slice(half)) },
  ].filter((column) => column.ids.size > 0);
}

/** A document without its contents; a part that was nothing else leaves no page. */
export function withoutContents(tree: DocumentTree): DocumentTree {
  const parts = tree.parts.flatMap((part) => {
    const blocks = part.blocks.filter(({ type }) => type !== 'contents');
    return blocks.length === 0 && part.blocks.length > 0 ? [] : [{ ...part, blocks }];
  });
  return { ...tree, parts };
}

/** What stands on a page, in characters of its blocks as data without drawings: a guess. */
const charactersOnPage = 4450;

/** Whether a document is likely to have at least so many pages. A wrong guess costs time and changes no page. */
export function isLikelyAtLeast({ parts }: DocumentTree, pages: number): boolean {
  const blocks = parts.flatMap((part) => part.blocks).filter(({ type }) => type !== 'drawing');
  return JSON.stringify(blocks).length > pages * charactersOnPage;
}
