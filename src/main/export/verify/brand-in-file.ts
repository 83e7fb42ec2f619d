import type { Brand } from '../brand/brand.ts';
import { readBrand } from '../brand/seller-brand.ts';
import type { PdfFile } from '../pdf-file/pdf-file.ts';
import { asName, asNumber } from '../pdf-file/pdf-file.ts';
import { pngOf } from '../images/png-image.ts';
import { firstPageResources } from '../pdf-file/pdf-pages.ts';

/** The picture of the first page as a file; null where there is none that we would have put there, or something else. */
function pictureOf(file: PdfFile): Uint8Array | null {
  const drawn = file.dictionary(firstPageResources(file)?.entries.get('XObject'));
  for (const value of drawn?.entries.values() ?? []) {
    const stored = file.stored(value);
    if (stored === null || asName(file.get(stored.dictionary, 'Subtype')) !== 'Image') return null;
    if (asName(file.get(stored.dictionary, 'Filter')) === 'DCTDecode') return stored.raw;
    const [width, height] = [asNumber(file.get(stored.dictionary, 'Width')), asNumber(file.get(stored.dictionary, 'Height'))];
    const rgb = file.stream(value);
    if (width === null || height === null || rgb?.length !== width * height * 3) return null;
    return pngOf({ width, height, rgb });
  }
  return null;
}

/**
 * The brand that a file was drawn with, from the file itself: its logo is taken back out of the cover. Null where it
 * says that it has a logo, and has none that could have been put there.
 */
export function brandIn(file: PdfFile, colour: string | null, hasLogo: boolean): Brand | null {
  const logo = hasLogo ? pictureOf(file) : undefined;
  if (logo === null) return null;
  const read = readBrand({ logo, colour: colour === null || colour === '' ? undefined : colour });
  return read.ok ? read.brand : null;
}
