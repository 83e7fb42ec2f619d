import { sha256 } from '../../sha256.ts';
import type { PdfFile } from './pdf-file.ts';
import { asRef } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

const deepest = 64;
/** What a value costs: an entry of a dictionary is put in order among the others too. */
const stepsOfValue = 3;
/** How a stream is stored says nothing of what it holds, and an owner leads back to the whole file. */
const passedOver = new Set(['Length', 'Filter', 'DecodeParms', 'Parent', 'StructParent', 'StructParents', 'P']);

/** Longer texts are hashed: many places may lead to the same one. */
const longest = 200;

function short(text: string): string {
  return text.length > longest ? sha256(text) : text;
}

/** Tells by a hash whether two values of files are the same, whatever their object numbers and however they are packed. */
export class Digests {
  private readonly known = new Map<number, string>();
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  of(value: PdfValue | undefined, depth = 0): string {
    const { file } = this;
    file.budget.step(stepsOfValue);
    if (depth > deepest) return 'deep';
    const number = asRef(value);
    if (number === null) return this.direct(value, depth);
    const before = this.known.get(number);
    if (before !== undefined) return before;
    // An object that leads back to itself is the same where the way back is the same.
    this.known.set(number, 'itself');
    const stored = file.stored(value);
    const digest =
      stored === null
        ? short(this.direct(file.resolve(value), depth + 1))
        : sha256(`${this.dictionary(stored.dictionary, depth + 1)} ${file.pictureHash(stored)}`);
    this.known.set(number, digest);
    return digest;
  }

  private direct(value: PdfValue | undefined, depth: number): string {
    if (value === undefined || value === null) return 'null';
    if (typeof value !== 'object') return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);
    switch (value.kind) {
      case 'name':
        return `/${value.name}`;
      case 'string':
        this.file.budget.scan(value.bytes.length);
        return `(${Buffer.from(value.bytes).toString('base64')})`;
      case 'keyword':
        return value.word;
      case 'ref':
        return this.of(value, depth + 1);
      case 'array':
        return `[${value.items.map((item) => this.of(item, depth + 1)).join(' ')}]`;
      case 'dictionary':
        return this.dictionary(value, depth);
    }
  }

  private dictionary({ entries }: PdfDictionary, depth: number): string {
    const pairs = [...entries].filter(([key]) => !passedOver.has(key)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return sha256(pairs.map(([key, value]) => `${key} ${this.of(value, depth + 1)}`).join('\n'));
  }
}
