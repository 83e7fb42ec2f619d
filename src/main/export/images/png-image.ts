import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { unpredicted } from '../pdf-file/pdf-stream.ts';

/** Three bytes a pixel, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

export type PngHead = { readonly width: number; readonly height: number; readonly depth: number; readonly kind: PngKind };
type PngKind = 'grey' | 'colour' | 'palette' | 'grey-alpha' | 'colour-alpha';

const signature = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const kinds: Readonly<Record<number, PngKind>> = { 0: 'grey', 2: 'colour', 3: 'palette', 4: 'grey-alpha', 6: 'colour-alpha' };
const channels: Readonly<Record<PngKind, number>> = {
  grey: 1,
  colour: 3,
  palette: 1,
  'grey-alpha': 2,
  'colour-alpha': 4,
};
const depths: Readonly<Record<PngKind, readonly number[]>> = {
  grey: [1, 2, 4, 8, 16],
  colour: [8, 16],
  palette: [1, 2, 4, 8],
  'grey-alpha': [8, 16],
  'colour-alpha': [8, 16],
};

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

/** What the head says; `interlaced` is told apart, null is a head that makes no sense. */
export function pngHead(bytes: Uint8Array): PngHead | 'interlaced' | null {
  const head = chunks(bytes)?.[0];
  if (head?.type !== 'IHDR' || head.data.length !== 13) return null;
  const kind = kinds[head.data[9] ?? -1];
  const depth = head.data[8] ?? 0;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  if (kind === undefined || !depths[kind].includes(depth) || width === 0 || height === 0) return null;
  if (head.data[12] === 1) return 'interlaced';
  return head.data[12] === 0 ? { width, height, depth, kind } : null;
}

/** The samples of a row as bytes: of sixteen bits the higher eight; of less than eight, spread to eight but for a palette. */
function samples(row: Uint8Array, count: number, { depth, kind }: PngHead): Uint8Array {
  if (depth === 8) return row;
  const out = new Uint8Array(count);
  const most = 2 ** depth - 1;
  for (let index = 0; index < count; index += 1) {
    if (depth === 16) {
      out[index] = row[index * 2] ?? 0;
      continue;
    }
    const bit = index * depth;
    const sample = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most;
    out[index] = kind === 'palette' ? sample : Math.round((sample * 255) / most);
  }
  return out;
}

type Palette = { readonly colours: Uint8Array; readonly alpha: Uint8Array };

/** A pixel of a row on white: paper shows through what is transparent. */
function colourOf(row: Uint8Array, x: number, kind: PngKind, palette: Palette): readonly [number, number, number] {
  const at = x * channels[kind];
  const sample = (offset: number): number => row[at + offset] ?? 0;
  const onWhite = (colour: number, alpha: number): number => Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
  switch (kind) {
    case 'grey':
      return [sample(0), sample(0), sample(0)];
    case 'colour':
      return [sample(0), sample(1), sample(2)];
    case 'grey-alpha': {
      const grey = onWhite(sample(0), sample(1));
      return [grey, grey, grey];
    }
    case 'colour-alpha':
      return [onWhite(sample(0), sample(3)), onWhite(sample(1), sample(3)), onWhite(sample(2), sample(3))];
    case 'palette': {
      const entry = sample(0);
      const alpha = palette.alpha[entry] ?? 255;
      const part = (offset: number): number => onWhite(palette.colours[entry * 3 + offset] ?? 0, alpha);
      return [part(0), part(1), part(2)];
    }
  }
}

/** The picture on white; null where the file is cut off, damaged, or says what no PNG says. `head` is its own. */
export function pngPixels(bytes: Uint8Array, head: PngHead): Pixels | null {
  const parts = chunks(bytes);
  if (parts === null) return null;
  const { width, height, depth, kind } = head;
  const rowBytes = Math.ceil((width * channels[kind] * depth) / 8);
  const data = (type: string): Buffer => Buffer.concat(parts.filter((part) => part.type === type).map((part) => part.data));
  let packed: Uint8Array;
  try {
    packed = inflateSync(data('IDAT'), { maxOutputLength: (rowBytes + 1) * height });
  } catch {
    return null;
  }
  const palette = { colours: data('PLTE'), alpha: data('tRNS') };
  if (packed.length !== (rowBytes + 1) * height || (kind === 'palette' && palette.colours.length === 0)) return null;
  const rows = unpredicted(packed, rowBytes, Math.max(1, (channels[kind] * depth) >> 3));
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const row = samples(rows.subarray(y * rowBytes, (y + 1) * rowBytes), width * channels[kind], head);
    for (let x = 0; x < width; x += 1) rgb.set(colourOf(row, x, kind, palette), (y * width + x) * 3);
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

/** Pixels as a PNG of eight bits and three channels: the same pixels give the same file. */
export function pngOf({ width, height, rgb }: Pixels): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}
