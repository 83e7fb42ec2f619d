import type { Signatures } from '../../../shared/document/tree/tree.ts';
import { sans } from '../shipped/fonts.ts';
import { drawnWidth, drawRule, drawText } from '../pdfmake/page-drawing.ts';
import { faint, rule } from '../layout/page-style.ts';
import type { LaidOut } from '../pdfmake/lay-out.ts';
import type { SigningPlace } from './signing-places.ts';
import { standsBeside } from './signing-places.ts';

const largest = 6.5;
const gap = 4;
/** Of a label that stands over its line. */
const largestOver = 5;

/** Whose initials go where, and a line to write them on: a copy that is printed is initialled by hand. */
export function drawInitialsRow(document: LaidOut, places: readonly SigningPlace[], { blocks, labels }: Signatures): void {
  for (const { page, signer, x, top, width, height } of places) {
    const text = `${labels.initials} ${blocks[signer - 1]?.mark ?? ''}`;
    const isBeside = standsBeside(height);
    const room = isBeside ? width + gap * 2 : width;
    const most = isBeside ? largest : largestOver;
    const size = Math.min(most, (most * room) / drawnWidth(document, sans, text, most));
    const start = isBeside ? x - gap - drawnWidth(document, sans, text, size) : x;
    const baseline = isBeside ? top + height - 2 : top - 1;
    drawRule(document, { page, x, y: top + height, width, thickness: 0.6, colour: rule });
    drawText(document, { page, font: sans, x: start, baseline, size, colour: faint, text });
  }
}
