import { createHash } from 'node:crypto';
import type { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { asArray, asDictionary, asName } from '../../../src/main/export/pdf-file/pdf-file.ts';
import type { PdfDictionary, PdfValue } from '../../../src/main/export/pdf-file/pdf-syntax.ts';
import { PdfBudget } from '../../../src/main/export/pdf-file/pdf-budget.ts';
import { PdfReader } from '../../../src/main/export/pdf-file/pdf-syntax.ts';

type DrawnPage = { readonly appearance: string; readonly lines: readonly string[] };

function codeOf(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value?.kind === 'string'
    ? [...value.bytes].reduce((code, byte) => code * 256 + byte, 0)
    : null;
}

function unicodeOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value?.kind !== 'string') return '';
  return Buffer.from(value.bytes).swap16().toString('utf16le');
}

function addRange(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const from = codeOf(operands[at]);
    const to = codeOf(operands[at + 1]);
    const target = operands[at + 2];
    if (from === null || to === null || to - from > 0xffff) continue;
    const listed = typeof target === 'object' && target?.kind === 'array' ? target.items : null;
    for (let code = from; code <= to; code += 1) {
      if (listed !== null) map.set(code, unicodeOf(listed[code - from]));
      else map.set(code, String.fromCodePoint((codeOf(target) ?? 0) + code - from));
    }
  }
}

/** A font's table from glyph codes to text. */
function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const reader = new PdfReader(bytes, new PdfBudget());
  let operands: PdfValue[] = [];
  while (!reader.ended) {
    const value = reader.value();
    if (typeof value !== 'object' || value?.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    if (value.word === 'endbfrange') addRange(map, operands);
    if (value.word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const code = codeOf(operands[at]);
        if (code !== null) map.set(code, unicodeOf(operands[at + 1]));
      }
    }
    operands = [];
  }
  return map;
}

function shown(value: PdfValue | undefined, map: ReadonlyMap<number, string> | undefined): string {
  if (typeof value !== 'object' || value === null) return '';
  if (value.kind === 'array') return value.items.map((item) => shown(item, map)).join('');
  if (value.kind !== 'string') return '';
  // A font without a table is not ours: its codes are read as letters, so that added text shows.
  if (map === undefined || map.size === 0) return Buffer.from(value.bytes).toString('latin1');
  let text = '';
  for (let at = 0; at + 1 < value.bytes.length; at += 2) {
    text += map.get((value.bytes[at] ?? 0) * 256 + (value.bytes[at + 1] ?? 0)) ?? '\uFFFD';
  }
  return text;
}

/**
 * The text that a page's instructions draw, in the order drawn, a new line where the height changes. `form` gives the
 * lines of what is drawn by name, as a service draws what was filled in.
 */
function textLines(
  contents: Uint8Array,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
  form: (name: string) => readonly string[],
): readonly string[] {
  const lines: string[] = [];
  let height: number | null = null;
  let current = '';
  let font: ReadonlyMap<number, string> | undefined;
  let operands: PdfValue[] = [];
  const reader = new PdfReader(contents, new PdfBudget());
  const moveTo = (to: number): void => {
    if (height !== null && to !== height && current !== '') {
      lines.push(current);
      current = '';
    }
    height = to;
  };
  while (!reader.ended) {
    const value = reader.value();
    if (typeof value !== 'object' || value?.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    const last = operands.at(-1);
    if (value.word === 'Tf') {
      const [name] = operands;
      font = typeof name === 'object' && name?.kind === 'name' ? fonts.get(name.name) : undefined;
    } else if (value.word === 'Tm' && typeof last === 'number') moveTo(last);
    else if ((value.word === 'Td' || value.word === 'TD') && typeof last === 'number' && last !== 0) moveTo((height ?? 0) + last);
    else if (value.word === 'Tj' || value.word === 'TJ' || value.word === "'" || value.word === '"') current += shown(last, font);
    else if (value.word === 'Do' && typeof last === 'object' && last?.kind === 'name') lines.push(...form(last.name));
    operands = [];
  }
  if (current !== '') lines.push(current);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

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

function pageOf(file: PdfFile, page: PdfDictionary, resources: PdfDictionary | null): DrawnPage {
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
  return {
    appearance: hash.digest('hex'),
    lines: textLines(drawn, maps, (name) => formLines(file, resources, name, 0)),
  };
}

/** The pages of a file in the order in which they are shown, as the golden file has them: hashed byte for byte, and line by line. */
export function drawnPages(file: PdfFile): readonly DrawnPage[] {
  const pages = pageDictionaries(file, file.dictionary(file.root.entries.get('Pages')), null);
  return pages.map(([page, resources]) => pageOf(file, page, resources));
}
