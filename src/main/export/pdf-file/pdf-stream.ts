import { inflateSync } from 'node:zlib';

/** More than any contract: a file made to exhaust memory stops here. */
const mostBytes = 256 * 1024 * 1024;

/** Undoes the PNG predictors, with which cross-reference streams are written. */
function unpredicted(bytes: Uint8Array, columns: number, bytesPerPixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const raw = bytes[row * (columns + 1) + 1 + column] ?? 0;
      const left = column < bytesPerPixel ? 0 : (out[row * columns + column - bytesPerPixel] ?? 0);
      const up = row === 0 ? 0 : (out[(row - 1) * columns + column] ?? 0);
      const upLeft = row === 0 || column < bytesPerPixel ? 0 : (out[(row - 1) * columns + column - bytesPerPixel] ?? 0);
      out[row * columns + column] = raw + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

export type Predictor = { readonly predictor: number; readonly columns: number; readonly colors: number };

/** Decodes one filter; throws on one that no contract is written with. */
export function unfiltered(bytes: Uint8Array, filter: string, { predictor, columns, colors }: Predictor): Uint8Array {
  if (filter === 'FlateDecode' || filter === 'Fl') {
    const plain = new Uint8Array(inflateSync(bytes, { maxOutputLength: mostBytes }));
    return predictor >= 10 ? unpredicted(plain, columns * colors, colors) : plain;
  }
  if (filter === 'ASCIIHexDecode' || filter === 'AHx') {
    return new Uint8Array(
      Buffer.from(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/[^0-9a-fA-F]/g, ''),
        'hex',
      ),
    );
  }
  throw new Error(`Streams in ${filter} are not read`);
}
