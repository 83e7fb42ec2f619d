import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export type PngOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  /** As PNG counts them: 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType?: number;
  readonly interlaced?: boolean;
  /** The samples of one pixel, the same for all, of eight or sixteen bits. */
  readonly pixel?: readonly number[];
  readonly palette?: readonly number[];
  /** Of each row: 0 as it is, 1 as differences to the pixel at the left. */
  readonly filter?: 0 | 1;
};

/** A PNG of one colour. */
export function pngLogo(options: PngOptions = {}): Uint8Array {
  const {
    width = 24,
    height = 12,
    depth = 8,
    colourType = 6,
    interlaced = false,
    pixel = [194, 65, 12, 255],
    filter = 0,
  } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const bytes = pixel.flatMap((sample) => (depth === 16 ? [sample >> 8, sample & 255] : [sample]));
  const rest = filter === 1 ? bytes.map(() => 0) : bytes;
  const row = [filter, ...bytes, ...Array.from({ length: width - 1 }, () => rest).flat()];
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.from(row)));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(options.palette === undefined ? [] : [chunk('PLTE', Uint8Array.from(options.palette))]),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const colourJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk' +
  '//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABgDASIAAhEBAxEB' +
  '/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAA' +
  'AAAP/aAAwDAQACEQMRAD8AmgIjTgAP/9k=';
const pressJpeg =
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/8' +
  'AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAYF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwBehCRi/9k=';

/** 24 by 12 pixels in colour. */
export function jpegLogo(): Uint8Array {
  return new Uint8Array(Buffer.from(colourJpeg, 'base64'));
}

/** 8 by 8 pixels in the four colours of a printing press. */
export function cmykLogo(): Uint8Array {
  return new Uint8Array(Buffer.from(pressJpeg, 'base64'));
}
