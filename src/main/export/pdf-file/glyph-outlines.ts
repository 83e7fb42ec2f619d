import { sha256 } from '../../sha256.ts';

/** Tells glyphs of a TrueType font by their outlines, whatever a file says that they are: an empty text for one that draws nothing. */
export type GlyphOutlines = (glyph: number) => string | null;

const deepest = 6;

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
export function glyphOutlines(program: Uint8Array): GlyphOutlines | null {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  try {
    const tables = tablesOf(view);
    const [head, loca, glyf, maxp] = ['head', 'loca', 'glyf', 'maxp'].map((tag) => tables.get(tag));
    if (head === undefined || loca === undefined || glyf === undefined || maxp === undefined) return null;
    const isLong = view.getInt16(head + 50) === 1;
    const count = view.getUint16(maxp + 4);
    const place = (glyph: number): number => (isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
    const known = new Map<number, string | null>();
    const read = (glyph: number, depth: number): string => {
      if (glyph >= count || depth > deepest) throw new RangeError('There is no such glyph');
      const at = glyf + place(glyph);
      if (place(glyph + 1) === place(glyph)) return '';
      const contours = view.getInt16(at);
      if (contours === 0) return '';
      if (contours > 0) return sha256(simpleOutline(view, at, contours));
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
      } catch {
        // A glyph that is cut off is told by what the file says of it.
      }
      known.set(glyph, outline);
      return outline;
    };
  } catch {
    return null;
  }
}
