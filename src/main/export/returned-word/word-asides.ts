import { own } from '../../../shared/domain/values/own.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import type { WordFile } from './word-file.ts';
import { readWordFile } from './word-file.ts';
import type { WordPart } from './word-package.ts';
import { textOfPart } from './word-package.ts';
import { shownBy } from './word-pictures.ts';
import { attributeOf, descendantsNamed, elementsIn } from './word-xml.ts';

/** Where words stand beside the text that they belong to. */
export type AsideKind = 'text-box' | 'footnote' | 'endnote' | 'inserted-file' | 'picture' | 'object' | 'hidden';
export type Aside = {
  readonly kind: AsideKind;
  /** One for each paragraph. */
  readonly texts: readonly string[];
  /** Of a picture: digests of what it shows. */
  readonly shows?: readonly string[];
};

/** Reads the paragraphs within an element. */
export type ReadTexts = (element: XmlElement, part: WordPart) => readonly string[];

/**
 * The notes, diagrams and files that were read already: each is said where it is first referred to, so that a file can't have them read without end.
 */
export type Said = Set<string>;

function isFirst(said: Said, key: string): boolean {
  const isNew = !said.has(key);
  said.add(key);
  return isNew;
}

function relatedPart(file: WordFile, part: WordPart, id: string | null, said: Said): WordPart | null {
  const related = part.related.find((each) => each.id === id);
  if (related === undefined || !related.name.endsWith('.xml') || !isFirst(said, related.name)) return null;
  return file.package.part(related.name);
}

/** The text boxes of an element, without those that stand in others. */
function outermostBoxes(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((each) => (each.localName === 'txbxContent' ? [each] : outermostBoxes(each)));
}

/** The words of diagrams and charts, which are in parts of their own, and of shapes that hold no paragraphs of Word. */
function drawnTexts(element: XmlElement, file: WordFile, part: WordPart, said: Said): readonly string[] {
  const named = [...descendantsNamed(element, 'relIds'), ...descendantsNamed(element, 'chart')];
  const roots = named.flatMap(
    (each) => relatedPart(file, part, attributeOf(each, 'dm') ?? attributeOf(each, 'id'), said)?.root ?? [],
  );
  const inside = descendantsNamed(element, 'txBody');
  return [...inside, ...roots]
    .flatMap((root) => descendantsNamed(root, 'p'))
    .map((paragraph) =>
      descendantsNamed(paragraph, 't')
        .map(({ textContent }) => textContent)
        .join(''),
    )
    .filter((text) => text.trim() !== '');
}

/** What a drawing, shape or embedded object says. Each thing is said once, for a program repeats it for older ones. */
export function drawnAsides(element: XmlElement, file: WordFile, part: WordPart, said: Said, read: ReadTexts): readonly Aside[] {
  const boxes = outermostBoxes(element).map((box) => read(box, part));
  const written = descendantsNamed(element, 'textpath').map((path) => [attributeOf(path, 'string') ?? '']);
  const seen = new Set<string>();
  const texts = [...boxes, ...written, drawnTexts(element, file, part, said)].flat().filter((text) => {
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
    const text = attributeOf(about, 'descr') ?? attributeOf(about, 'name') ?? '';
    asides.push({ kind: 'picture', texts: [text], shows: shownBy(element, file, part) });
  }
  return asides;
}

/** The note that a reference leads to. */
export function noteAside(
  kind: 'footnote' | 'endnote',
  id: string | null,
  file: WordFile,
  said: Said,
  read: ReadTexts,
): Aside | null {
  const part = kind === 'footnote' ? file.footnotes : file.endnotes;
  if (part === null || !isFirst(said, `${kind} ${id}`)) return null;
  const note = elementsIn(part.root).find((each) => each.localName === kind && attributeOf(each, 'id') === id);
  return note === undefined ? null : { kind, texts: read(note, part) };
}

/** More of a file within a file is not read, and no more files: they are named. */
const mostCharacters = 200_000;
const mostFiles = 10;

/** Markup without the elements of these names; one that has no end stays. */
function withoutElements(markup: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const lower = text.toLowerCase();
    const start = new RegExp(`<${name}[\\s>]`, 'g');
    let kept = '';
    let at = 0;
    for (;;) {
      start.lastIndex = at;
      const from = start.exec(lower)?.index ?? -1;
      const to = from < 0 ? -1 : lower.indexOf(`</${name}>`, from);
      if (to < 0) return kept + text.slice(at);
      kept += text.slice(at, from);
      at = to + name.length + 3;
    }
  }, markup);
}

/** Words of markup, without its tags. */
function markupTexts(text: string): readonly string[] {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return withoutElements(text.replaceAll(/=\r?\n/g, ''), ['head', 'style', 'script'])
    .replaceAll(/<\/(?:p|div|li|h\d|tr)>|<br\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return own(named, name) ?? (name.startsWith('#') && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole);
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
  said: Said,
  read: (file: WordFile) => readonly string[],
): Aside | null {
  const name = part.related.find((each) => each.id === id)?.name ?? '';
  if (name === '' || !isFirst(said, name)) return null;
  const before = [...said].filter((key) => key.startsWith('file ')).length;
  said.add(`file ${name}`);
  const bytes = before < mostFiles ? file.package.bytes(name) : null;
  const found = (bytes === null ? [] : textsOfFile(bytes, read)).map((text) => text.trim()).filter((text) => text !== '');
  const isCut = bytes !== null && bytes.length > mostCharacters;
  return { kind: 'inserted-file', texts: found.length === 0 || isCut ? [...found, name] : found };
}

function textsOfFile(bytes: Uint8Array, read: (file: WordFile) => readonly string[]): readonly string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const within = readWordFile(bytes);
    return within.ok ? read(within.value) : [];
  }
  const text = textOfPart(bytes).slice(0, mostCharacters);
  return text.startsWith('{\\rtf') ? richTexts(text) : markupTexts(text);
}
