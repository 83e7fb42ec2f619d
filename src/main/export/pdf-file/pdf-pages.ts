import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.ts';
import { asArray, asDictionary, asName, asNumber, asText } from './pdf-file.ts';
import { readUnicodeMap, textLines } from './pdf-text.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** A page as it is compared: what is drawn, in which fonts, as text, and what lies on top. */
export type PdfPage = {
  /** Hash over the drawing instructions and the fonts they use: equal pages look the same. */
  readonly appearance: string;
  readonly lines: readonly string[];
  readonly annotations: readonly PdfAnnotation[];
};

export type PdfAnnotation = {
  readonly kind: string;
  /** The full name of a form field. */
  readonly field: string | null;
  readonly fieldType: string | null;
  readonly rectangle: string;
};

/** Deeper page trees are not made by anything. */
const deepest = 40;

function pageDictionaries(
  file: PdfFile,
  node: PdfDictionary | null,
  inherited: PdfDictionary | null,
  depth = 0,
): readonly [PdfDictionary, PdfDictionary | null][] {
  if (node === null || depth > deepest) return [];
  const resources = file.dictionary(node.entries.get('Resources')) ?? inherited;
  const kids = asArray(file.get(node, 'Kids'));
  if (kids === null) return [[node, resources]];
  return kids.flatMap((kid) => pageDictionaries(file, file.dictionary(kid), resources, depth + 1));
}

function contents(file: PdfFile, page: PdfDictionary): Uint8Array {
  const entry = page.entries.get('Contents');
  const parts = asArray(file.resolve(entry)) ?? (entry === undefined ? [] : [entry]);
  return Buffer.concat(parts.flatMap((part) => [file.stream(part) ?? new Uint8Array(), Buffer.from('\n')]));
}

function fontProgram(file: PdfFile, font: PdfDictionary | null): readonly (Uint8Array | null)[] {
  const [descendant] = asArray(file.get(font, 'DescendantFonts')) ?? [];
  const own = descendant === undefined ? font : file.dictionary(descendant);
  const descriptor = file.dictionary(own?.entries.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].map((key) => file.stream(descriptor?.entries.get(key)));
}

/** A widget's field: its name is made of its parents' names, its type may be theirs. */
function fieldOf(file: PdfFile, widget: PdfDictionary): { readonly name: string; readonly type: string | null } {
  const names: string[] = [];
  let type: string | null = null;
  let node: PdfDictionary | null = widget;
  for (let depth = 0; node !== null && depth < deepest; depth += 1) {
    const name = asText(file.get(node, 'T'));
    if (name !== null) names.unshift(name);
    type ??= asName(file.get(node, 'FT'));
    node = file.dictionary(node.entries.get('Parent'));
  }
  return { name: names.join('.'), type };
}

function annotation(file: PdfFile, value: PdfValue): PdfAnnotation | null {
  const dictionary = file.dictionary(value);
  if (dictionary === null) return null;
  const kind = asName(file.get(dictionary, 'Subtype')) ?? 'unknown';
  const rectangle = (asArray(file.get(dictionary, 'Rect')) ?? [])
    .map((side) => (asNumber(file.resolve(side)) ?? 0).toFixed(2))
    .join(' ');
  if (kind !== 'Widget') return { kind, field: null, fieldType: null, rectangle };
  const { name, type } = fieldOf(file, dictionary);
  return { kind, field: name, fieldType: type, rectangle };
}

type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

function fontMaps(file: PdfFile, resources: PdfDictionary | null): Fonts {
  const fonts = asDictionary(file.get(resources, 'Font'))?.entries ?? new Map<string, PdfValue>();
  return new Map(
    [...fonts].map(([name, value]) => {
      const unicode = file.stream(file.dictionary(value)?.entries.get('ToUnicode'));
      return [name, readUnicodeMap(unicode ?? new Uint8Array())] as const;
    }),
  );
}

/** The lines of a form that is drawn by its name; none of a picture. */
function formLines(file: PdfFile, resources: PdfDictionary | null, name: string, depth: number): readonly string[] {
  const value = file.dictionary(resources?.entries.get('XObject'))?.entries.get(name);
  const form = file.dictionary(value);
  if (depth > deepest || asName(file.get(form, 'Subtype')) !== 'Form') return [];
  const own = file.dictionary(form?.entries.get('Resources')) ?? resources;
  const drawn = file.stream(value) ?? new Uint8Array();
  return textLines(drawn, fontMaps(file, own), (inner) => formLines(file, own, inner, depth + 1));
}

function pageOf(file: PdfFile, page: PdfDictionary, resources: PdfDictionary | null): PdfPage {
  const drawn = contents(file, page);
  const fonts = asDictionary(file.get(resources, 'Font'))?.entries ?? new Map<string, PdfValue>();
  const hash = createHash('sha256').update(drawn);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  for (const name of [...fonts.keys()].toSorted()) {
    const font = file.dictionary(fonts.get(name));
    const unicode = file.stream(font?.entries.get('ToUnicode'));
    maps.set(name, readUnicodeMap(unicode ?? new Uint8Array()));
    hash.update(name);
    for (const part of [unicode, ...fontProgram(file, font)]) if (part !== null) hash.update(part);
  }
  const annotations = (asArray(file.get(page, 'Annots')) ?? []).map((value) => annotation(file, value));
  return {
    appearance: hash.digest('hex'),
    lines: textLines(drawn, maps, (name) => formLines(file, resources, name, 0)),
    annotations: annotations.filter((each) => each !== null),
  };
}

/** What the first page draws with: fonts and pictures. */
export function firstPageResources(file: PdfFile): PdfDictionary | null {
  return pageDictionaries(file, file.dictionary(file.root.entries.get('Pages')), null)[0]?.[1] ?? null;
}

/** The pages of a file in the order in which they are shown. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  const pages = pageDictionaries(file, file.dictionary(file.root.entries.get('Pages')), null);
  return pages.map(([page, resources]) => pageOf(file, page, resources));
}
