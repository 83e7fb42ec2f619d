import { inflated } from './inflate.ts';
import type { PdfBudget } from './pdf-budget.ts';
import { PdfSyntaxError } from './pdf-syntax.ts';

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

/** Undoes the predictor of TIFF, for samples of eight bits. */
function undifferenced(bytes: Uint8Array, columns: number, colors: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  const row = columns * colors;
  for (let at = 0; at < out.length; at += 1) if (at % row >= colors) out[at] = (out[at] ?? 0) + (out[at - colors] ?? 0);
  return out;
}

/** A list of bytes that grows, and costs the budget what it holds. */
class Growing {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private readonly budget: PdfBudget;

  constructor(budget: PdfBudget) {
    this.budget = budget;
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      this.budget.spend(this.length);
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes)
    .toString('latin1')
    .replace(/>[\s\S]*$/, '')
    .replace(/[^0-9a-fA-F]/g, '');
  return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

function fromBase85(bytes: Uint8Array, budget: PdfBudget): Uint8Array {
  const out = new Growing(budget);
  let group: number[] = [];
  const flush = (digits: readonly number[]): void => {
    const padded = [...digits, 84, 84, 84, 84].slice(0, 5);
    const number = padded.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < digits.length - 1; byte += 1) out.push(Math.floor(number / 256 ** (3 - byte)) & 255);
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && group.length === 0) for (let zero = 0; zero < 4; zero += 1) out.push(0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length === 5) {
      flush(group);
      group = [];
    }
  }
  if (group.length > 1) flush(group);
  return out.done();
}

function unrepeated(bytes: Uint8Array, budget: PdfBudget): Uint8Array {
  const out = new Growing(budget);
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) for (let each = 1; each <= length + 1; each += 1) out.push(bytes[at + each] ?? 0);
    else for (let each = 0; each < 257 - length; each += 1) out.push(bytes[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
  }
  return out.done();
}

/** What a code means that is just being made: what came before, and its first byte once more. */
function extended(before: Uint8Array | null): Uint8Array | null {
  return before === null ? null : Uint8Array.of(...before, before[0] ?? 0);
}

/** LZW as PDF and TIFF write it: codes of 9 to 12 bits, 256 to clear the table, 257 to end. */
function fromLzw(bytes: Uint8Array, early: number, budget: PdfBudget): Uint8Array {
  const out = new Growing(budget);
  let table: Uint8Array[] = [];
  let [width, held, bits] = [9, 0, 0];
  let before: Uint8Array | null = null as Uint8Array | null;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      table = [];
      width = 9;
      before = null;
      continue;
    }
    const known: Uint8Array | undefined = code < 256 ? Uint8Array.of(code) : table[code - 258];
    const entry = known ?? extended(before);
    if (entry === null) throw new PdfSyntaxError('A stream in LZW is broken');
    for (const each of entry) out.push(each);
    if (before !== null && table.length < 4096 - 258) table.push(Uint8Array.of(...before, entry[0] ?? 0));
    before = entry;
    const next = table.length + 258 + early;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return out.done();
}

export type Predictor = {
  readonly predictor: number;
  readonly columns: number;
  readonly colors: number;
  /** Of LZW: whether codes widen one early. */
  readonly earlyChange: number;
};

/** No row of a picture or of a table is wider. */
const widest = 1 << 20;

function unpredictedBy(plain: Uint8Array, { predictor, columns, colors }: Predictor): Uint8Array {
  if (predictor < 2) return plain;
  if (!(columns >= 1 && colors >= 1 && columns * colors <= widest)) throw new PdfSyntaxError('A stream has rows of no width');
  return predictor >= 10 ? unpredicted(plain, columns * colors, colors) : undifferenced(plain, columns, colors);
}

/** What pictures are packed in: they are compared as they are stored. */
const pictures = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

export function isPictureFilter(filter: string): boolean {
  return pictures.has(filter);
}

/** Decodes one filter, within what the whole file may come to; throws on one that is not known. */
export function unfiltered(bytes: Uint8Array, filter: string, how: Predictor, budget: PdfBudget): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return unpredictedBy(inflated(bytes, budget), how);
    case 'LZWDecode':
    case 'LZW':
      return unpredictedBy(fromLzw(bytes, how.earlyChange, budget), how);
    case 'ASCIIHexDecode':
    case 'AHx':
      return fromHex(bytes);
    case 'ASCII85Decode':
    case 'A85':
      return fromBase85(bytes, budget);
    case 'RunLengthDecode':
    case 'RL':
      return unrepeated(bytes, budget);
    case 'Crypt':
      return bytes;
    default:
      throw new PdfSyntaxError(`Streams in ${filter} are not read`);
  }
}
