import { deflate, Inflate } from 'pako';

/** Much is unpacked from little: what comes out is counted piece by piece, and no more than `maxOutputLength` is ever held. */
const pieceLength = 1 << 16;

/** zlib's own number for bytes that end too early. */
const wantsMore = -5;

class TooLong extends RangeError {
  readonly code = 'ERR_BUFFER_TOO_LARGE';
}

/** Node's inflateSync: throws where the bytes are damaged, cut off, or unpack to more than `maxOutputLength`. */
export function inflateSync(
  bytes: Uint8Array,
  { maxOutputLength = Number.POSITIVE_INFINITY }: { readonly maxOutputLength?: number } = {},
): Buffer {
  const unpacked = new Inflate({ chunkSize: pieceLength });
  const pieces: Uint8Array[] = [];
  let length = 0;
  unpacked.onData = (piece) => {
    length += piece.length;
    if (length > maxOutputLength) throw new TooLong(`Cannot create a Buffer larger than ${maxOutputLength} bytes`);
    pieces.push(piece);
  };
  unpacked.push(bytes, true);
  const isCutOff = unpacked.err === wantsMore || (unpacked.err === 0 && !unpacked.ended);
  if (isCutOff || unpacked.err !== 0) throw new Error(isCutOff ? 'unexpected end of file' : unpacked.msg);
  return Buffer.concat(pieces);
}

/** Node's deflateSync: the same bytes as there. */
export function deflateSync(bytes: Uint8Array, { level = 6 }: { readonly level?: 6 | 9 } = {}): Buffer {
  return Buffer.from(deflate(bytes, { level }));
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

/** Node's crc32. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}

export default { inflateSync, deflateSync };
