import type { LaidOut, PdfDocument, PdfFont } from './document-internals.ts';
import { internalsOf } from './document-internals.ts';
import type { FontFamily } from '../shipped/fonts.ts';

/** A number as PDF writes it. */
function points(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** A colour like `#5b6875` as its three parts from 0 to 1. */
function parts(colour: string): string {
  return [1, 3, 5].map((at) => points(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

export type DrawnText = {
  /** From 0. */
  readonly page: number;
  /** The family; its upright normal face is drawn. */
  readonly font: FontFamily;
  /** Left end of the baseline, in points from the page's top left. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour: string;
  readonly text: string;
  /** How wide in all, in points, the letters stretched or squeezed to it; as wide as they are where left out. */
  readonly width?: number;
};

function faceOf(document: PdfDocument, family: FontFamily): PdfFont {
  return document.provideFont(family, false, false);
}

/** Width in points, unkerned. */
export function drawnWidth(document: LaidOut, family: FontFamily, text: string, size: number): number {
  return faceOf(internalsOf(document), family).widthOfString(text, size);
}

/** From the lowest to the highest of a line, of the size of its letters. */
export function lineHeight(document: LaidOut, family: FontFamily): number {
  const { ascender, descender } = faceOf(internalsOf(document), family);
  return (ascender - descender) / 1000;
}

/** Puts a text onto a page that is laid out already. */
export function drawText(laidOut: LaidOut, { page, font: family, x, baseline, size, colour, text, width }: DrawnText): void {
  const document = internalsOf(laidOut);
  const font = faceOf(document, family);
  document.switchToPage(page);
  const { height, fonts } = document.page;
  fonts[font.id] ??= font.ref();
  const glyphs = font.encode(text)[0].join('');
  const scale = width === undefined ? '' : `${points((100 * width) / font.widthOfString(text, size))} Tz `;
  // PDFKit's pages count down from the top: this turns them back, so that letters are upright.
  document.addContent(
    `/Artifact BMC q 1 0 0 -1 0 ${points(height)} cm BT /${font.id} ${points(size)} Tf ${parts(colour)} rg ${scale}` +
      `1 0 0 1 ${points(x)} ${points(height - baseline)} Tm <${glyphs}> Tj ET Q EMC`,
  );
}

export type DrawnRule = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly colour: string;
};

/** A horizontal line onto a page that is laid out already. */
export function drawRule(laidOut: LaidOut, { page, x, y, width, thickness, colour }: DrawnRule): void {
  const document = internalsOf(laidOut);
  document.switchToPage(page);
  document.addContent(
    `/Artifact BMC q ${parts(colour)} RG ${points(thickness)} w ${points(x)} ${points(y)} m ${points(x + width)} ${points(y)} l S Q EMC`,
  );
}
