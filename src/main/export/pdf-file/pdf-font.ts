import type { PdfFile } from './pdf-file.ts';
import { asArray, asName, asNumber } from './pdf-file.ts';
import type { GlyphOutlines } from './drawing/glyph-outlines.ts';
import { glyphOutlines, glyphsOfCodes } from './drawing/glyph-outlines.ts';
import { letterOf, lettersOfName } from './drawing/letter-codes.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';
import { sha256 } from '../../sha256.ts';
import type { UnicodeMap } from './drawing/unicode-map.ts';
import { readUnicodeMap } from './drawing/unicode-map.ts';

/** A font as its words are read: what each code says, and how wide it is. */
export type PdfFont = {
  readonly bytesPerCode: 1 | 2;
  readonly textOf: (code: number) => string;
  /** In thousandths of the size. */
  readonly widthOf: (code: number) => number;
  /** Whether a code draws an outline that is known to be what `textOf` says. */
  readonly isSure: (code: number) => boolean;
  /** How high its letters are at size 1, where each is a drawing of its own; null for all other fonts, where it is 1. */
  readonly drawnHeight: number | null;
};

const unknownLetter = '\uFFFD';

/** Asked once for each code. */
function oncePerCode<T>(of: (code: number) => T): (code: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (code) => {
    const own = known.get(code) ?? { value: of(code) };
    known.set(code, own);
    return own.value;
  };
}

/** What a code says, told by its outline where that is known: the file itself could call a digit another, or none. */
function lettersBy(
  outline: ((code: number) => string | null) | null,
  said: (code: number) => string,
  known: KnownFonts,
): Pick<PdfFont, 'textOf' | 'isSure'> {
  const outlineOf = oncePerCode((code) => outline?.(code) ?? null);
  return {
    textOf: oncePerCode((code) => {
      const drawn = outlineOf(code);
      if (drawn === '') return ' ';
      const text = known.get(drawn ?? '') ?? said(code);
      return drawn !== null && text.trim() === '' ? unknownLetter : text;
    }),
    isSure: oncePerCode((code) => known.has(outlineOf(code) ?? '')),
  };
}

/**
 * What outlines of known fonts mean, by their hashes. A table of letters is only what a file says of its glyphs: where a
 * file draws the very outlines of another, the other's table holds. A false table changes no word, nor does one that a
 * program wrote wrongly.
 */
export type KnownFonts = ReadonlyMap<string, string>;

/** Where a font says nothing of a width. */
const usualWidth = 500;
const mostWidths = 0x10000;

function programOf(file: PdfFile, font: PdfDictionary | null): Uint8Array | null {
  const descriptor = file.dictionary(font?.entries.get('FontDescriptor'));
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    const program = file.stream(descriptor?.entries.get(key));
    if (program !== null) return program;
  }
  return null;
}

function descendantOf(file: PdfFile, font: PdfDictionary): PdfDictionary | null {
  return file.dictionary((asArray(file.get(font, 'DescendantFonts')) ?? [])[0]);
}

/** Tables of letters by their bytes: fonts share them. */
const unicodeMaps = new WeakMap<Uint8Array, UnicodeMap>();

function unicodeOf(file: PdfFile, font: PdfDictionary): UnicodeMap {
  const table = file.stream(font.entries.get('ToUnicode'));
  if (table === null) return new Map();
  const map = unicodeMaps.get(table) ?? readUnicodeMap(table, file.budget);
  unicodeMaps.set(table, map);
  return map;
}

/** The hash of a font's program; null where the file has none of it. */
export function fontProgramHash(file: PdfFile, font: PdfDictionary): string | null {
  const program = programOf(file, descendantOf(file, font) ?? font);
  return program === null ? null : sha256(program);
}

/** Outlines by the codes of a composite font; null where its codes lead to no TrueType glyphs. */
function outlinesOf(file: PdfFile, font: PdfDictionary): GlyphOutlines | null {
  if (asName(file.get(font, 'Encoding')) !== 'Identity-H') return null;
  const descendant = descendantOf(file, font);
  const program = programOf(file, descendant);
  const outlines = program === null ? null : glyphOutlines(program, file.budget);
  if (outlines === null) return null;
  const map = file.stream(descendant?.entries.get('CIDToGIDMap'));
  return map === null ? outlines : (code) => outlines((map[code * 2] ?? 0) * 256 + (map[code * 2 + 1] ?? 0));
}

/** What the outlines of a font mean by its own table. */
export function outlineLetters(file: PdfFile, font: PdfDictionary): KnownFonts {
  const outlines = outlinesOf(file, font);
  const letters = new Map<string, string>();
  if (outlines === null) return letters;
  for (const [code, text] of unicodeOf(file, font)) {
    const outline = outlines(code);
    if (outline !== null && outline !== '') letters.set(outline, text);
  }
  return letters;
}

/** The widths of a composite font: runs of codes, each with a width or with a list of them. */
function compositeWidths(file: PdfFile, descendant: PdfDictionary | null): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const listed = asArray(file.get(descendant, 'W')) ?? [];
  for (let at = 0; at + 1 < listed.length;) {
    file.budget.read(1);
    const first = asNumber(file.resolve(listed[at])) ?? 0;
    // A code that is no whole number of two bytes is none of a font.
    const isCode = Number.isInteger(first) && first >= 0 && first < mostWidths;
    const next = file.resolve(listed[at + 1]);
    const each = asArray(next);
    if (each !== null) {
      file.budget.step(each.length);
      if (isCode) each.forEach((width, index) => widths.set(first + index, asNumber(file.resolve(width)) ?? usualWidth));
      at += 2;
      continue;
    }
    at += 3;
    if (!isCode) continue;
    const last = Math.min(asNumber(next) ?? first, mostWidths);
    file.budget.step(Math.max(0, last - first));
    const width = asNumber(file.resolve(listed[at - 1])) ?? usualWidth;
    for (let code = first; code <= last; code += 1) widths.set(code, width);
  }
  return widths;
}

function composite(file: PdfFile, font: PdfDictionary, known: KnownFonts): PdfFont {
  const descendant = descendantOf(file, font);
  const map = unicodeOf(file, font);
  const widths = compositeWidths(file, descendant);
  const usual = asNumber(file.get(descendant, 'DW')) ?? 1000;
  return {
    bytesPerCode: 2,
    ...lettersBy(outlinesOf(file, font), (code) => map.get(code) ?? unknownLetter, known),
    widthOf: (code) => widths.get(code) ?? usual,
    drawnHeight: null,
  };
}

/** Whether a drawn glyph of a font of drawings leaves ink: its instructions do more than say its size. */
function drawsInk(file: PdfFile, glyph: PdfValue | undefined): boolean {
  const instructions = file.stream(glyph) ?? new Uint8Array();
  file.budget.scan(instructions.length);
  const drawn = Buffer.from(instructions).toString('latin1');
  return /[A-Za-z]/.test(drawn.replace(/^[\s\d.+-]*d[01]\b/, ''));
}

/** Outlines by the codes of a simple font, where its program is TrueType. */
function simpleOutlinesOf(
  file: PdfFile,
  font: PdfDictionary,
  letterAt: (code: number) => string,
): ((code: number) => string | null) | null {
  const program = file.stream(file.dictionary(font.entries.get('FontDescriptor'))?.entries.get('FontFile2'));
  const [outlines, glyphs] =
    program === null ? [null, null] : [glyphOutlines(program, file.budget), glyphsOfCodes(program, file.budget)];
  return outlines === null || glyphs === null ? null : (code) => outlines(glyphs(code, letterAt(code)));
}

function simple(file: PdfFile, font: PdfDictionary, known: KnownFonts): PdfFont {
  const map = unicodeOf(file, font);
  const encoding = file.resolve(font.entries.get('Encoding'));
  const encodingDictionary = file.dictionary(font.entries.get('Encoding'));
  const base = asName(encoding) ?? asName(file.get(encodingDictionary, 'BaseEncoding'));
  const differences = new Map<number, string>();
  const names = new Map<number, string>();
  let next = 0;
  for (const each of asArray(file.get(encodingDictionary, 'Differences')) ?? []) {
    file.budget.read(1);
    const value = file.resolve(each);
    const name = asName(value);
    if (typeof value === 'number') next = value;
    else if (name !== null) {
      const letters = lettersOfName(name);
      if (letters !== null) differences.set(next, letters);
      names.set(next, name);
      next += 1;
    }
  }
  const first = asNumber(file.get(font, 'FirstChar')) ?? 0;
  const widths = asArray(file.get(font, 'Widths')) ?? [];
  const matrix = asArray(file.get(font, 'FontMatrix'));
  const isDrawn = asName(file.get(font, 'Subtype')) === 'Type3';
  const scale = isDrawn ? (asNumber(file.resolve(matrix?.[0])) ?? 0.001) * 1000 : 1;
  const missing = asNumber(file.get(file.dictionary(font.entries.get('FontDescriptor')), 'MissingWidth')) ?? usualWidth;
  const byEncoding = (code: number): string => differences.get(code) ?? letterOf(code, base);
  const said = (code: number): string => map.get(code) ?? byEncoding(code);
  const drawings = isDrawn ? file.dictionary(font.entries.get('CharProcs')) : null;
  const drawn = new Map<number, string>();
  const textOfDrawing = (code: number): string => {
    const text = drawn.get(code) ?? said(code);
    const isHidden = text.trim() === '' && drawsInk(file, drawings?.entries.get(names.get(code) ?? ''));
    drawn.set(code, isHidden ? unknownLetter : text);
    return isHidden ? unknownLetter : text;
  };
  const box = asArray(file.get(font, 'FontBBox')) ?? [];
  const [bottom, top] = [box[1], box[3]].map((side) => asNumber(file.resolve(side)) ?? 0);
  const up = Math.abs(asNumber(file.resolve(matrix?.[3])) ?? 0.001);
  return {
    bytesPerCode: 1,
    // A box of nothing says nothing.
    drawnHeight: isDrawn ? (Math.abs((top ?? 0) - (bottom ?? 0)) || 1 / up) * up : null,
    ...lettersBy(isDrawn ? null : simpleOutlinesOf(file, font, byEncoding), isDrawn ? textOfDrawing : said, known),
    widthOf: (code) => (asNumber(file.resolve(widths[code - first])) ?? missing) * scale,
  };
}

/** Reads a font. `known` says what the codes of a known font program mean, whatever the file says. */
export function readFont(file: PdfFile, font: PdfDictionary, known: KnownFonts): PdfFont {
  return asName(file.get(font, 'Subtype')) === 'Type0' ? composite(file, font, known) : simple(file, font, known);
}
