// Pictures that are made to exhaust their reader: each is read or refused at once, within the bytes that a logo may have.
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { mostLogoBytes, readLogo } from '../../src/main/export/brand/logo.ts';
import { atOnce } from './what-it-took.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Head = {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colours?: number;
  readonly interlaced?: number;
};

function png({ width, height, depth = 8, colours = 6, interlaced = 0 }: Head, ...parts: readonly Buffer[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colours, 0, 0, interlaced], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), ...parts, chunk('IEND', Buffer.alloc(0))]));
}

const packed = (length: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(length)));
/** Rows of four channels of sixteen bits, each with its filter in front. */
const rows = (width: number, height: number): number => height * (1 + width * 8);
const largest = { width: 2000, height: 2000, depth: 16 };

function jpeg(...segments: readonly Buffer[]): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]));
}

const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const frame = (width: number, height: number): Buffer => {
  const data = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  data.writeUInt16BE(height, 1);
  data.writeUInt16BE(width, 3);
  return segment(0xc0, data);
};

const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'as many pixels as a logo may have, of eight bytes each': () => png(largest, packed(rows(2000, 2000))),
  'pixels that unpack to more than the head says': () => png({ width: 10, height: 10 }, packed(900_000_000)),
  'a picture of one row': () => png({ width: 4_000_000, height: 1, depth: 16 }, packed(rows(4_000_000, 1))),
  'a picture of one column': () => png({ width: 1, height: 4_000_000, depth: 16 }, packed(rows(1, 4_000_000))),
  'a head of four thousand million pixels a side': () => png({ width: 0xffffffff, height: 0xffffffff }, packed(1000)),
  'pieces of no bytes': () =>
    png({ width: 10, height: 10 }, ...Array.from({ length: 80_000 }, () => chunk('IDAT', Buffer.alloc(0)))),
  'texts that would unpack to gigabytes': () =>
    png(
      { width: 10, height: 10 },
      chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(800_000_000))])),
      packed(10 * 41),
    ),
  'pieces that say they are longer than the file': () => {
    const bytes = png({ width: 10, height: 10 }, packed(410));
    bytes.set([0xff, 0xff, 0xff, 0xff], 33);
    return bytes;
  },
  'a JPEG of segments without end': () =>
    jpeg(Buffer.concat(Array.from({ length: 240_000 }, () => segment(0xe0, Buffer.alloc(0))))),
  'a JPEG of filling bytes': () => jpeg(Buffer.alloc(990_000, 0xff)),
  'a JPEG of more pixels than any logo': () => jpeg(frame(65_535, 65_535)),
  'a JPEG whose ends stand everywhere': () => jpeg(Buffer.from('ffd9'.repeat(490_000), 'hex')),
};

test.each(Object.entries(bombs))('%s', async (_, made) => {
  const bytes = made();
  expect(bytes.length).toBeLessThanOrEqual(mostLogoBytes);
  const read = await atOnce(() => readLogo(bytes));
  expect(read.ok ? [read.logo.width, read.logo.height] : read.problem.code).toEqual(expect.anything());
});

test('the largest pictures are read, and not refused for their size alone', async () => {
  for (const interlaced of [0, 1]) {
    // An interlaced picture is seven pictures, each with rows of its own. One colour packs to the same length either way.
    const bytes =
      interlaced === 0 ? png(largest, packed(rows(2000, 2000))) : png({ ...largest, interlaced }, packed(interlacedRows()));
    expect(await atOnce(() => readLogo(bytes))).toMatchObject({ ok: true });
  }
});

function interlacedRows(): number {
  const passes = [
    [8, 8],
    [8, 8],
    [4, 8],
    [4, 4],
    [2, 4],
    [2, 2],
    [1, 2],
  ] as const;
  const starts = [
    [0, 0],
    [4, 0],
    [0, 4],
    [2, 0],
    [0, 2],
    [1, 0],
    [0, 1],
  ] as const;
  return passes.reduce((sum, [across, down], at) => {
    const [x, y] = starts[at] ?? [0, 0];
    return sum + Math.ceil((2000 - y) / down) * (1 + Math.ceil((2000 - x) / across) * 8);
  }, 0);
}
