import type { PdfDictionary, ReadingCost } from './pdf-syntax.ts';
import { isKeyword, PdfLimitError, PdfReader, PdfSyntaxError } from './pdf-syntax.ts';

/** What is found in a file without its table of objects. */
export type ScannedObjects = {
  /** Where each object begins, the last of each number. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Dictionaries that say what the file is, from the first to the last. */
  readonly trailers: readonly PdfDictionary[];
  /** Numbers of streams that hold objects. */
  readonly packs: readonly number[];
};

const mostFound = 400_000;
/** What one costs that can't be read. */
const costOfBroken = 50;
const digits = /(\d{1,7})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+$/;

function nameOf(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.entries.get(key);
  return typeof value === 'object' && value?.kind === 'name' ? value.name : null;
}

/** The dictionary that begins at a place, and where it ends; null where there is none. */
function dictionaryAt(
  bytes: Uint8Array,
  cost: ReadingCost,
  at: number,
): { readonly dictionary: PdfDictionary; readonly reader: PdfReader } | null {
  const reader = new PdfReader(bytes, cost, at);
  try {
    const value = reader.value();
    return typeof value === 'object' && value?.kind === 'dictionary' ? { dictionary: value, reader } : null;
  } catch (error) {
    if (error instanceof PdfSyntaxError && !(error instanceof PdfLimitError)) {
      cost.read(costOfBroken);
      return null;
    }
    throw error;
  }
}

/** Where the stream ends whose dictionary was just read; null where there is no stream. What is in it are no objects of the file. */
function endOfStream(buffer: Buffer, dictionary: PdfDictionary, reader: PdfReader): number | null {
  try {
    if (reader.ended || !isKeyword(reader.value(), 'stream')) return null;
  } catch (error) {
    if (error instanceof PdfLimitError) throw error;
    return null;
  }
  const length = dictionary.entries.get('Length');
  const skipped = typeof length === 'number' && length > 0 ? Math.min(reader.position + length, buffer.length) : reader.position;
  const near = buffer.indexOf('endstream', skipped);
  const end = near >= 0 ? near : buffer.indexOf('endstream', reader.position);
  return end < 0 ? buffer.length : end + 'endstream'.length;
}

/** Looks for the objects of a file whose table of them is broken, as readers of PDF do: once from the first byte to the last. */
export function scanObjects(bytes: Uint8Array, cost: ReadingCost): ScannedObjects {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = new Map<number, number>();
  const trailers: PdfDictionary[] = [];
  const packs = new Set<number>();
  let found = 0;
  const next = (word: string, from: number): number => {
    const at = buffer.indexOf(word, from);
    return at < 0 ? buffer.length : at;
  };
  let [object, trailer] = [next('obj', 0), next('trailer', 0)];
  while (object < buffer.length || trailer < buffer.length) {
    found += 1;
    if (found > mostFound) throw new PdfLimitError('It has more objects than any contract');
    if (trailer < object) {
      const read = dictionaryAt(bytes, cost, trailer + 'trailer'.length);
      if (read !== null) trailers.push(read.dictionary);
      trailer = next('trailer', trailer + 1);
      continue;
    }
    const before = buffer.subarray(Math.max(0, object - 24), object).toString('latin1');
    const head = digits.exec(before);
    let from = object + 3;
    if (head !== null) {
      const number = Number(head[1]);
      offsets.set(number, object - before.length + head.index);
      packs.delete(number);
      const read = dictionaryAt(bytes, cost, from);
      if (read !== null) {
        if (nameOf(read.dictionary, 'Type') === 'XRef') trailers.push(read.dictionary);
        if (nameOf(read.dictionary, 'Type') === 'ObjStm') packs.add(number);
        from = endOfStream(buffer, read.dictionary, read.reader) ?? read.reader.position;
      }
    }
    object = next('obj', from);
    if (trailer < from) trailer = next('trailer', from);
  }
  return { offsets, trailers, packs: [...packs] };
}
