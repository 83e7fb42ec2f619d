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

const golden = 0x9e3779b9;

/** SplitMix32: the word of a state, which then goes on by the golden number. */
function splitMix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
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

/** The word that all streams of a run begin from. */
function startOf(seed: number, run: number): number {
  let start = 0x811c9dc5;
  for (const part of [seed % twoTo32, Math.floor(seed / twoTo32), run % twoTo32, Math.floor(run / twoTo32)])
    start = splitMix(((start ^ part) + golden) | 0);
  return start;
}

// A run opens a stream for every line, one after the other.
let last = { seed: Number.NaN, run: Number.NaN, start: 0 };

/** The four words of state that a stream of a run begins with. */
function stateOf(seed: number, run: number, stream: string): Int32Array {
  if (last.seed !== seed || last.run !== run) last = { seed, run, start: startOf(seed, run) };
  const state = new Int32Array(4);
  let from = named(last.start, stream);
  for (let index = 0; index < state.length; index += 1) {
    from = (from + golden) | 0;
    state[index] = splitMix(from);
  }
  return state;
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
