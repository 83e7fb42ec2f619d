import type { PdfDocument, PdfPage } from '../document-internals.ts';
import type { StructureElement } from './structure-element.ts';

/** What is no content: rules and grounds, or what every page repeats. */
export type Artifact = 'layout' | 'pagination';

const artifacts: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact BMC',
  pagination: '/Artifact <</Type /Pagination>> BDC',
};

/** Marks what is drawn as content of an element or as none. What belongs together and is drawn in a row has one mark. */
export class MarkedContent {
  private readonly document: PdfDocument;
  private open: { readonly page: PdfPage; readonly of: StructureElement | Artifact } | null = null;
  private readonly marked = new Map<PdfPage, StructureElement[]>();

  constructor(document: PdfDocument) {
    this.document = document;
  }

  /** The element of each piece of content on each page, by the piece's number. */
  get pages(): ReadonlyMap<PdfPage, readonly StructureElement[]> {
    return this.marked;
  }

  /** What is drawn from here on belongs to this, until the next call. */
  begin(of: StructureElement | Artifact): void {
    const { page } = this.document;
    if (this.open?.page === page && this.open.of === of) return;
    this.end();
    this.open = { page, of };
    if (typeof of === 'string') {
      this.document.addContent(artifacts[of]);
      return;
    }
    const onPage = this.marked.get(page) ?? [];
    this.marked.set(page, onPage);
    const id = onPage.push(of) - 1;
    of.kids.push({ kind: 'content', page, id });
    this.document.addContent(`/${of.tag.role} <</MCID ${id}>> BDC`);
  }

  end(): void {
    this.open?.page.write('EMC');
    this.open = null;
  }
}
