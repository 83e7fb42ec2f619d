import { sans, serif, tabular } from '../../shipped/fonts.ts';
import type { PdfFont } from '../document-internals.ts';
import { documentPart, rendererPart } from '../pdfmake-parts.ts';
import { keepMetrics } from './glyph-metrics.ts';
import type { FontMetrics } from './glyph-metrics.ts';
import { shapedWordsOf } from './shaped-words.ts';

type Features = readonly string[] | undefined;
type Shape = (text: string, features?: Features | Readonly<Record<string, boolean>>) => unknown;
type Encode = (text: string, features?: Features) => ReturnType<PdfFont['encode']>;
type Layout = (text: string, features: unknown, script?: string, language?: string, direction?: 'ltr') => object;
type FontFile = FontMetrics & {
  _glyphs: object;
  layout: Layout;
  readonly postscriptName: string;
  readonly head: { readonly checkSumAdjustment: number };
  readonly unitsPerEm: number;
};
type Laid = Run & { readonly positions: ReturnType<PdfFont['encode']>[1]; readonly advanceWidth: number };
type ShapingFont = Omit<PdfFont, 'encode' | 'font' | 'ascender' | 'descender'> & {
  layoutRun: Shape;
  /** A text in runs; `layoutCached` shapes one of them. */
  layout: (text: string, features: Features, onlyWidth?: boolean) => Laid;
  readonly layoutCached: (text: string) => Laid;
  encode: Encode;
  readonly font: FontFile;
  ascender: number;
  descender: number;
};
type FontProvider = { provideFont: (family: string, bold: boolean, italics: boolean) => ShapingFont };

/** Shaped runs of every face, kept from one document to the next: a contract says the same words many times. */
const faces = new Map<string, Map<string, unknown>>();
const mostRuns = 60_000;

type Asked = Readonly<Record<string, boolean>>;

/**
 * The features asked for. The two families of contracts go without contextual alternates: they cost most of the time of shaping and
 * change nothing in a contract. Scripts whose letters join need theirs.
 */
function shaped(features: Parameters<Shape>[1], family: string): Asked {
  const asked = isList(features) ? Object.fromEntries(features.map((tag) => [tag, true])) : features;
  return family === serif || family === sans ? { ...asked, calt: false } : { ...asked };
}

type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly { readonly xAdvance: number }[] };
type Glyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number };

const digitsAlone = /^[\u0660-\u0669\u06F0-\u06F9\u066A-\u066C\s\p{P}]+$/u;

/** The lines of this font are too high for text around it: what its letters need, of 1000 to their size. */
const lowered: Readonly<Record<string, { readonly ascender: number; readonly descender: number }>> = {
  Arabic: { ascender: 1060, descender: -450 },
};

const joiners = /[\u200C\u200D]/;

/** A run without what fontkit draws for joiners: spaces of no width, which part a word where it is copied or searched. */
function withoutJoiners(run: Run): object {
  const stays = run.glyphs.map(({ codePoints }, at) => codePoints[0] !== 0x20 || run.positions[at]?.xAdvance !== 0);
  return Object.assign(Object.create(Object.getPrototypeOf(run) as object) as object, run, {
    glyphs: run.glyphs.filter((_, at) => stays[at]),
    positions: run.positions.filter((_, at) => stays[at]),
  });
}

function isList(features: Parameters<Shape>[1]): features is readonly string[] {
  return Array.isArray(features);
}

function remember(font: ShapingFont, family: string, face: string): void {
  const runs = faces.get(face) ?? new Map<string, unknown>();
  faces.set(face, runs);
  const shape = font.layoutRun.bind(font);
  const isOfScript = family !== serif && family !== sans;
  const { ascender = font.ascender, descender = font.descender } = lowered[family] ?? {};
  font.ascender = ascender;
  font.descender = descender;
  keepMetrics(font.font);
  const shipped = isOfScript ? null : { plain: shapedWordsOf(font.font, []), tabular: shapedWordsOf(font.font, tabular) };
  const shippedRun = (text: string, features: Parameters<Shape>[1]): object | null => {
    if (shipped === null) return null;
    if (features === undefined || features === null) return shipped.plain(text);
    return isList(features) && features.join() === tabular.join() ? shipped.tabular(text) : null;
  };
  font.layoutRun = (text, features) => {
    const key = `${JSON.stringify(features ?? null)}${text}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    if (runs.size >= mostRuns) runs.clear();
    const ready = shippedRun(text, features);
    if (ready !== null) {
      runs.set(key, ready);
      return ready;
    }
    // A glyph remembers the characters that it was first asked for with: here those of this run, whatever was shaped before it.
    font.font._glyphs = {};
    const { layout, getGlyph } = font.font;
    if (isOfScript) {
      // Two letters of one run may have one outline.
      font.font.getGlyph = (id, codePoints) => {
        font.font._glyphs = {};
        return getGlyph.call(font.font, id, codePoints);
      };
    }
    // Digits of a script that runs from right to left run from left to right themselves.
    if (digitsAlone.test(text))
      font.font.layout = (said, asked) => layout.call(font.font, said, asked, undefined, undefined, 'ltr');
    const shapedRun = shape(text, shaped(features, family)) as Run;
    Object.assign(font.font, { layout, getGlyph });
    const run = joiners.test(text) ? withoutJoiners(shapedRun) : shapedRun;
    runs.set(key, run);
    return run;
  };
}

const manyRuns = /[ \t]./s;

/** PDFKit looks for spaces letter by letter, and puts the runs between them together: a word, the space after it included, is one run. */
function layWordsAtOnce(font: ShapingFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text, features, onlyWidth) =>
    features || text === '' || manyRuns.test(text) ? layout(text, features, onlyWidth) : font.layoutCached(text);
}

type EncodingFont = ShapingFont & {
  readonly subset: { readonly glyphs: number[]; readonly includeGlyph: (glyph: number) => number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly scale: number;
};

/**
 * Scripts draw several letters with one outline and set dots or accents to it: PDFKit has the file say that it is the letter it was first.
 * Here each letter has a glyph of its own in the file, so that what is copied or searched is what was written.
 */
function tellLettersApart(font: EncodingFont): void {
  const known = new Map<string, number>();
  const taken = new Set<number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const codes = glyphs.map(({ id, codePoints, advanceWidth }) => {
      const key = `${id}|${codePoints.join()}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const code = taken.has(id) ? font.subset.glyphs.push(id) - 1 : font.subset.includeGlyph(id);
      taken.add(id);
      known.set(key, code);
      font.widths[code] = advanceWidth * font.scale;
      font.unicode[code] = codePoints;
      return code;
    });
    return [codes.map((code) => code.toString(16).padStart(4, '0')), positions];
  };
}

/** What a face has given a document's glyphs, as four hexadecimal digits each; PDFKit writes and looks at all of it for each letter. */
function keepCodes(font: EncodingFont): void {
  const codes = new Map<number, string>();
  const codeOf = (id: number, codePoints: readonly number[], advanceWidth: number): string => {
    const code = font.subset.includeGlyph(id);
    font.widths[code] ??= advanceWidth;
    font.unicode[code] ??= codePoints;
    const digits = code.toString(16).padStart(4, '0');
    codes.set(id, digits);
    return digits;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    return [
      glyphs.map((glyph, at) => codes.get(glyph.id) ?? codeOf(glyph.id, glyph.codePoints, positions[at]?.advanceWidth ?? 0)),
      positions,
    ];
  };
}

type Renderer = { renderSVG: (drawing: unknown) => void };

/** Texts of a drawing name no font features of their own: while one is drawn, its figures are tabular like those of tables. */
let drawing = false;

function alignFigures(font: ShapingFont): void {
  const encode = font.encode.bind(font);
  font.encode = (text, features) => encode(text, features ?? (drawing ? tabular : undefined));
}

let installed = false;

/**
 * PDFKit shapes a text again each time it is measured or drawn with font features. This keeps each run, for all documents
 * of the process; a run depends on face, features and text alone, so bytes do not depend on what was made before.
 */
export function keepGlyphRuns(): void {
  if (installed) return;
  installed = true;
  const document = documentPart() as { readonly prototype: FontProvider };
  const provide = document.prototype.provideFont;
  const wrapped = new WeakSet<ShapingFont>();
  document.prototype.provideFont = function provideFont(this: FontProvider, family, bold, italics) {
    const font = provide.call(this, family, bold, italics);
    if (!wrapped.has(font)) {
      wrapped.add(font);
      remember(font, family, `${family}|${bold}|${italics}`);
      layWordsAtOnce(font);
      if (family !== serif && family !== sans) tellLettersApart(font as EncodingFont);
      else keepCodes(font as EncodingFont);
      alignFigures(font);
    }
    return font;
  };
  const renderer = rendererPart() as { readonly prototype: Renderer };
  const draw = renderer.prototype.renderSVG;
  renderer.prototype.renderSVG = function renderSVG(this: Renderer, node) {
    drawing = true;
    try {
      draw.call(this, node);
    } finally {
      drawing = false;
    }
  };
}
