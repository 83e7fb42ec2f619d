import { crc32, deflateSync } from 'node:zlib';

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** As PNG counts them: 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  /** Of the pixel at a place, one value a channel, each of `depth` bits. */
  readonly pixel: (x: number, y: number) => readonly number[];
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** What the head says of the size, where it is not the drawing's. */
  readonly says?: { readonly width: number; readonly height: number };
};

/** Where each of the seven passes begins, and its steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Samples one after the other, the first in the highest bits. */
function packed(samples: readonly number[], depth: number): readonly number[] {
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

/** The row as differences to the pixel at its left, where `filter` is 1; as it is, where it is 0. */
function filtered(row: readonly number[], filter: number, bytesPerPixel: number): readonly number[] {
  return [filter, ...row.map((byte, at) => (filter === 1 ? (byte - (row[at - bytesPerPixel] ?? 0)) & 255 : byte))];
}

function indices(from: number, below: number, step: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((below - from) / step)) }, (_, index) => from + index * step);
}

/** A PNG file of a drawing; every other row is written as differences. */
export function pngFile(drawing: Drawing): Uint8Array {
  const { width, height, depth, colourType, pixel, interlaced = false, palette, transparency, says = drawing } = drawing;
  const bytesPerPixel = Math.max(1, (pixel(0, 0).length * depth) >> 3);
  const rows = (interlaced ? passes : ([[0, 0, 1, 1]] as const)).flatMap(([left, top, across, down]) => {
    const columns = indices(left, width, across);
    if (columns.length === 0) return [];
    return indices(top, height, down).map((y, index) =>
      filtered(
        packed(
          columns.flatMap((x) => pixel(x, y)),
          depth,
        ),
        index % 2,
        bytesPerPixel,
      ),
    );
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(says.width, 0);
  head.writeUInt32BE(says.height, 4);
  head.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(palette))]),
      ...(transparency === undefined ? [] : [chunk('tRNS', Uint8Array.from(transparency))]),
      chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
