import type { PdfDocument, PdfPage, PdfReference } from '../document-internals.ts';
import type { StructureKid } from './structure-element.ts';
import { StructureElement, withoutEmpty } from './structure-element.ts';
import { drawnStructure } from './tagged-drawing.ts';

type References = ReadonlyMap<StructureElement, PdfReference>;

function attributes({ tag, columns }: StructureElement): Record<string, unknown> {
  if (tag.role === 'L') return { A: { O: 'List', ListNumbering: 'None' } };
  if (tag.scope === undefined && columns === 1) return {};
  return {
    A: {
      O: 'Table',
      ...(tag.scope === undefined ? {} : { Scope: tag.scope }),
      ...(columns === 1 ? {} : { ColSpan: columns }),
    },
  };
}

function kidOf(kid: StructureKid, page: PdfPage | undefined, references: References): unknown {
  if (kid instanceof StructureElement) return references.get(kid);
  const elsewhere = kid.page === page ? {} : { Pg: kid.page.dictionary };
  if (kid.kind === 'annotation') return { Type: 'OBJR', ...elsewhere, Obj: kid.annotation };
  return kid.page === page ? kid.id : { Type: 'MCR', ...elsewhere, MCID: kid.id };
}

/** Writes the entries of an element; its page is that of its first content. */
function describe(element: StructureElement, parent: PdfReference, references: References): void {
  const reference = references.get(element);
  if (reference === undefined) return;
  const { tag, kids } = element;
  const page = kids.find((kid) => !(kid instanceof StructureElement)) as { readonly page: PdfPage } | undefined;
  const made = kids.map((kid) => kidOf(kid, page?.page, references));
  Object.assign(reference.data, { S: tag.role, P: parent }, attributes(element));
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  if (tag.alt !== undefined) reference.data['Alt'] = new String(tag.alt);
  if (page !== undefined) reference.data['Pg'] = page.page.dictionary;
  if (made.length > 0) reference.data['K'] = made.length === 1 ? made[0] : made;
  for (const kid of kids) if (kid instanceof StructureElement) describe(kid, reference, references);
  reference.end();
}

function referencesOf(root: StructureElement, document: PdfDocument): References {
  const references = new Map<StructureElement, PdfReference>();
  const refer = (element: StructureElement): void => {
    references.set(element, document.ref({}));
    for (const kid of element.kids) if (kid instanceof StructureElement) refer(kid);
  };
  refer(root);
  return references;
}

/** Writes what the pages mean: the tree of elements, and from each piece of content the way back to its element. Call it before end. */
export function writeStructure(document: PdfDocument): void {
  const structure = drawnStructure(document);
  if (structure === undefined) return;
  const { root, content, annotations, nextAnnotation } = structure;
  withoutEmpty(root);
  const references = referencesOf(root, document);
  const parents: unknown[] = [];
  let number = 0;
  for (const page of document._pageBuffer) {
    page.dictionary.data['StructParents'] = number;
    parents.push(
      number,
      (content.pages.get(page) ?? []).map((element) => references.get(element)),
    );
    number += 1;
  }
  for (const [key, element] of annotations) parents.push(key, references.get(element));
  const tree = document.ref({ Type: 'StructTreeRoot' });
  describe(root, tree, references);
  Object.assign(tree.data, { K: references.get(root), ParentTree: { Nums: parents }, ParentTreeNextKey: nextAnnotation });
  // PDFKit ends both with the file.
  document._root.data['StructTreeRoot'] = tree;
  document._root.data['MarkInfo'] = document.ref({ Marked: true });
}
