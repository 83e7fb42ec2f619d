import type { LineWord } from '../drawn-words.ts';
import { drawRun, isPlain, runsOf } from '../drawn-words.ts';
import type { LaidOutItem, PdfDocument } from '../document-internals.ts';
import type { MeasuredInline } from '../fonts/line-breaks.ts';
import { nextLine } from '../fonts/line-breaks.ts';
import { MarkedContent } from './marked-content.ts';
import { layoutPart, rendererPart } from '../pdfmake-parts.ts';
import type { StructureElement } from './structure-element.ts';
import type { LaidOutNode, NodeStructure } from './structure-of-nodes.ts';
import { structureOfNodes } from './structure-of-nodes.ts';
import { shownWords } from '../fonts/visual-order.ts';
import type { Tag } from './tags.ts';

type Inline = LineWord & { readonly tag?: Tag };
type Line = Omit<LaidOutItem['item'], 'inlines'> & {
  inlines: readonly Inline[];
  leaf?: LaidOutNode;
  readonly _outline?: unknown;
  readonly _pageNodeRef?: unknown;
  /** From its top to its baseline, in points. */
  readonly getAscenderHeight: () => number;
};
type Picture = { readonly positions?: object };

type LayoutBuilder = {
  layoutDocument: (content: object, document: PdfDocument, ...rest: readonly unknown[]) => readonly unknown[];
  buildNextLine: (leaf: LaidOutNode & { readonly _inlines?: MeasuredInline[] }) => Line | null;
  readonly writer: { readonly context: () => { readonly availableWidth: number } };
};
type Renderer = {
  readonly pdfDocument: PdfDocument;
  renderPages: (pages: readonly unknown[]) => void;
  renderLine: (line: Line, x: number, y: number) => void;
  renderVector: (vector: unknown) => void;
  renderImage: (image: Picture) => void;
  renderSVG: (drawing: Picture) => void;
  renderWatermark: (page: unknown) => void;
};

/** The structure of a document whose pages are drawn. */
export type DrawnStructure = {
  readonly root: StructureElement;
  readonly forms: NodeStructure['forms'];
  readonly content: MarkedContent;
  /** What lies on top of the pages, by its number in the file's tree of parents. */
  readonly annotations: Map<number, StructureElement>;
  /** The number of the next. */
  nextAnnotation: number;
};

const definitions = new WeakMap<PdfDocument, readonly LaidOutNode[]>();
const wantedPages = new WeakMap<object, (pages: number) => boolean>();

/** A document that was laid out and has another number of pages than is wanted: none of them is drawn. */
export class UnwantedPages extends Error {}

/** Has the document with this content drawn only where it comes to a number of pages that is wanted. */
export function wantPages(content: object, isWanted: (pages: number) => boolean): void {
  wantedPages.set(content, isWanted);
}

const structures = new WeakMap<PdfDocument, DrawnStructure>();

export function drawnStructure(document: PdfDocument): DrawnStructure | undefined {
  return structures.get(document);
}

/** Gives the element an annotation, which must not be written yet, and has to have the number that this returns. */
export function numberAnnotation(structure: DrawnStructure, of: StructureElement): number {
  const number = structure.nextAnnotation;
  structure.nextAnnotation += 1;
  structure.annotations.set(number, of);
  return number;
}

type OpenLink = { readonly within: StructureElement; readonly to: string; readonly element: StructureElement };

/** Draws one line piece by piece, each as content of what it belongs to: the line's element, a part of it, or a link in that. */
class LineDrawing {
  private readonly drawn: DrawnStructure;
  private readonly parts = new Map<Tag, StructureElement>();
  private line: { readonly element: StructureElement; readonly leaf: LaidOutNode; readonly rest: Inline[] } | null = null;
  private link: OpenLink | null = null;

  constructor(drawn: DrawnStructure) {
    this.drawn = drawn;
  }

  begin(line: Line, leaf: LaidOutNode, element: StructureElement): void {
    this.line = { element, leaf, rest: [...line.inlines] };
  }

  end(): void {
    this.line = null;
  }

  /** Before each text that is drawn: its place in the structure. */
  next(): void {
    const inline = this.line?.rest.shift();
    if (inline !== undefined) this.place(inline);
  }

  /** Before a piece is drawn: its place in the structure. */
  place(inline: Inline): void {
    if (this.line === null || inline.text === '') return;
    const { element, leaf } = this.line;
    const within = inline.tag === undefined || inline.tag === leaf.tag ? element : this.part(element, inline.tag);
    this.drawn.content.begin(inline.linkToDestination ? this.linked(within, inline.linkToDestination) : within);
  }

  /** The link that is being drawn. */
  get linking(): StructureElement | null {
    return this.line === null ? null : (this.link?.element ?? null);
  }

  private part(element: StructureElement, tag: Tag): StructureElement {
    const part = this.parts.get(tag) ?? element.add(tag);
    this.parts.set(tag, part);
    return part;
  }

  private linked(within: StructureElement, to: string): StructureElement {
    const { link } = this;
    if (link?.within === within && link.to === to && within.kids.at(-1) === link.element) return link.element;
    this.link = { within, to, element: within.add({ role: 'Link' }) };
    return this.link.element;
  }
}

/** The words of an annotation for somebody who does not see what it lies on. */
function described(text: unknown): unknown {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}

/** Draws with this renderer from here on so that everything drawn is marked as what it is. */
function marking(renderer: Renderer, structure: NodeStructure, pageCount: number): DrawnStructure {
  const { pdfDocument: document } = renderer;
  const content = new MarkedContent(document);
  const drawn = { ...structure, content, annotations: new Map<number, StructureElement>(), nextAnnotation: pageCount };
  const lines = new LineDrawing(drawn);
  const drawnBefore = new WeakSet<readonly Inline[]>();
  const drawLine = renderer.renderLine.bind(renderer);
  const drawText = document.text.bind(document);
  const annotate = document.annotate.bind(document);

  let words = '';
  document.text = (text, ...how) => {
    words = text;
    lines.next();
    return drawText(text, ...how);
  };
  document.annotate = (x, y, width, height, options) => {
    const link = options['Subtype'] === 'Link' ? lines.linking : null;
    if (link === null) return annotate(x, y, width, height, options);
    const named = { ...options, Contents: described(words), StructParent: numberAnnotation(drawn, link) };
    const annotated = annotate(x, y, width, height, named);
    const annotation = document.page.annotations.at(-1);
    if (annotation !== undefined) link.kids.push({ kind: 'annotation', page: document.page, annotation });
    return annotated;
  };
  const isOneKind = (a: Inline, b: Inline): boolean => a.tag === b.tag;
  const drawWords = (line: Line, x: number, y: number): void => {
    const shown = line.inlines.filter(({ text }) => text !== '');
    if (line._outline || line._pageNodeRef || !shown.every(isPlain)) {
      drawLine(line, x, y);
      return;
    }
    const baseline = y + line.getAscenderHeight();
    const topOf = ({ font, fontSize }: Inline): number => baseline - (font.ascender / 1000) * fontSize;
    const [first] = line.inlines;
    if (line.id !== undefined && first !== undefined && first.text !== '') {
      document.addNamedDestination(line.id, 'XYZ', x + first.x, topOf(first), null);
    }
    for (const run of runsOf(shown, isOneKind)) {
      const [word] = run;
      const { font, fontSize, linkToDestination } = word;
      lines.place(word);
      if (linkToDestination) {
        words = run.map(({ text }) => text).join('');
        const width = run.reduce((sum, each) => sum + each.width, 0);
        document.goTo(x + word.x, topOf(word), width, font.lineHeight(fontSize), linkToDestination);
      }
      drawRun(document, run, x, baseline);
    }
  };
  renderer.renderLine = (line, x, y) => {
    const { leaf } = line;
    const element = leaf === undefined ? undefined : structure.elements.get(leaf);
    // The head of a table is drawn again on each page that the table goes on to; spaces only keep a place.
    const isContent = !drawnBefore.has(line.inlines) && line.inlines.some(({ text }) => text.trim() !== '');
    drawnBefore.add(line.inlines);
    line.inlines = shownWords(line.inlines);
    if (leaf === undefined || element === undefined || !isContent) {
      content.begin('pagination');
      drawWords(line, x, y);
      return;
    }
    lines.begin(line, leaf, element);
    drawWords(line, x, y);
    lines.end();
  };
  const as = <Item>(draw: (item: Item) => void, of: (item: Item) => StructureElement | 'layout' | 'pagination') => {
    const drawItem = draw.bind(renderer);
    return (item: Item): void => {
      content.begin(of(item));
      drawItem(item);
    };
  };
  const figure = ({ positions }: Picture): StructureElement | 'layout' =>
    (positions === undefined ? undefined : structure.elements.get(positions)) ?? 'layout';
  renderer.renderVector = as(renderer.renderVector, () => 'layout');
  renderer.renderImage = as(renderer.renderImage, figure);
  renderer.renderSVG = as(renderer.renderSVG, figure);
  renderer.renderWatermark = as(renderer.renderWatermark, () => 'pagination');
  return drawn;
}

let installed = false;

/**
 * pdfmake forgets what a line was as soon as it has its place. This has every line remember its node, and marks what is
 * drawn as content of that node's element, or as none.
 */
export function markWhatIsDrawn(): void {
  if (installed) return;
  installed = true;
  const { prototype: layout } = layoutPart() as { readonly prototype: LayoutBuilder };
  const { prototype: renderer } = rendererPart() as { readonly prototype: Renderer };
  const { layoutDocument } = layout;
  const { renderPages } = renderer;
  layout.layoutDocument = function layoutDocumentOf(this: LayoutBuilder, content, document, ...rest) {
    definitions.set(document, content as readonly LaidOutNode[]);
    const pages = layoutDocument.call(this, content, document, ...rest);
    if (wantedPages.get(content)?.(pages.length) === false) throw new UnwantedPages();
    return pages;
  };
  layout.buildNextLine = function buildLineOf(this: LayoutBuilder, leaf) {
    const line = nextLine(leaf._inlines ?? [], this.writer.context().availableWidth) as Line | null;
    if (line !== null) line.leaf = leaf;
    return line;
  };
  renderer.renderPages = function renderPagesMarked(this: Renderer, pages) {
    const nodes = definitions.get(this.pdfDocument) ?? [];
    const drawn = marking(this, structureOfNodes(nodes), pages.length);
    renderPages.call(this, pages);
    drawn.content.end();
    structures.set(this.pdfDocument, drawn);
  };
}
