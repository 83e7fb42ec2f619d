import type { Document, Element, Node } from '@xmldom/xmldom';
import { contentsBookmark } from './bookmarks.ts';
import { levels } from './word-numbering.ts';

/** A paragraph as it reads once every tracked change is accepted. */
export type WordParagraph = {
  readonly text: string;
  /** Those that begin in it. */
  readonly bookmarks: readonly string[];
  readonly inTable: boolean;
  readonly isItem: boolean;
};

/** What a reference field shows, by its bookmark: programs compute it again, in a form of their own. */
export type Cited = ReadonlyMap<string, string>;

const isElement = (node: Node): node is Element => node.nodeType === 1;

function elementsIn(node: Node): readonly Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

function childNamed(element: Element, name: string): Element | undefined {
  return elementsIn(element).find(({ localName }) => localName === name);
}

function valueOf(element: Element | undefined, name: string): string | null {
  return element?.getAttribute(`w:${name}`) ?? null;
}

/** What the other side deleted, or moved from here. */
const gone = new Set(['del', 'moveFrom']);
/** Drawings, and what a program repeats for older ones: no words of the contract. */
const skipped = new Set([
  'drawing',
  'pict',
  'object',
  'AlternateContent',
  'pPr',
  'rPr',
  'delText',
  'delInstrText',
  'commentReference',
]);

type Field = { code: string; text: string; isResult: boolean };

function referredTo(code: string): string | null {
  return /^\s*REF\s+"?([A-Za-z0-9_]+)/.exec(code)?.[1] ?? null;
}

/** The words of a paragraph, and the bookmarks that begin in it. */
function readParagraph(
  paragraph: Element,
  cited: Cited | null,
  found: Map<string, string>,
): { text: string; bookmarks: string[] } {
  const fields: Field[] = [];
  const bookmarks: string[] = [];
  let text = '';
  const add = (words: string): void => {
    const field = fields.at(-1);
    if (field === undefined) text += words;
    else if (field.isResult) field.text += words;
  };
  const close = ({ code, text: shown }: Pick<Field, 'code' | 'text'>): void => {
    const bookmark = referredTo(code);
    if (bookmark !== null && !found.has(bookmark)) found.set(bookmark, shown);
    add((bookmark === null ? undefined : cited?.get(bookmark)) ?? shown);
  };
  const mark = (kind: string | null): void => {
    const field = fields.at(-1);
    if (kind === 'begin') fields.push({ code: '', text: '', isResult: false });
    else if (kind === 'separate' && field !== undefined) field.isResult = true;
    else if (kind === 'end') {
      const ended = fields.pop();
      if (ended !== undefined) close(ended);
    }
  };
  const read = (node: Element): void => {
    const name = node.localName ?? '';
    if (gone.has(name) || skipped.has(name)) return;
    switch (name) {
      case 't':
        return add(node.textContent ?? '');
      case 'tab':
      case 'br':
      case 'cr':
        return add(' ');
      case 'noBreakHyphen':
        return add('-');
      case 'instrText': {
        const field = fields.at(-1);
        if (field !== undefined) field.code += node.textContent ?? '';
        return undefined;
      }
      case 'fldChar':
        return mark(valueOf(node, 'fldCharType'));
      case 'fldSimple': {
        fields.push({ code: valueOf(node, 'instr') ?? '', text: '', isResult: true });
        elementsIn(node).forEach(read);
        return mark('end');
      }
      case 'bookmarkStart':
        bookmarks.push(valueOf(node, 'name') ?? '');
        return undefined;
      default:
        return elementsIn(node).forEach(read);
    }
  };
  elementsIn(paragraph).forEach(read);
  // A field that begins or ends elsewhere, such as the contents'.
  while (fields.length > 0) mark('end');
  return { text, bookmarks };
}

function isItem(properties: Element | undefined): boolean {
  if (properties === undefined) return false;
  const numbering = childNamed(properties, 'numPr');
  const level = numbering === undefined ? null : valueOf(childNamed(numbering, 'ilvl'), 'val');
  return level === String(levels.item) || valueOf(childNamed(properties, 'pStyle'), 'val') === 'QwItem';
}

/** Whether the end of the paragraph is deleted: what is left of it belongs to the next. */
function endIsGone(properties: Element | undefined): boolean {
  const run = properties === undefined ? undefined : childNamed(properties, 'rPr');
  return run !== undefined && elementsIn(run).some(({ localName }) => gone.has(localName ?? ''));
}

export type WordText = { readonly paragraphs: readonly WordParagraph[]; readonly cited: Cited };

/**
 * The paragraphs of a document in their order, those of tables among them, with all tracked changes accepted; without the entries of the contents,
 * and without empty ones. `cited`: what references show, where that is known.
 */
export function wordText(document: Document, cited: Cited | null): WordText {
  const paragraphs: WordParagraph[] = [];
  const found = new Map<string, string>();
  let carried = { text: '', bookmarks: [] as readonly string[] };
  const waiting: string[] = [];
  let inContents = false;
  const visit = (node: Element, inTable: boolean): void => {
    for (const child of elementsIn(node)) {
      switch (child.localName) {
        case 'p': {
          const properties = childNamed(child, 'pPr');
          const own = readParagraph(child, cited, found);
          const text = carried.text + own.text;
          const bookmarks = [...carried.bookmarks, ...waiting.splice(0), ...own.bookmarks];
          carried = { text: '', bookmarks: [] };
          if (endIsGone(properties)) {
            if (text.trim() !== '') carried = { text, bookmarks };
            break;
          }
          if (bookmarks.includes(contentsBookmark)) inContents = true;
          else if (bookmarks.some((name) => name.startsWith('qw_'))) inContents = false;
          if (!inContents && text.trim() !== '') paragraphs.push({ text, bookmarks, inTable, isItem: isItem(properties) });
          break;
        }
        case 'bookmarkStart':
          waiting.push(valueOf(child, 'name') ?? '');
          break;
        case 'tr': {
          const row = childNamed(child, 'trPr');
          if (row === undefined || childNamed(row, 'del') === undefined) visit(child, true);
          break;
        }
        case 'tbl':
          visit(child, true);
          break;
        default:
          if (!gone.has(child.localName ?? '') && !skipped.has(child.localName ?? '')) visit(child, inTable);
      }
    }
  };
  const root = document.documentElement;
  if (root !== null) visit(root, false);
  if (carried.text !== '') paragraphs.push({ ...carried, inTable: false, isItem: false });
  return { paragraphs, cited: found };
}

/** All text of an element, its paragraphs on lines of their own. */
export function plainTextOf(element: Element): string {
  const lines = Array.from(element.getElementsByTagNameNS('*', 'p')).map(
    (paragraph) => readParagraph(paragraph, null, new Map()).text,
  );
  return lines.join('\n').trim();
}
