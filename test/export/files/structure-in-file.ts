import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a file's structure as pdf.js reads it, with what is drawn for it on one page. */
export type HeardElement = {
  readonly role: string;
  readonly alt: string | null;
  readonly scope: string | null;
  readonly columns: number;
  /** Texts and elements, in the order in which they are read. */
  readonly kids: readonly (HeardElement | string)[];
  /** Links and fields that are read with it. */
  readonly annotations: number;
};

export type HeardPage = {
  readonly root: HeardElement;
  /** Words that belong to no element and are not marked as no content either. */
  readonly unmarked: readonly string[];
  /** Words that are marked as no content. */
  readonly artifacts: readonly string[];
};

type Node = {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly scope?: string;
  readonly colSpan?: number;
  readonly children?: readonly Node[];
};

function heard(node: Node, texts: ReadonlyMap<string, string>): HeardElement {
  const kids = node.children ?? [];
  return {
    role: node.role ?? '',
    alt: node.alt ?? null,
    scope: node.scope ?? null,
    columns: node.colSpan ?? 1,
    kids: kids.flatMap((kid): readonly (HeardElement | string)[] => {
      if (kid.role !== undefined) return [heard(kid, texts)];
      return kid.type === 'content' ? [texts.get(kid.id ?? '') ?? ''] : [];
    }),
    annotations: kids.filter(({ type }) => type === 'object' || type === 'annotation').length,
  };
}

/** The structure of each page of a file. */
export async function heardPages(bytes: Uint8Array): Promise<readonly HeardPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: HeardPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<string, string>();
    const unmarked: string[] = [];
    const artifacts: string[] = [];
    const open: (string | null)[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const at = open.at(-1);
        if (at === undefined && item.str.trim() !== '') unmarked.push(item.str);
        else if (at === null) artifacts.push(item.str);
        else if (at !== undefined) texts.set(at, (texts.get(at) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag !== 'Artifact' ? item.id : null);
    }
    const tree = (await page.getStructTree()) as Node;
    pages.push({ root: heard(tree, texts), unmarked, artifacts });
  }
  await task.destroy();
  return pages;
}

/** All elements below this one, itself among them, in the order in which they are read. */
export function elementsIn(element: HeardElement): readonly HeardElement[] {
  return [element, ...element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : elementsIn(kid)))];
}

/** What is heard of an element: its words, or what says them in other words. */
export function wordsIn({ alt, kids }: HeardElement): string {
  return alt ?? kids.map((kid) => (typeof kid === 'string' ? kid : wordsIn(kid))).join('');
}
