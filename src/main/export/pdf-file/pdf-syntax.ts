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

/** What each byte is, in a table: it is asked for millions of times. */
const [ofWord, ofSpace, ofDelimiter] = [0, 1, 2];
const kindOf = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kindOf[byte] = ofSpace;
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) kindOf[byte] = ofDelimiter;
const isSpace = (byte: number | undefined): boolean => byte !== undefined && kindOf[byte] === ofSpace;
/** Whether a byte ends a word; the end of the file does too. */
const endsWord = (byte: number | undefined): boolean => byte === undefined || kindOf[byte] !== ofWord;
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
/** Deeper nesting than any file has: a file made to exhaust the stack. */
const deepest = 64;
/** Longer names, numbers and operators than any file has, in bytes. */
const longestWord = 65_536;
/** In bytes: operators are this short, and most names. Putting them together is quicker than asking for a text. */
const shortWord = 4;
/** Longer texts than any file has, in bytes: signatures and scripts are far shorter. */
const longestString = 8 * 1024 * 1024;

/** What reading costs: values by what each takes of time and memory, and bytes that are gone through. Throws where it is too much. */
export type ReadingCost = { readonly read: (values: number) => void; readonly scan: (bytes: number) => void };

/** What a value takes in memory, beside a number. */
const costs = { word: 1, name: 2, string: 8, array: 6, dictionary: 8, entry: 5 } as const;

/** In digits: of a generation, and of what a double holds exactly. */
const longestGeneration = 10;
const exactDigits = 15;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Reads values one after the other from bytes. */
export class PdfReader {
  readonly bytes: Uint8Array;
  position: number;
  private readonly cost: ReadingCost;

  constructor(bytes: Uint8Array, cost: ReadingCost, position = 0) {
    this.bytes = bytes;
    this.cost = cost;
    this.position = position;
  }

  get ended(): boolean {
    this.skipSpace();
    return this.position >= this.bytes.length;
  }

  skipSpace(): void {
    const from = this.position;
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === 0x25) {
        while (this.position < this.bytes.length && this.bytes[this.position] !== 10 && this.bytes[this.position] !== 13)
          this.position += 1;
      } else if (isSpace(byte)) this.position += 1;
      else break;
    }
    this.cost.scan(this.position - from);
  }

  /** The next value, or operator as a keyword. `1 0 R` is one value. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfSyntaxError('Objects are nested too deeply');
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) throw new PdfSyntaxError('The file ends within an object');
    const mark = String.fromCharCode(byte);
    if (mark === '/') {
      this.cost.read(costs.name);
      return { kind: 'name', name: this.name() };
    }
    if (mark === '(') {
      this.cost.read(costs.string);
      return { kind: 'string', bytes: this.literal() };
    }
    if (mark === '[') return this.array(depth);
    if (mark === '<') {
      if (this.bytes[this.position + 1] === 0x3c) return this.dictionary(depth);
      this.cost.read(costs.string);
      return { kind: 'string', bytes: this.hex() };
    }
    this.cost.read(costs.word);
    if (mark === ']' || mark === '>' || mark === '{' || mark === '}' || mark === ')') {
      this.position += mark === '>' && this.bytes[this.position + 1] === 0x3e ? 2 : 1;
      return { kind: 'keyword', word: mark };
    }
    return this.numberOrWord();
  }

  private word(): string {
    const from = this.position;
    while (!endsWord(this.bytes[this.position])) this.position += 1;
    const length = this.position - from;
    this.cost.scan(length);
    if (length > longestWord) throw new PdfLimitError('It has a longer name or number than any contract');
    if (length <= shortWord) return String.fromCharCode(...this.bytes.subarray(from, this.position));
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, length).toString('latin1');
  }

  private name(): string {
    this.position += 1;
    const word = this.word();
    return word.includes('#')
      ? word.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : word;
  }

  /** A number of a few digits, as most are, straight from its bytes; null for whatever else stands here. */
  private shortNumber(): number | null {
    let at = this.position;
    const sign = this.bytes[at] === 0x2d ? -1 : 1;
    if (sign < 0) at += 1;
    let [digits, scale, length] = [0, 0, 0];
    for (let byte = this.bytes[at]; byte !== undefined; byte = this.bytes[at]) {
      if (byte === 0x2e && scale === 0) scale = 1;
      else if (isDigit(byte) && length < exactDigits) {
        digits = digits * 10 + byte - 0x30;
        length += 1;
        if (scale > 0) scale *= 10;
      } else if (endsWord(byte)) break;
      else return null;
      at += 1;
    }
    if (length === 0) return null;
    this.position = at;
    // Both are whole and exact, so that the quotient is the number that its text means.
    return scale > 1 ? (sign * digits) / scale : sign * digits;
  }

  private numberOrWord(): PdfValue {
    const from = this.position;
    const short = this.shortNumber();
    if (short !== null) {
      const isWhole = isDigit(this.bytes[from]) && !this.bytes.subarray(from, this.position).includes(0x2e);
      const after = this.position;
      if (isWhole && this.isReference()) return { kind: 'ref', number: short };
      this.position = after;
      return short;
    }
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'keyword', word };
    return Number(word);
  }

  /** Whether a generation and `R` follow, and past them if so. */
  private isReference(): boolean {
    this.skipSpace();
    const from = this.position;
    while (isDigit(this.bytes[this.position]) && this.position - from <= longestGeneration) this.position += 1;
    if (this.position === from) return false;
    this.skipSpace();
    const [mark, next] = [this.bytes[this.position], this.bytes[this.position + 1]];
    if (mark !== 0x52 || !endsWord(next)) return false;
    this.position += 1;
    return true;
  }

  /** Where a literal string ends, from behind its opening bracket: behind its closing one. */
  private endOfLiteral(): number {
    let open = 1;
    let at = this.position;
    while (open > 0) {
      const byte = this.bytes[at];
      if (byte === undefined) {
        this.cost.scan(at - this.position);
        throw new PdfSyntaxError('A string does not end');
      }
      at += byte === 0x5c ? 2 : 1;
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
    }
    this.cost.scan(at - this.position);
    this.checkString(at - this.position);
    return at;
  }

  private checkString(length: number): void {
    if (length > longestString) throw new PdfLimitError('It has a longer text than any contract');
  }

  private literal(): Uint8Array {
    this.position += 1;
    const end = this.endOfLiteral();
    const written = this.bytes.subarray(this.position, end - 1);
    if (!written.includes(0x5c)) {
      this.position = end;
      return Uint8Array.from(written);
    }
    const out = new Uint8Array(written.length);
    let length = 0;
    while (this.position < end - 1) {
      const byte = this.bytes[this.position] ?? 0;
      this.position += 1;
      const plain = byte === 0x5c ? this.escaped() : byte;
      if (plain === null) continue;
      out[length] = plain;
      length += 1;
    }
    this.position = end;
    return out.slice(0, length);
  }

  /** What stands behind a backslash; null for the end of a line, which is broken there for the eye alone. */
  private escaped(): number | null {
    const isOctal = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x30 && byte <= 0x37;
    let [code, digits] = [0, 0];
    for (let byte = this.bytes[this.position]; digits < 3 && isOctal(byte); byte = this.bytes[this.position]) {
      code = code * 8 + byte - 0x30;
      digits += 1;
      this.position += 1;
    }
    if (digits > 0) return code & 255;
    const byte = this.bytes[this.position] ?? 0;
    this.position += 1;
    if (byte === 13 && this.bytes[this.position] === 10) this.position += 1;
    return byte === 13 || byte === 10 ? null : (escapes[String.fromCharCode(byte)] ?? byte);
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.position);
    this.cost.scan((end < 0 ? this.bytes.length : end) - this.position);
    if (end < 0) throw new PdfSyntaxError('A string does not end');
    this.checkString(end - this.position);
    const digits = Buffer.from(this.bytes.subarray(this.position + 1, end))
      .toString('latin1')
      .replace(/[^0-9a-fA-F]/g, '');
    this.position = end + 1;
    return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  private array(depth: number): PdfValue {
    this.cost.read(costs.array);
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.value(depth + 1);
      if (isKeyword(item, ']')) return { kind: 'array', items };
      items.push(item);
    }
  }

  private dictionary(depth: number): PdfDictionary {
    this.cost.read(costs.dictionary);
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.value(depth + 1);
      if (isKeyword(key, '>')) return { kind: 'dictionary', entries };
      this.cost.read(costs.entry);
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

function isSameValue(a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  switch (a.kind) {
    case 'name':
      return b.kind === 'name' && a.name === b.name;
    case 'ref':
      return b.kind === 'ref' && a.number === b.number;
    case 'keyword':
      return b.kind === 'keyword' && a.word === b.word;
    case 'string':
      return b.kind === 'string' && Buffer.from(a.bytes).equals(b.bytes);
    case 'array':
      return (
        b.kind === 'array' && a.items.length === b.items.length && a.items.every((item, at) => isSameValue(item, b.items[at]))
      );
    case 'dictionary':
      return (
        b.kind === 'dictionary' &&
        a.entries.size === b.entries.size &&
        [...a.entries].every(([key, value]) => isSameValue(value, b.entries.get(key)))
      );
  }
}

export function isKeyword(value: PdfValue, word: string): boolean {
  return typeof value === 'object' && value?.kind === 'keyword' && value.word === word;
}
