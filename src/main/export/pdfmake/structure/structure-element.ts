import type { PdfPage, PdfReference } from '../document-internals.ts';
import type { Role, Tag } from './tags.ts';

/** Content on a page, by the number that it is marked with there; or what lies on top of a page. */
type Marked = { readonly kind: 'content'; readonly page: PdfPage; readonly id: number };
type OnPage = { readonly kind: 'annotation'; readonly page: PdfPage; readonly annotation: PdfReference };

export type StructureKid = StructureElement | Marked | OnPage;

/** One element of the structure of a document, and what it is made of, in the order in which it is read. */
export class StructureElement {
  readonly tag: Tag;
  /** The columns that a cell spans. */
  readonly columns: number;
  readonly kids: StructureKid[] = [];

  constructor(tag: Tag, columns = 1) {
    this.tag = tag;
    this.columns = columns;
  }

  add(tag: Tag, columns = 1): StructureElement {
    const element = new StructureElement(tag, columns);
    // Items that follow one another are one list.
    if (tag.role === 'LI' && this.tag.role !== 'L') this.list().kids.push(element);
    else this.kids.push(element);
    return element;
  }

  private list(): StructureElement {
    const last = this.kids.at(-1);
    return last instanceof StructureElement && last.tag.role === 'L' ? last : this.add({ role: 'L' });
  }
}

/** Cells and rows count though they are empty: without them, those after them would move. */
const keptEmpty: ReadonlySet<Role> = new Set(['Document', 'TR', 'TH', 'TD']);

/** Takes out the elements that nothing was drawn for. */
export function withoutEmpty({ kids }: StructureElement): void {
  const kept = kids.filter((kid) => {
    if (!(kid instanceof StructureElement)) return true;
    withoutEmpty(kid);
    return kid.kids.length > 0 || keptEmpty.has(kid.tag.role);
  });
  kids.splice(0, kids.length, ...kept);
}
