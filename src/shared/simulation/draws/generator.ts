/**
 * The integer generator of every run: xoshiro128** 1.1 (Blackman and Vigna), seeded by SplitMix32. It works on 32-bit words alone, so
 * the same seed gives the same words on every machine. A stream has a name of its own: a draw that is added to one moves no other.
 */
export type Generator = {
  /** The next word, an integer from 0 to 2^32 − 1. */
  readonly word: () => number;
  /** The next 53 bits, an integer from 0 to 2^53 − 1. */
  readonly bits53: () => number;
};

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** SplitMix32: the words that a state is filled with. */
function splitMix(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
}

/** FNV-1a over the code units of a stream's name, continued from a word. */
function named(from: number, name: string): number {
  let hash = from;
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash;
}

const twoTo32 = 0x1_0000_0000;

/** The generator of one stream of one run. Seed and run are integers from 0 to 2^53 − 1. */
export function generatorOf(seed: number, run: number, stream: string): Generator {
  const parts = [seed % twoTo32, Math.floor(seed / twoTo32), run % twoTo32, Math.floor(run / twoTo32)];
  let start = 0x811c9dc5;
  for (const part of parts) start = splitMix(start ^ part)();
  const fill = splitMix(named(start, stream));
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const word = (): number => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
  return { word, bits53: () => (word() >>> 5) * 0x400_0000 + (word() >>> 6) };
}
