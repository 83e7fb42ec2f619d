import type { XmlElement } from '../xml/parse-xml.ts';
import type { Aside, AsideKind, Said } from './word-asides.ts';
import { drawnAsides, insertedAside, noteAside } from './word-asides.ts';
import type { Cited, Field } from './word-fields.ts';
import { fieldText, isContentsField, referredTo } from './word-fields.ts';
import type { WordFile } from './word-file.ts';
import type { WordLook } from './word-look.ts';
import { fontOf, isHeading, isItem, lookOf, styleOf } from './word-look.ts';
import type { WordPart } from './word-package.ts';
import { InflatesTooFar } from './word-package.ts';
import { symbolText, withSymbols } from './word-symbols.ts';
import { attributeOf, childNamed, descendantsNamed, elementsIn, isOn } from './word-xml.ts';
import { normalized } from '../../../shared/domain/document/normalized.ts';

/** A paragraph as it reads once every tracked change is accepted. */
export type WordParagraph = {
  readonly text: string;
  /** Those that begin in it. */
  readonly bookmarks: readonly string[];
  readonly inTable: boolean;
  readonly isItem: boolean;
  readonly isHeading: boolean;
  /** `contents`: written by a program as an entry of the contents; others stand beside the paragraph before them. */
  readonly place: 'text' | 'contents' | AsideKind;
  /** Of a picture: digests of what it shows. */
  readonly shows?: readonly string[];
};

export type WordText = { readonly paragraphs: readonly WordParagraph[]; readonly cited: Cited };

/** What the other side deleted, or moved from here. */
const gone = new Set(['del', 'moveFrom']);
/** No words: properties, what was deleted, and marks. */
const skipped = new Set(['pPr', 'rPr', 'tblPr', 'tcPr', 'trPr', 'sectPr', 'delText', 'delInstrText', 'sdtPr']);
const drawings = new Set(['drawing', 'pict', 'object', 'AlternateContent']);

/** Fields that begin and have not ended: programs nest a few. */
const mostOpenFields = 100;
/** Files within files are read this deep. */
const deepest = 2;

type Story = {
  readonly file: WordFile;
  readonly part: WordPart;
  readonly look: WordLook;
  readonly cited: Cited | null;
  readonly found: Map<string, string>;
  /** Fields that began in a paragraph before. */
  readonly open: Field[];
  readonly depth: number;
  readonly said: Said;
};

type ReadParagraph = { readonly text: string; readonly bookmarks: readonly string[]; readonly asides: readonly Aside[] };

const nothing = { text: '', bookmarks: [], asides: [] } as const;

/** What is written twice, for newer and for older programs, once; both where the two say different things. */
function copiesOf(element: XmlElement): readonly XmlElement[] {
  const choice = childNamed(element, 'Choice');
  const fallback = childNamed(element, 'Fallback');
  if (choice === undefined) return [element];
  return fallback === undefined || fallback.textContent === choice.textContent ? [choice] : [choice, fallback];
}

/** The paragraphs of an element beside the text, such as a note. */
function textsIn(element: XmlElement, story: Story): readonly string[] {
  return paragraphsIn(element, { ...story, open: [] }).map(({ text }) => text);
}

function asidesOf(element: XmlElement, story: Story): readonly Aside[] {
  return drawnAsides(element, story.file, story.part, story.said, (within, part) => textsIn(within, { ...story, part }));
}

/** The words of a paragraph, the bookmarks that begin in it, and what stands beside it. */
function readParagraph(paragraph: XmlElement, story: Story): ReadParagraph {
  const { look, cited, found, open, file } = story;
  const fields: Field[] = [];
  const bookmarks: string[] = [];
  const asides: Aside[] = [];
  const properties = childNamed(paragraph, 'pPr');
  const isHiddenParagraph = look.isHidden(styleOf(properties, 'pStyle'));
  let text = '';
  let hidden = '';
  let isHidden = false;
  let font = '';
  const add = (words: string): void => {
    const field = fields.at(-1);
    if (isHidden) hidden += words;
    if (field === undefined) text += words;
    else if (field.isResult) field.text += words;
  };
  const close = (field: Field): void => {
    const bookmark = referredTo(field.code);
    if (bookmark !== null && !found.has(bookmark)) found.set(bookmark, field.text);
    add(isContentsField(field) ? field.text : fieldText(field, cited));
  };
  const mark = (kind: string | null): void => {
    const field = fields.at(-1);
    if (kind === 'begin') fields.push({ code: '', text: '', isResult: false });
    else if (kind === 'separate' && field !== undefined) field.isResult = true;
    else if (kind === 'end') {
      const ended = fields.pop();
      if (ended === undefined) open.pop();
      else close(ended);
    }
  };
  const note = (kind: 'footnote' | 'endnote', node: XmlElement): void => {
    const aside = noteAside(kind, attributeOf(node, 'id'), file, story.said, (within, part) =>
      textsIn(within, { ...story, part }),
    );
    if (aside !== null) asides.push(aside);
  };
  const within = (node: XmlElement): void => elementsIn(node).forEach(read);
  const read = (node: XmlElement): void => {
    const name = node.localName ?? '';
    if (gone.has(name) || skipped.has(name)) return;
    if (drawings.has(name)) {
      const drawn = asidesOf(node, story);
      asides.push(...drawn);
      // Not every such element is a drawing: an equation, or plain words.
      if (drawn.length === 0) copiesOf(node).forEach(within);
      return;
    }
    switch (name) {
      case 'r': {
        const own = childNamed(node, 'rPr');
        const before = isHidden;
        font = fontOf(own) ?? '';
        isHidden = isHiddenParagraph || isOn(childNamed(own, 'vanish')) || look.isHidden(styleOf(own, 'rStyle'));
        within(node);
        isHidden = before;
        return;
      }
      case 't':
        add(withSymbols(node.textContent, font));
        return;
      case 'sym':
        add(symbolText(attributeOf(node, 'font') ?? '', attributeOf(node, 'char') ?? ''));
        return;
      case 'tab':
      case 'ptab':
      case 'br':
      case 'cr':
        add(' ');
        return;
      case 'noBreakHyphen':
        add('-');
        return;
      case 'instrText': {
        const field = fields.at(-1);
        if (field !== undefined) field.code += node.textContent;
        return;
      }
      case 'fldChar':
        mark(attributeOf(node, 'fldCharType'));
        return;
      case 'fldSimple':
        fields.push({ code: attributeOf(node, 'instr') ?? '', text: '', isResult: true });
        within(node);
        mark('end');
        return;
      case 'bookmarkStart':
        bookmarks.push(attributeOf(node, 'name') ?? '');
        return;
      case 'footnoteReference':
        note('footnote', node);
        return;
      case 'endnoteReference':
        note('endnote', node);
        return;
      default:
        within(node);
    }
  };
  within(paragraph);
  // Fields that end in a later paragraph, such as the contents'.
  const unfinished = fields.map((field) => ({ ...field }));
  while (fields.length > 0) mark('end');
  open.push(...unfinished);
  if (open.length > mostOpenFields) throw new InflatesTooFar();
  if (hidden.trim() !== '') asides.push({ kind: 'hidden', texts: [hidden] });
  return { text: normalized(text, 'NFC'), bookmarks, asides };
}

/** Whether the end of the paragraph is deleted: what is left of it belongs to the next. */
function endIsGone(properties: XmlElement | undefined): boolean {
  const run = childNamed(properties, 'rPr');
  return run !== undefined && elementsIn(run).some(({ localName }) => gone.has(localName ?? ''));
}

function isRowGone(row: XmlElement): boolean {
  return childNamed(childNamed(row, 'trPr'), 'del') !== undefined;
}

function isCellGone(cell: XmlElement): boolean {
  return childNamed(childNamed(cell, 'tcPr'), 'cellDel') !== undefined;
}

function isContentsControl(control: XmlElement): boolean {
  const properties = childNamed(control, 'sdtPr');
  const gallery = properties === undefined ? undefined : descendantsNamed(properties, 'docPartGallery')[0];
  return /table of contents/i.test(attributeOf(gallery, 'val') ?? '');
}

type Surroundings = { readonly inTable: boolean; readonly inContents: boolean };

function paragraphsIn(root: XmlElement, story: Story): readonly WordParagraph[] {
  const { open, look, file, part, depth } = story;
  const paragraphs: WordParagraph[] = [];
  let carried: ReadParagraph = nothing;
  const waiting: string[] = [];
  const add = ({ text, bookmarks, asides }: ReadParagraph, shape: Omit<WordParagraph, 'text' | 'bookmarks'>): void => {
    if (text.trim() !== '') paragraphs.push({ ...shape, text, bookmarks });
    for (const { kind, texts, shows } of asides) {
      const said = texts
        .map((each) => normalized(each, 'NFC'))
        .filter((each) => each.trim() !== '' || kind === 'picture' || kind === 'object');
      const beside = { bookmarks: [], inTable: shape.inTable, isItem: false, isHeading: false, place: kind } as const;
      paragraphs.push(...said.map((each) => ({ ...beside, text: each, ...(shows === undefined ? {} : { shows }) })));
    }
  };
  const visit = (node: XmlElement, around: Surroundings): void => {
    for (const child of elementsIn(node)) {
      const name = child.localName ?? '';
      switch (name) {
        case 'p': {
          const properties = childNamed(child, 'pPr');
          const wasOpen = open.some(isContentsField);
          const own = readParagraph(child, story);
          const text = carried.text + own.text;
          const bookmarks = [...carried.bookmarks, ...waiting.splice(0), ...own.bookmarks];
          const read = { text, bookmarks, asides: [...carried.asides, ...own.asides] };
          carried = nothing;
          if (endIsGone(properties)) {
            if (text.trim() !== '' || read.asides.length > 0) carried = read;
            break;
          }
          const isContents =
            around.inContents || wasOpen || open.some(isContentsField) || look.isContents(styleOf(properties, 'pStyle'));
          add(read, {
            inTable: around.inTable,
            isItem: isItem(properties, look),
            isHeading: isHeading(properties, look),
            place: isContents ? 'contents' : 'text',
          });
          break;
        }
        case 'bookmarkStart':
          waiting.push(attributeOf(child, 'name') ?? '');
          break;
        case 'tr':
          if (!isRowGone(child)) visit(child, { ...around, inTable: true });
          break;
        case 'tc':
          if (!isCellGone(child)) visit(child, { ...around, inTable: true });
          break;
        case 'sdt':
          visit(child, { ...around, inContents: around.inContents || isContentsControl(child) });
          break;
        case 'AlternateContent':
          copiesOf(child).forEach((copy) => visit(copy, around));
          break;
        case 'altChunk': {
          const inner = (within: WordFile): readonly string[] =>
            depth >= deepest ? [] : wordText(within, null, depth + 1).paragraphs.map(({ text }) => text);
          const inserted = insertedAside(attributeOf(child, 'id'), file, part, story.said, inner);
          if (inserted !== null)
            add({ ...nothing, asides: [inserted] }, { inTable: around.inTable, isItem: false, isHeading: false, place: 'text' });
          break;
        }
        default:
          if (!gone.has(name) && !skipped.has(name)) visit(child, around);
      }
    }
  };
  visit(root, { inTable: false, inContents: false });
  add(carried, { inTable: false, isItem: false, isHeading: false, place: 'text' });
  return paragraphs;
}

function storyOf(file: WordFile, part: WordPart, cited: Cited | null, depth = 0): Story {
  return { file, part, look: lookOf(file.styles), cited, found: new Map(), open: [], depth, said: new Set() };
}

/**
 * The paragraphs of a document in their order, those of tables among them, with all tracked changes accepted and without empty ones; what stands
 * beside a paragraph, such as a note or a text box, follows it. `cited`: what references show, where that is known.
 */
export function wordText(file: WordFile, cited: Cited | null, depth = 0): WordText {
  const story = storyOf(file, file.document, cited, depth);
  return { paragraphs: paragraphsIn(file.document.root, story), cited: story.found };
}

/** The paragraphs of another part, such as a head, a foot or the comments. */
export function partParagraphs(file: WordFile, part: WordPart, element: XmlElement = part.root): readonly WordParagraph[] {
  return paragraphsIn(element, storyOf(file, part, null));
}
