import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';
import { sha256 } from '../../sha256.ts';
import { PdfBudget } from './pdf-budget.ts';
import type { Decryption } from './pdf-encryption.ts';
import { decryptionOf } from './pdf-encryption.ts';
import { isKeyword, PdfLimitError, PdfReader, PdfSyntaxError } from './pdf-syntax.ts';
import { scanObjects } from './scan-objects.ts';
import { isPictureFilter, unfiltered } from './pdf-stream.ts';

type Place =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };
/** What an object stream holds: where each object begins in its bytes. */
type Packed = { readonly bytes: Uint8Array; readonly offsets: ReadonlyMap<number, number> };
/** A stream: its dictionary, and its bytes as stored. */
export type PdfStream = { readonly dictionary: PdfDictionary; readonly raw: Uint8Array };
type Stored = { readonly value: PdfValue; readonly raw: Uint8Array | null };

export function asDictionary(value: PdfValue | undefined): PdfDictionary | null {
  return typeof value === 'object' && value?.kind === 'dictionary' ? value : null;
}
export function asArray(value: PdfValue | undefined): readonly PdfValue[] | null {
  return typeof value === 'object' && value?.kind === 'array' ? value.items : null;
}
export function asName(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value?.kind === 'name' ? value.name : null;
}
export function asNumber(value: PdfValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
export function asRef(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value?.kind === 'ref' ? value.number : null;
}
/** Texts of strings that were asked for: many places of a file may lead to the same one. */
const texts = new WeakMap<PdfValue & object, string>();

/** A text string: UTF-16 with its mark, else one byte a letter. */
export function asText(value: PdfValue | undefined): string | null {
  if (typeof value !== 'object' || value?.kind !== 'string') return null;
  const text = texts.get(value) ?? textOfString(value.bytes);
  texts.set(value, text);
  return text;
}

function textOfString(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return buffer[0] === 0xfe && buffer[1] === 0xff ? buffer.subarray(2).swap16().toString('utf16le') : buffer.toString('latin1');
}

/** Numbers of objects, their places and the widths of their fields: above these a table is made to exhaust its reader. */
const mostObjects = 400_000;
const highestNumber = 8_388_607;
const widestField = 8;
/** Bytes that are searched through in one step of the budget. */
const bytesOfStep = 64;

/** A PDF file as its readers see it: the newest revision of each object, incremental updates included. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly root: PdfDictionary;
  readonly trailer: PdfDictionary;
  /** What reading the whole file may cost, all of its readers together. */
  readonly budget = new PdfBudget();
  private readonly places = new Map<number, Place | null>();
  private readonly known = new Map<number, Stored>();
  private readonly packs = new Map<number, Packed>();
  private readonly plain = new Map<Uint8Array, Uint8Array>();
  private readonly hashes = new Map<Uint8Array, string>();
  private readonly decryption: Decryption | null;

  /**
   * Throws where the bytes are no PDF or one too broken to follow, and a `PdfPasswordError` where the password does not
   * open it: most encrypted files are open to everybody, with an empty one.
   */
  constructor(bytes: Uint8Array, password = '') {
    this.bytes = bytes;
    const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
    if (!head.includes('%PDF-')) throw new PdfSyntaxError('This is not a PDF file');
    const listed = this.listedTrailer();
    const packs = listed === null ? this.rebuilt() : { trailer: listed, streams: [] };
    const { trailer } = packs;
    this.trailer = trailer;
    this.decryption = null;
    const encrypt = this.dictionary(trailer.entries.get('Encrypt'));
    if (trailer.entries.has('Encrypt')) {
      if (encrypt === null) throw new PdfSyntaxError('The file does not say how it is encrypted');
      const resolved = new Map([...encrypt.entries].map(([key, value]) => [key, this.resolve(value) ?? null]));
      const id = asArray(this.resolve(trailer.entries.get('ID')))?.[0];
      this.decryption = decryptionOf({ kind: 'dictionary', entries: resolved }, this.resolve(id), password, this.budget);
      // What was read on the way was not decrypted.
      this.known.clear();
    }
    for (const stream of packs.streams.toReversed()) this.placePacked(stream);
    const root = this.dictionary(trailer.entries.get('Root'));
    if (root === null) throw new PdfSyntaxError('The file has no catalog');
    this.root = root;
  }

  /** The value itself, or what the reference points to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    const number = asRef(value);
    return number === null ? value : this.object(number).value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    return asDictionary(this.resolve(value));
  }

  /** What a dictionary has under a key, resolved. */
  get(dictionary: PdfDictionary | null, key: string): PdfValue | undefined {
    return this.resolve(dictionary?.entries.get(key));
  }

  /** The decoded bytes of a stream, unpacked once; null where the value is no stream. */
  stream(value: PdfValue | undefined): Uint8Array | null {
    const stored = this.stored(value);
    return stored === null ? null : this.decoded(stored);
  }

  /** A stream as it is stored, its filters not undone; null where the value is no stream. */
  stored(value: PdfValue | undefined): PdfStream | null {
    const number = asRef(value);
    if (number === null) return null;
    const { value: head, raw } = this.object(number);
    const dictionary = asDictionary(head);
    return raw === null || dictionary === null ? null : { dictionary, raw };
  }

  /** A stream's bytes with every filter undone but that of a picture. */
  picture({ dictionary, raw }: PdfStream): { readonly bytes: Uint8Array; readonly filter: string | null } {
    const filters = this.filtersOf(dictionary);
    const last = filters.at(-1);
    const filter = last !== undefined && isPictureFilter(last) ? last : null;
    return { bytes: this.undone(dictionary, raw, filter === null ? filters : filters.slice(0, -1)), filter };
  }

  /** The hash of a picture's bytes, however often it is drawn. */
  pictureHash(stored: PdfStream): string {
    const hash = this.hashes.get(stored.raw) ?? sha256(this.picture(stored).bytes);
    this.hashes.set(stored.raw, hash);
    return hash;
  }

  private decoded({ dictionary, raw }: PdfStream): Uint8Array {
    const known = this.plain.get(raw);
    if (known !== undefined) return known;
    const plain = this.undone(dictionary, raw, this.filtersOf(dictionary));
    this.budget.keep(plain.length);
    this.plain.set(raw, plain);
    return plain;
  }

  private filtersOf(dictionary: PdfDictionary): readonly string[] {
    const filter = this.get(dictionary, 'Filter') ?? null;
    const filters = asArray(filter) ?? (filter === null ? [] : [filter]);
    if (filters.length > 8) throw new PdfSyntaxError('A stream is packed too often');
    return filters.map((name) => asName(this.resolve(name)) ?? '');
  }

  private undone(dictionary: PdfDictionary, raw: Uint8Array, filters: readonly string[]): Uint8Array {
    const parameters = this.get(dictionary, 'DecodeParms');
    const all = asArray(parameters) ?? [parameters];
    return filters.reduce<Uint8Array>((bytes, name, index) => {
      const own = this.dictionary(all[index]);
      const how = {
        predictor: asNumber(this.get(own, 'Predictor')) ?? 1,
        columns: asNumber(this.get(own, 'Columns')) ?? 1,
        colors: asNumber(this.get(own, 'Colors')) ?? 1,
        earlyChange: asNumber(this.get(own, 'EarlyChange')) ?? 1,
      };
      return unfiltered(bytes, name, how, this.budget);
    }, raw);
  }

  private object(number: number): Stored {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    // Set first, so that an object that refers to itself reads as null and not for ever.
    this.known.set(number, { value: null, raw: null });
    const place = this.places.get(number);
    const stored = place === undefined || place === null ? { value: null, raw: null } : this.read(place, number);
    this.known.set(number, stored);
    return stored;
  }

  private read(place: Place, number: number): Stored {
    return place.kind === 'offset' ? this.indirect(place.offset, number) : this.packed(place.stream, number);
  }

  private indirect(offset: number, number: number | null): Stored {
    const reader = new PdfReader(this.bytes, this.budget, offset);
    const found = reader.value();
    const generation = reader.value();
    if (!isKeyword(reader.value(), 'obj') || (number !== null && found !== number)) {
      throw new PdfSyntaxError(`Object ${number ?? ''} is not where the file says it is`);
    }
    const stored = reader.value();
    const keyed = { number: asNumber(found) ?? 0, generation: asNumber(generation) ?? 0 };
    // The table of objects is never encrypted, and is read before there is a key.
    const value = this.decryption === null || number === null ? stored : this.decryption.value(stored, keyed);
    const dictionary = asDictionary(value);
    const after = reader.position;
    if (dictionary === null || reader.ended || !isKeyword(reader.value(), 'stream')) {
      reader.position = after;
      return { value, raw: null };
    }
    if (this.bytes[reader.position] === 13) reader.position += 1;
    if (this.bytes[reader.position] === 10) reader.position += 1;
    const length = asNumber(this.resolve(dictionary.entries.get('Length')));
    if (length === null || length < 0) throw new PdfSyntaxError('A stream has no length');
    const raw = this.bytes.subarray(reader.position, this.endOfStream(reader.position, length));
    if (this.decryption === null || number === null || asName(dictionary.entries.get('Type')) === 'XRef') return { value, raw };
    return { value, raw: this.decryption.stream(raw, dictionary, keyed) };
  }

  /**
   * Where a stream ends: where its length says, if it ends there, and else, as readers do, at the word that ends it. A stream that goes
   * on behind its length is drawn whole by them.
   */
  private endOfStream(from: number, length: number): number {
    const end = from + length;
    if (/^\s*endstream/.test(Buffer.from(this.bytes.subarray(end, end + 16)).toString('latin1'))) return end;
    const bytes = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const found = bytes.indexOf('endstream', from);
    this.budget.step(Math.ceil(((found < 0 ? bytes.length : found) - from) / bytesOfStep));
    return found < 0 ? end : found;
  }

  private packed(stream: number, number: number): Stored {
    const pack = this.packs.get(stream) ?? this.unpacked(stream);
    this.packs.set(stream, pack);
    const offset = pack.offsets.get(number);
    return { value: offset === undefined ? null : new PdfReader(pack.bytes, this.budget, offset).value(), raw: null };
  }

  private unpacked(stream: number): Packed {
    // An object stream is never itself within one.
    if (this.places.get(stream)?.kind === 'packed') throw new PdfSyntaxError('An object stream is broken');
    const holder = asDictionary(this.object(stream).value);
    const bytes = this.stream({ kind: 'ref', number: stream });
    const first = asNumber(this.get(holder, 'First'));
    const count = asNumber(this.get(holder, 'N'));
    if (bytes === null || first === null || count === null) throw new PdfSyntaxError('An object stream is broken');
    const heads = new PdfReader(bytes, this.budget);
    const offsets = new Map<number, number>();
    for (let index = 0; index < count && !heads.ended; index += 1) {
      const held = heads.value();
      const offset = heads.value();
      if (typeof held === 'number' && typeof offset === 'number' && !offsets.has(held)) offsets.set(held, first + offset);
    }
    return { bytes, offsets };
  }

  /** The newest trailer, where the table of objects says rightly where they are; null where it is broken. */
  private listedTrailer(): PdfDictionary | null {
    try {
      const trailer = this.readCrossReferences();
      const isRight = [...this.places].every(
        ([number, place]) => place?.kind !== 'offset' || this.beginsAt(place.offset, number),
      );
      if (isRight) return trailer;
    } catch (error) {
      if (!(error instanceof PdfSyntaxError) || error instanceof PdfLimitError) throw error;
    }
    return null;
  }

  /** Whether an object of a number begins at a place. */
  private beginsAt(offset: number, number: number): boolean {
    const head = Buffer.from(this.bytes.subarray(offset, offset + 32)).toString('latin1');
    return Number(/^\s*(\d+)\s+\d+\s+obj/.exec(head)?.[1] ?? -1) === number;
  }

  /** Finds the objects without their table, each where its last version stands. */
  private rebuilt(): { readonly trailer: PdfDictionary; readonly streams: readonly number[] } {
    const { offsets, trailers, packs } = scanObjects(this.bytes, this.budget);
    this.places.clear();
    this.known.clear();
    this.packs.clear();
    for (const [number, offset] of offsets) this.place(number, { kind: 'offset', offset });
    const trailer = trailers.findLast(({ entries }) => entries.has('Root'));
    if (trailer === undefined)
      throw new PdfSyntaxError('The table of its objects is broken, and nothing else says where it begins');
    return { trailer, streams: packs };
  }

  /** Places the objects of a stream that holds some, those of later streams before those of earlier ones. */
  private placePacked(stream: number): void {
    const pack = this.unpacked(stream);
    this.packs.set(stream, pack);
    for (const number of pack.offsets.keys())
      if (!this.places.has(number)) this.place(number, { kind: 'packed', stream, index: 0 });
  }

  /** Follows the chain of cross-references from the newest; the newest trailer. */
  private readCrossReferences(): PdfDictionary {
    const tail = Buffer.from(this.bytes.subarray(Math.max(0, this.bytes.length - 2048))).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(tail)?.[1];
    if (start === undefined) throw new PdfSyntaxError('The file does not say where its objects are');
    let newest: PdfDictionary | null = null;
    const seen = new Set<number>();
    const waiting = [Number(start)];
    for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
      if (seen.has(offset)) continue;
      seen.add(offset);
      const trailer = this.crossReferencesAt(offset);
      newest ??= trailer;
      for (const key of ['XRefStm', 'Prev']) {
        const next = asNumber(trailer.entries.get(key));
        if (next !== null) waiting.push(next);
      }
    }
    if (newest === null) throw new PdfSyntaxError('The file does not say where its objects are');
    return newest;
  }

  private crossReferencesAt(offset: number): PdfDictionary {
    const reader = new PdfReader(this.bytes, this.budget, offset);
    if (isKeyword(reader.value(), 'xref')) return this.crossReferenceTable(reader);
    const { value, raw } = this.indirect(offset, null);
    const dictionary = asDictionary(value);
    if (dictionary === null || raw === null) throw new PdfSyntaxError('A cross-reference is broken');
    this.crossReferenceStream(dictionary, this.decoded({ dictionary, raw }));
    return dictionary;
  }

  private crossReferenceTable(reader: PdfReader): PdfDictionary {
    for (;;) {
      const first = reader.value();
      if (isKeyword(first, 'trailer')) break;
      const count = reader.value();
      if (typeof first !== 'number' || typeof count !== 'number') throw new PdfSyntaxError('A cross-reference is broken');
      for (let index = 0; index < count; index += 1) {
        const offset = reader.value();
        reader.value();
        const used = isKeyword(reader.value(), 'n');
        this.place(first + index, used && typeof offset === 'number' ? { kind: 'offset', offset } : null);
      }
    }
    const trailer = asDictionary(reader.value());
    if (trailer === null) throw new PdfSyntaxError('The file has no trailer');
    return trailer;
  }

  private crossReferenceStream(dictionary: PdfDictionary, bytes: Uint8Array): void {
    const widths = (asArray(dictionary.entries.get('W')) ?? []).map((width) => asNumber(width) ?? 0);
    const [type = 1, second = 0, third = 0] = widths;
    const whole = widths.reduce((sum, width) => sum + width, 0);
    if (whole === 0) throw new PdfSyntaxError('A cross-reference is broken');
    if (widths.some((width) => !Number.isInteger(width) || width < 0 || width > widestField)) {
      throw new PdfLimitError('A cross-reference has fields of no possible width');
    }
    const index = asArray(dictionary.entries.get('Index')) ?? [0, dictionary.entries.get('Size') ?? 0];
    let at = 0;
    const field = (width: number): number => {
      let number = 0;
      for (let byte = 0; byte < width; byte += 1) number = number * 256 + (bytes[at + byte] ?? 0);
      at += width;
      return number;
    };
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const first = asNumber(index[pair]) ?? 0;
      const count = asNumber(index[pair + 1]) ?? 0;
      for (let each = 0; each < count && at < bytes.length; each += 1) {
        this.budget.read(1);
        const kind = type === 0 ? 1 : field(type);
        const [a, b] = [field(second), field(third)];
        if (kind === 1) this.place(first + each, { kind: 'offset', offset: a });
        else this.place(first + each, kind === 2 ? { kind: 'packed', stream: a, index: b } : null);
      }
    }
  }

  /** The newest revision comes first and stays. */
  private place(number: number, place: Place | null): void {
    if (!Number.isInteger(number) || number < 0 || number > highestNumber) return;
    if (this.places.size >= mostObjects) throw new PdfLimitError('It has more objects than any contract');
    if (!this.places.has(number)) this.places.set(number, place);
  }
}
