import type { Contents, DocumentTree } from '../../../shared/document/tree/tree.ts';

/** The contents of a document, where it has them. */
export function contentsIn({ parts }: DocumentTree): Contents | undefined {
  return parts.flatMap(({ blocks }) => blocks).find((block) => block.type === 'contents');
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
