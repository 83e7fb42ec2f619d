import type { ESignService } from '../../../shared/vocabulary/signing-fields.ts';
import { fieldHeightOf, tagFor } from './e-sign-services.ts';
import { sans } from '../shipped/fonts.ts';
import { drawnWidth, drawText, lineHeight } from '../pdfmake/page-drawing.ts';
import type { LaidOut } from '../pdfmake/lay-out.ts';
import type { SigningPlace } from './signing-places.ts';

/** White: only the service that looks for it finds it. */
const colour = '#ffffff';

/** In points: large enough for every service to read. What is put at an anchor is sized by the sender. */
const anchorSize = 4;

/** How far the letters of a tag reach below their baseline, of their size: no white letter covers the line to write on. */
const below = 0.24;

/** Letters that are squeezed further lie so close that readers take two of a kind for one. */
const mostSqueezed = 0.33;

type Setting = { readonly size: number; readonly width?: number; readonly baseline: number };

/**
 * The letters of a tag that makes a field as high and as wide as its place, in points. Where they can't be as large as that, they
 * stand in the middle if the tag says its field's size, and otherwise on the line to write on.
 */
function setTag(document: LaidOut, service: ESignService, text: string, { width, top, height }: SigningPlace): Setting {
  const bottom = top + height;
  const largest = width / (mostSqueezed * drawnWidth(document, sans, text, 1));
  switch (fieldHeightOf(service)) {
    case 'sender':
      return { size: anchorSize, baseline: bottom - below * anchorSize };
    case 'letters': {
      const size = Math.min(height, largest);
      return { size, width, baseline: bottom - below * size };
    }
    case 'line': {
      const line = lineHeight(document, sans);
      const size = Math.min(height / line, largest);
      return { size, width, baseline: bottom - below * size - (height - size * line) / 2 };
    }
  }
}

/**
 * Puts a service's tags where fields would be, as wide as those and as high as the service measures height. An anchor, of which
 * only the corner counts, stands at the place's lower left. What is known already is printed, and not asked again.
 */
export function drawSignTags(document: LaidOut, service: ESignService, places: readonly SigningPlace[]): void {
  for (const place of places) {
    if (place.value !== '') continue;
    const text = tagFor(service, place);
    const { page, x } = place;
    drawText(document, { page, font: sans, x, colour, text, ...setTag(document, service, text, place) });
  }
}
