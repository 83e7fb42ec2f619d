import type { PdfDocument, PdfFont } from './document-internals.ts';
import { beginSpelt, isSpelt } from './fonts/spelt-words.ts';

/** A word on a line, in points from the line's left. */
export type LineWord = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly fontFeatures?: readonly string[] | null;
  readonly color: string;
  readonly linkToDestination?: string | null;
  /** What pdfmake draws beside a word, or draws otherwise than plain words. */
  readonly background?: unknown;
  readonly decoration?: unknown;
  readonly link?: unknown;
  readonly linkToPage?: unknown;
  readonly opacity?: number;
  readonly sup?: unknown;
  readonly sub?: unknown;
  readonly characterSpacing?: number;
  readonly _pageNodeRef?: unknown;
};

/** A word as an operand of TJ, and its width of 1000 to the size of its letters. */
type Encoded = { readonly shown: string; readonly width: number; readonly isOnLine: boolean };

/** By what is said, in which features, of every font of a document. */
const encodings = new WeakMap<PdfFont, Map<string, Encoded>>();

/** A number as PDF writes it, more exact than any printer. */
function written(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function encodedOf(font: PdfFont, text: string, features: readonly string[] | undefined): Encoded {
  const [glyphs, positions] = font.encode(text, features);
  let shown = '<';
  let width = 0;
  let isOnLine = true;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at];
    const glyph = glyphs[at] ?? '';
    if (position === undefined) break;
    isOnLine &&= position.xOffset === 0 && position.yOffset === 0;
    const kerned = position.advanceWidth - position.xAdvance;
    shown += kerned === 0 ? glyph : `${glyph}>${written(kerned)}<`;
    width += position.xAdvance;
  }
  return { shown: `${shown}>`, width, isOnLine };
}

function encoded({ font, text, fontFeatures }: LineWord): Encoded {
  let known = encodings.get(font);
  if (known === undefined) encodings.set(font, (known = new Map<string, Encoded>()));
  const features = fontFeatures ?? undefined;
  // No text has this sign, which parts it from features.
  const key = features === undefined ? text : `${features.join()}\u0000${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const now = encodedOf(font, text, features);
  known.set(key, now);
  return now;
}

const hexColour = /^#[\da-f]{6}$/i;

/** Whether a word is nothing more than letters in a colour, which may lead to a place in the document. Asked of every word. */
export function isPlain(word: LineWord): boolean {
  if (word.background || word.decoration || word.link || word.linkToPage || word.sup || word.sub || word._pageNodeRef)
    return false;
  const { opacity = 1, characterSpacing = 0 } = word;
  return opacity === 1 && characterSpacing === 0 && hexColour.test(word.color);
}

/** Whether a word is drawn letter by letter: its letters leave the baseline, or are spelt beside it. */
function isPlaced(word: LineWord): boolean {
  return isSpelt(word.text) || !encoded(word).isOnLine;
}

/** The letters of a word each at its place, in points from the left of the word and up from the baseline. */
export function placedLetters(
  { font, text, fontFeatures, fontSize }: Pick<LineWord, 'font' | 'text' | 'fontFeatures' | 'fontSize'>,
  at: (x: number, rise: number) => string,
): string {
  const [glyphs, positions] = font.encode(text, fontFeatures ?? undefined);
  const scale = fontSize / 1000;
  let x = 0;
  const letters = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const letter = `${at(x + xOffset * scale, yOffset * scale)} Tm <${glyph}> Tj`;
    x += xAdvance * scale;
    return letter;
  });
  return isSpelt(text) ? `${beginSpelt(text)} ${letters.join(' ')} EMC` : letters.join(' ');
}

/** Of 1000 to the size of letters; less comes from adding up. */
const smallestGap = 0.1;

/** A colour like `#5b6875` as its three parts from 0 to 1. */
function rgb(colour: string): string {
  return [1, 3, 5].map((at) => written(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

export type Run = readonly [LineWord, ...LineWord[]];

/** Words of a line in the order in which they stand, those together that are set alike and are of the same `kind`. */
export function runsOf<Word extends LineWord>(
  words: readonly Word[],
  isOneKind: (a: Word, b: Word) => boolean,
): readonly (readonly [Word, ...Word[]])[] {
  const runs: [Word, ...Word[]][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const isAlike =
      run !== undefined &&
      run[0].font === word.font &&
      run[0].fontSize === word.fontSize &&
      run[0].color === word.color &&
      run[0].linkToDestination === word.linkToDestination &&
      !isPlaced(run[0]) &&
      !isPlaced(word) &&
      isOneKind(run[0], word);
    if (isAlike) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/**
 * Draws plain words that are set alike with one instruction, as one run: pdfmake would draw each on its own, in five times the bytes.
 * `x` is the left of their line, in points from the page's left; `baseline` counts from its top.
 */
export function drawRun(document: PdfDocument, words: Run, x: number, baseline: number): void {
  const [first] = words;
  const { font, fontSize, color, x: from } = first;
  const scale = fontSize / 1000;
  let shown = '';
  let end = from;
  for (const word of words) {
    const said = encoded(word);
    const gap = (word.x - end) / scale;
    shown += Math.abs(gap) < smallestGap ? said.shown : `${written(-gap)}${said.shown}`;
    end = word.x + said.width * scale;
  }
  document.page.fonts[font.id] ??= font.ref();
  if (isPlaced(first)) {
    const at = (left: number, rise: number): string => `1 0 0 -1 ${written(x + from + left)} ${written(baseline - rise)}`;
    document.addContent(`BT /${font.id} ${written(fontSize)} Tf ${rgb(color)} rg ${placedLetters(first, at)} ET`);
    return;
  }
  // PDFKit's pages count down from the top: the text's own matrix turns its letters upright again.
  document.addContent(
    `BT /${font.id} ${written(fontSize)} Tf ${rgb(color)} rg 1 0 0 -1 ${written(x + from)} ${written(baseline)} Tm [${shown}]TJ ET`,
  );
}
