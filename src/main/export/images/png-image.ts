import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Three bytes a pixel, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

type Form = { readonly channels: number; readonly depths: readonly number[] };

/** By the colour type of the head: grey, colour, palette, grey with alpha, colour with alpha. */
const forms: Readonly<Record<number, Form>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
const palette = 3;

export type PngHead = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly channels: number;
  readonly isInterlaced: boolean;
};

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

type Chunk = { readonly type: string; readonly data: Buffer };

/** The file's chunks up to its end; null where one is cut off or its checksum is wrong. */
function chunks(bytes: Uint8Array): readonly Chunk[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: Chunk[] = [];
  for (let at = signature.length; at + 12 <= buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > buffer.length) return null;
    if (crc32(buffer.subarray(at + 4, end - 4)) !== buffer.readUInt32BE(end - 4)) return null;
    const type = buffer.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return found;
    found.push({ type, data: buffer.subarray(at + 8, end - 4) });
    at = end;
  }
  return null;
}

/** What the head says; null where it makes no sense. */
export function pngHead(bytes: Uint8Array): PngHead | null {
  const head = chunks(bytes)?.[0];
  if (head?.type !== 'IHDR' || head.data.length !== 13) return null;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth = 0, colourType = -1, , , interlacing = -1] = head.data.subarray(8);
  const form = forms[colourType];
  if (form?.depths.includes(depth) !== true || width === 0 || height === 0 || interlacing > 1) return null;
  return { width, height, depth, colourType, channels: form.channels, isInterlaced: interlacing === 1 };
}

type Pass = { readonly x: number; readonly y: number; readonly across: number; readonly down: number };

/** The seven pictures that an interlaced one is written as: where each begins, and its steps. */
const passes: readonly Pass[] = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
];
const onePass: readonly Pass[] = [{ x: 0, y: 0, across: 1, down: 1 }];

/** How many bytes the picture's data unpacks to: each row of each pass with its filter in front. */
function unpackedLength({ width, height, depth, channels, isInterlaced }: PngHead): number {
  let length = 0;
  for (const { x, y, across, down } of isInterlaced ? passes : onePass) {
    const [columns, rows] = [Math.ceil((width - x) / across), Math.ceil((height - y) / down)];
    if (columns > 0 && rows > 0) length += rows * (1 + Math.ceil((columns * channels * depth) / 8));
  }
  return length;
}

/** A small file can unpack to gigabytes: no more than its head says is unpacked, and no less is taken. */
function unpacksAs(head: PngHead, packed: Uint8Array): boolean {
  const length = unpackedLength(head);
  try {
    return inflateSync(packed, { maxOutputLength: length }).length === length;
  } catch {
    return false;
  }
}

/** Four samples a pixel: red, green, blue, alpha. Of sixteen bits the higher eight count. */
type Samples = { readonly values: ArrayLike<number>; readonly shift: number };

/**
 * What decides on pixels alone is read: no profile or text that could unpack to anything, and no colour that stands for paper, which
 * logos of today are printed with.
 */
function decoded(parts: readonly Chunk[], { colourType, depth }: PngHead): Samples | null {
  const all = (type: string): Buffer => Buffer.concat(parts.filter((part) => part.type === type).map((part) => part.data));
  const [head, colours, alpha] = [all('IHDR'), all('PLTE'), all('tRNS')];
  const tables = colourType === palette ? [chunk('PLTE', colours), chunk('tRNS', alpha.subarray(0, colours.length / 3))] : [];
  try {
    const { data } = PNG.sync.read(fileOf([chunk('IHDR', head), ...tables, chunk('IDAT', all('IDAT'))]), {
      skipRescale: depth === 16,
    });
    return { values: data, shift: depth === 16 ? 8 : 0 };
  } catch {
    return null;
  }
}

/** The picture on white, for paper shows through what is transparent; null where the file is damaged. `head` is its own. */
export function pngPixels(bytes: Uint8Array, head: PngHead): Pixels | null {
  const parts = chunks(bytes);
  if (parts === null) return null;
  const packed = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const samples = unpacksAs(head, packed) ? decoded(parts, head) : null;
  if (samples === null) return null;
  const { width, height } = head;
  const sample = (at: number): number => (samples.values[at] ?? 0) >> samples.shift;
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const alpha = sample(pixel * 4 + 3);
    for (let part = 0; part < 3; part += 1) {
      rgb[pixel * 3 + part] = Math.round((sample(pixel * 4 + part) * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { width, height, rgb };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function fileOf(parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

const deflated = (rows: Uint8Array): Uint8Array => deflateSync(rows, { level: 9 });

/** Pixels as a PNG of eight bits and three channels: the same pixels give the same file. `packed`: how its rows are, as zlib packs them. */
export function pngOf({ width, height, rgb }: Pixels, packed: (rows: Uint8Array) => Uint8Array = deflated): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  return new Uint8Array(fileOf([chunk('IHDR', head), chunk('IDAT', packed(rows))]));
}
