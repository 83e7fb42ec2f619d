/** Objects of a PDF file as values. Strings are bytes, names are text without the slash. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | { readonly kind: 'keyword'; readonly word: string };

export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };

export class PdfSyntaxError extends Error {}

/** There is more of something than a contract has: the file is made to exhaust its reader. */
export class PdfLimitError extends PdfSyntaxError {}

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
/** Deeper nesting than any file has: a file made to exhaust the stack. */
const deepest = 64;

/** Reads values one after the other from bytes. */
export class PdfReader {
  readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  get ended(): boolean {
    this.skipSpace();
    return this.position >= this.bytes.length;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.position < this.bytes.length && this.bytes[this.position] !== 10 && this.bytes[this.position] !== 13)
          this.position += 1;
      } else if (whitespace.has(byte)) this.position += 1;
      else return;
    }
  }

  /** The next value, or operator as a keyword. `1 0 R` is one value. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfSyntaxError('Objects are nested too deeply');
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) throw new PdfSyntaxError('The file ends within an object');
    const mark = String.fromCharCode(byte);
    if (mark === '/') return { kind: 'name', name: this.name() };
    if (mark === '(') return { kind: 'string', bytes: this.literal() };
    if (mark === '[') return this.array(depth);
    if (mark === '<')
      return this.bytes[this.position + 1] === 0x3c ? this.dictionary(depth) : { kind: 'string', bytes: this.hex() };
    if (mark === ']' || mark === '>' || mark === '{' || mark === '}' || mark === ')') {
      this.position += mark === '>' && this.bytes[this.position + 1] === 0x3e ? 2 : 1;
      return { kind: 'keyword', word: mark };
    }
    return this.numberOrWord();
  }

  private word(): string {
    const from = this.position;
    for (let byte = this.bytes[this.position]; byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);) {
      this.position += 1;
      byte = this.bytes[this.position];
    }
    return Buffer.from(this.bytes.subarray(from, this.position)).toString('latin1');
  }

  private name(): string {
    this.position += 1;
    return this.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  private numberOrWord(): PdfValue {
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'keyword', word };
    if (/^\d+$/.test(word)) {
      const after = this.position;
      this.skipSpace();
      const generation = this.word();
      this.skipSpace();
      if (/^\d+$/.test(generation) && this.word() === 'R') return { kind: 'ref', number: Number(word) };
      this.position = after;
    }
    return Number(word);
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let open = 1;
    this.position += 1;
    while (open > 0) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new PdfSyntaxError('A string does not end');
      this.position += 1;
      if (byte === 0x5c) this.escaped(out);
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x29) open -= 1;
        if (open > 0) out.push(byte);
      }
    }
    return Uint8Array.from(out);
  }

  private escaped(out: number[]): void {
    const mark = String.fromCharCode(this.bytes[this.position] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(Buffer.from(this.bytes.subarray(this.position, this.position + 3)).toString('latin1'))?.[0];
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 255);
      this.position += octal.length;
      return;
    }
    this.position += 1;
    if (mark === '\r' && this.bytes[this.position] === 10) this.position += 1;
    if (mark !== '\r' && mark !== '\n') out.push(escapes[mark] ?? mark.charCodeAt(0));
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.position);
    if (end < 0) throw new PdfSyntaxError('A string does not end');
    const digits = Buffer.from(this.bytes.subarray(this.position + 1, end))
      .toString('latin1')
      .replace(/[^0-9a-fA-F]/g, '');
    this.position = end + 1;
    return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  private array(depth: number): PdfValue {
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.value(depth + 1);
      if (isKeyword(item, ']')) return { kind: 'array', items };
      items.push(item);
    }
  }

  private dictionary(depth: number): PdfDictionary {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.value(depth + 1);
      if (isKeyword(key, '>')) return { kind: 'dictionary', entries };
      if (typeof key !== 'object' || key?.kind !== 'name') throw new PdfSyntaxError('A dictionary has a key that is no name');
      const value = this.value(depth + 1);
      // Of two values readers take the first or the last: what such a file shows depends on who reads it.
      if (entries.has(key.name) && !isSameValue(entries.get(key.name), value)) {
        throw new PdfSyntaxError(`A dictionary says “${key.name}” twice, and readers differ in which they take`);
      }
      entries.set(key.name, value);
    }
  }
}

function isSameValue(a: PdfValue | undefined, b: PdfValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isKeyword(value: PdfValue, word: string): boolean {
  return typeof value === 'object' && value?.kind === 'keyword' && value.word === word;
}
