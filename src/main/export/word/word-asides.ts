import type { Element } from '@xmldom/xmldom';
import type { WordFile } from './word-file.ts';
import { readWordFile } from './word-file.ts';
import type { WordPart } from './word-package.ts';
import { textOfPart } from './word-package.ts';
import { attributeOf, descendantsNamed, elementsIn } from './word-xml.ts';

/** Where words stand beside the text that they belong to. */
export type AsideKind = 'text-box' | 'footnote' | 'endnote' | 'inserted-file' | 'picture' | 'object' | 'hidden';
export type Aside = { readonly kind: AsideKind; /** One for each paragraph. */ readonly texts: readonly string[] };

/** Reads the paragraphs within an element. */
export type ReadTexts = (element: Element, part: WordPart) => readonly string[];

function relatedPart(file: WordFile, part: WordPart, id: string | null): WordPart | null {
  const related = part.related.find((each) => each.id === id);
  return related === undefined || !related.name.endsWith('.xml') ? null : file.package.part(related.name);
}

/** The words of diagrams and charts, which are in parts of their own, and of shapes that hold no paragraphs of Word. */
function drawnTexts(element: Element, file: WordFile, part: WordPart): readonly string[] {
  const named = [...descendantsNamed(element, 'relIds'), ...descendantsNamed(element, 'chart')];
  const roots = named.flatMap((each) => relatedPart(file, part, attributeOf(each, 'dm') ?? attributeOf(each, 'id'))?.root ?? []);
  const inside = descendantsNamed(element, 'txBody');
  return [...inside, ...roots]
    .flatMap((root) => descendantsNamed(root, 'p'))
    .map((paragraph) =>
      descendantsNamed(paragraph, 't')
        .map(({ textContent }) => textContent ?? '')
        .join(''),
    )
    .filter((text) => text.trim() !== '');
}

/** What a drawing, shape or embedded object says. Each thing is said once, for a program repeats it for older ones. */
export function drawnAsides(element: Element, file: WordFile, part: WordPart, read: ReadTexts): readonly Aside[] {
  const boxes = descendantsNamed(element, 'txbxContent').map((box) => read(box, part));
  const written = descendantsNamed(element, 'textpath').map((path) => [attributeOf(path, 'string') ?? '']);
  const seen = new Set<string>();
  const texts = [...boxes, ...written, drawnTexts(element, file, part)].flat().filter((text) => {
    if (text.trim() === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
  const asides: Aside[] = texts.length === 0 ? [] : [{ kind: 'text-box', texts }];
  const pictures = [...descendantsNamed(element, 'blip'), ...descendantsNamed(element, 'imagedata')];
  const isObject = element.localName === 'object' || descendantsNamed(element, 'OLEObject').length > 0;
  if (isObject) asides.push({ kind: 'object', texts: [attributeOf(descendantsNamed(element, 'OLEObject')[0], 'ProgID') ?? ''] });
  else if (pictures.length > 0) {
    const about = descendantsNamed(element, 'docPr')[0];
    asides.push({ kind: 'picture', texts: [attributeOf(about, 'descr') ?? attributeOf(about, 'name') ?? ''] });
  }
  return asides;
}

/** The note that a reference leads to. */
export function noteAside(kind: 'footnote' | 'endnote', id: string | null, file: WordFile, read: ReadTexts): Aside | null {
  const part = kind === 'footnote' ? file.footnotes : file.endnotes;
  if (part === null) return null;
  const note = elementsIn(part.root).find((each) => each.localName === kind && attributeOf(each, 'id') === id);
  return note === undefined ? null : { kind, texts: read(note, part) };
}

/** Words of markup, without its tags. */
function markupTexts(text: string): readonly string[] {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<\/(?:p|div|li|h\d|tr)>|<br\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return named[name] ?? (name.startsWith('#') && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole);
    })
    .split('\n');
}

function richTexts(text: string): readonly string[] {
  return text
    .replaceAll(/\{\\(?:fonttbl|colortbl|stylesheet|info|\*)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
    .replaceAll(/\\par\b ?/g, '\n')
    .replaceAll(/\\'([\da-f]{2})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\[a-z]+-?\d* ?/gi, '')
    .replaceAll(/[{}]/g, '')
    .split('\n');
}

/** A file of another kind that Word shows in the text. Where its words can't be read it is named. */
export function insertedAside(
  id: string | null,
  file: WordFile,
  part: WordPart,
  read: (file: WordFile) => readonly string[],
): Aside {
  const name = part.related.find((each) => each.id === id)?.name ?? '';
  const bytes = name === '' ? null : file.package.bytes(name);
  const texts = bytes === null ? [] : textsOfFile(bytes, read);
  const found = texts.map((text) => text.trim()).filter((text) => text !== '');
  return { kind: 'inserted-file', texts: found.length === 0 ? [name] : found };
}

function textsOfFile(bytes: Uint8Array, read: (file: WordFile) => readonly string[]): readonly string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const within = readWordFile(bytes);
    return within.ok ? read(within.value) : [];
  }
  const text = textOfPart(bytes);
  return text.startsWith('{\\rtf') ? richTexts(text) : markupTexts(text);
}
