/**
 * The integer generator of every run: xoshiro128** 1.1 (Blackman and Vigna), seeded by SplitMix32. It works on 32-bit words alone, so
 * the same seed gives the same words on every machine. A stream has a name of its own: a draw that is added to one moves no other.
 */
export type Generator = {
  /** The next word, an integer from 0 to 2^32 − 1. */
  readonly word: () => number;
  /** The next words at once, each as the 32 bits of an integer with a sign. */
  readonly words: (into: Int32Array) => void;
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

/** The four words of state that a stream of a run begins with. */
function stateOf(seed: number, run: number, stream: string): Int32Array {
  const parts = [seed % twoTo32, Math.floor(seed / twoTo32), run % twoTo32, Math.floor(run / twoTo32)];
  let start = 0x811c9dc5;
  for (const part of parts) start = splitMix(start ^ part)();
  const fill = splitMix(named(start, stream));
  return Int32Array.of(fill(), fill(), fill(), fill());
}

/** Fills `into` with the next words of a state, each as the 32 bits of an integer with a sign. */
function advance(state: Int32Array, into: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let index = 0; index < into.length; index += 1) {
    into[index] = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** The generator of one stream of one run. Seed and run are integers from 0 to 2^53 − 1. */
export function generatorOf(seed: number, run: number, stream: string): Generator {
  const state = stateOf(seed, run, stream);
  const next = new Int32Array(1);
  const word = (): number => {
    advance(state, next);
    return (next[0] ?? 0) >>> 0;
  };
  return { word, words: (into) => advance(state, into), bits53: () => (word() >>> 5) * 0x400_0000 + (word() >>> 6) };
}
