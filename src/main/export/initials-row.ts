import type { Signatures } from '../../shared/document/tree.ts';
import { sans } from './fonts.ts';
import { drawnWidth, drawRule, drawText } from './page-drawing.ts';
import { faint, rule } from './page-style.ts';
import type { PdfDocument } from './pdfkit-document.ts';
import type { SigningPlace } from './signing-places.ts';

const largest = 6.5;
const gap = 4;

/** Whose initials go where, and a line to write them on: a copy that is printed is initialled by hand. */
export function drawInitialsRow(document: PdfDocument, places: readonly SigningPlace[], { blocks, labels }: Signatures): void {
  const font = document.provideFont(sans, false, false);
  for (const { page, signer, x, top, width, height } of places) {
    const text = `${labels.initials} ${blocks[signer - 1]?.mark ?? ''}`;
    // A label is as wide as there is room: many signers share a line.
    const size = Math.min(largest, (largest * (width + gap * 2)) / drawnWidth(font, text, largest));
    const start = x - gap - drawnWidth(font, text, size);
    drawRule(document, { page, x, y: top + height, width, thickness: 0.6, colour: rule });
    drawText(document, font, { page, x: start, baseline: top + height - 2, size, colour: faint, text });
  }
}
