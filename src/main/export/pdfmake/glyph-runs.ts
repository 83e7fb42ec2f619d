import { tabular } from '../shipped/fonts.ts';
import type { PdfFont } from './document-internals.ts';
import { documentPart, rendererPart } from './pdfmake-parts.ts';

type Features = readonly string[] | undefined;
type Shape = (text: string, features?: Features | Readonly<Record<string, boolean>>) => unknown;
type Encode = (text: string, features?: Features) => ReturnType<PdfFont['encode']>;
type ShapingFont = Omit<PdfFont, 'encode' | 'font'> & { layoutRun: Shape; encode: Encode; readonly font: { _glyphs: object } };
type FontProvider = { provideFont: (family: string, bold: boolean, italics: boolean) => ShapingFont };

/** Shaped runs of every face, kept from one document to the next: a contract says the same words many times. */
const faces = new Map<string, Map<string, unknown>>();
const mostRuns = 60_000;

/** The features asked for, without contextual alternates: they cost most of the time of shaping and change nothing in a contract. */
function shaped(features: Parameters<Shape>[1]): Readonly<Record<string, boolean>> {
  const asked = isList(features) ? Object.fromEntries(features.map((tag) => [tag, true])) : features;
  return { ...asked, calt: false };
}

function isList(features: Parameters<Shape>[1]): features is readonly string[] {
  return Array.isArray(features);
}

function remember(font: ShapingFont, face: string): void {
  const runs = faces.get(face) ?? new Map<string, unknown>();
  faces.set(face, runs);
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    const key = `${JSON.stringify(features ?? null)}${text}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    if (runs.size >= mostRuns) runs.clear();
    // A glyph remembers the characters that it was first asked for with: here those of this run, whatever was shaped before it.
    font.font._glyphs = {};
    const run = shape(text, shaped(features));
    runs.set(key, run);
    return run;
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
      remember(font, `${family}|${bold}|${italics}`);
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
