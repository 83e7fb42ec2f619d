import { sha256 } from '../../../sha256.ts';
import type { ReadingCost } from '../pdf-syntax.ts';
import { PdfLimitError } from '../pdf-syntax.ts';

/** Tells glyphs of a TrueType font by their outlines, whatever a file says that they are: an empty text for one that draws nothing. */
export type GlyphOutlines = (glyph: number) => string | null;

const deepest = 6;

/** The glyph of each code of a simple font, by the first table of a font program that is for codes; null where it has none. */
export function glyphsOfCodes(program: Uint8Array, cost: ReadingCost): ((code: number, letter: string) => number) | null {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  try {
    const cmap = tablesOf(view).get('cmap');
    if (cmap === undefined) return null;
    const tables = Array.from({ length: Math.min(view.getUint16(cmap + 2), 32) }, (_, index) => {
      const at = cmap + 4 + index * 8;
      return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), at: cmap + view.getUint32(at + 4) };
    });
    const find = (platform: number, encoding: number): number | undefined =>
      tables.find((table) => table.platform === platform && table.encoding === encoding)?.at;
    const [symbols, ofMac, unicode] = [find(3, 0), find(1, 0), find(3, 1)];
    return (code, letter) => {
      const tries: readonly (readonly [number | undefined, number])[] = [
        [symbols, code],
        [symbols, 0xf000 + code],
        [ofMac, code],
        [unicode, letter.codePointAt(0) ?? 0],
      ];
      for (const [table, of] of tries) {
        const glyph = table === undefined ? 0 : glyphIn(view, table, of, cost);
        if (glyph > 0) return glyph;
      }
      return 0;
    };
  } catch {
    return null;
  }
}

/** The glyph of a code in a table of a font, 0 where it has none. */
function glyphIn(view: DataView, at: number, code: number, cost: ReadingCost): number {
  try {
    switch (view.getUint16(at)) {
      case 0:
        return code < 256 ? view.getUint8(at + 6 + code) : 0;
      case 4:
        cost.scan(view.getUint16(at + 6) * 2);
        return glyphInSegments(view, at, code);
      case 6: {
        const index = code - view.getUint16(at + 6);
        return index >= 0 && index < view.getUint16(at + 8) ? view.getUint16(at + 10 + index * 2) : 0;
      }
      default:
        return 0;
    }
  } catch (error) {
    if (error instanceof PdfLimitError) throw error;
    return 0;
  }
}

function glyphInSegments(view: DataView, at: number, code: number): number {
  const double = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + double, at + 16 + 2 * double, at + 16 + 3 * double];
  for (let segment = 0; segment < double; segment += 2) {
    if (code > view.getUint16(ends + segment)) continue;
    const start = view.getUint16(starts + segment);
    if (code < start) return 0;
    const [delta, offset] = [view.getUint16(deltas + segment), view.getUint16(offsets + segment)];
    if (offset === 0) return (code + delta) % 65536;
    const glyph = view.getUint16(offsets + segment + offset + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) % 65536;
  }
  return 0;
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = Math.min(view.getUint16(4), 64);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
    tables.set(tag, view.getUint32(at + 8));
  }
  return tables;
}

/** Contours and points of a glyph without its hints, which programs leave out. */
function simpleOutline(view: DataView, at: number, contours: number): Uint8Array {
  const points = view.getUint16(at + 10 + (contours - 1) * 2) + 1;
  const afterEnds = at + 10 + contours * 2;
  const from = afterEnds + 2 + view.getUint16(afterEnds);
  let [end, widths] = [from, 0];
  for (let point = 0; point < points;) {
    const flags = view.getUint8(end);
    end += 1;
    const times = (flags & 8) === 0 ? 1 : view.getUint8(end) + 1;
    if ((flags & 8) !== 0) end += 1;
    const along = (flags & 2) !== 0 ? 1 : (flags & 16) !== 0 ? 0 : 2;
    const up = (flags & 4) !== 0 ? 1 : (flags & 32) !== 0 ? 0 : 2;
    widths += (along + up) * times;
    point += times;
  }
  const bytes = (start: number, stop: number): Uint8Array => new Uint8Array(view.buffer, view.byteOffset + start, stop - start);
  return new Uint8Array(Buffer.concat([bytes(at + 10, afterEnds), bytes(from, end + widths)]));
}

/** Reads the outlines of a font program; null where it is no TrueType font. */
export function glyphOutlines(program: Uint8Array, cost: ReadingCost): GlyphOutlines | null {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  try {
    const tables = tablesOf(view);
    const [head, loca, glyf, maxp] = ['head', 'loca', 'glyf', 'maxp'].map((tag) => tables.get(tag));
    if (head === undefined || loca === undefined || glyf === undefined || maxp === undefined) return null;
    const isLong = view.getInt16(head + 50) === 1;
    const count = view.getUint16(maxp + 4);
    const place = (glyph: number): number => (isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
    const known = new Map<number, string | null>();
    /** A glyph that others are made of is read once for all of them. */
    const read = (glyph: number, depth: number): string => {
      const before = known.get(glyph);
      if (typeof before === 'string') return before;
      const outline = outlineOf(glyph, depth);
      known.set(glyph, outline);
      return outline;
    };
    const outlineOf = (glyph: number, depth: number): string => {
      cost.read(1);
      if (glyph >= count || depth > deepest) throw new RangeError('There is no such glyph');
      const at = glyf + place(glyph);
      if (place(glyph + 1) === place(glyph)) return '';
      const contours = view.getInt16(at);
      if (contours === 0) return '';
      if (contours > 0) {
        const outline = simpleOutline(view, at, contours);
        cost.scan(outline.length);
        return sha256(outline);
      }
      const parts: string[] = [];
      for (let each = at + 10, more = true; more && parts.length < 32;) {
        const flags = view.getUint16(each);
        const length =
          4 + ((flags & 1) === 0 ? 2 : 4) + ((flags & 8) !== 0 ? 2 : (flags & 64) !== 0 ? 4 : (flags & 128) !== 0 ? 8 : 0);
        const shift = Buffer.from(view.buffer, view.byteOffset + each + 4, length - 4).toString('hex');
        parts.push(`${read(view.getUint16(each + 2), depth + 1)} ${shift}`);
        each += length;
        more = (flags & 32) !== 0;
      }
      return sha256(parts.join('\n'));
    };
    return (glyph) => {
      const before = known.get(glyph);
      if (before !== undefined) return before;
      let outline: string | null = null;
      try {
        outline = read(glyph, 0);
      } catch (error) {
        if (error instanceof PdfLimitError) throw error;
        // A glyph that is cut off is told by what the file says of it.
      }
      known.set(glyph, outline);
      return outline;
    };
  } catch {
    return null;
  }
}
