import type { ESignService } from '../../../shared/vocabulary/signing-fields.ts';
import { tagFor } from './e-sign-services.ts';
import { sans } from '../shipped/fonts.ts';
import { drawText } from '../pdfmake/page-drawing.ts';
import type { LaidOut } from '../pdfmake/lay-out.ts';
import type { SigningPlace } from './signing-places.ts';

/** White, and a point high: only the service that looks for it finds it. */
const size = 1;
const colour = '#ffffff';

/**
 * Puts a service's tags where fields would be, each at its place's lower left: services set their fields upwards and
 * rightwards from there. What is known already is printed, and not asked again.
 */
export function drawSignTags(document: LaidOut, service: ESignService, places: readonly SigningPlace[]): void {
  for (const place of places) {
    if (place.value !== '') continue;
    const { page, x, top, height } = place;
    drawText(document, { page, font: sans, x, baseline: top + height - 3, size, colour, text: tagFor(service, place) });
  }
}
