import * as fc from 'fast-check';

/** How many cases of all formats together: 500 with every run, and as many as a release is tried with in a long one. */
const cases = Number(process.env['QUOTEWRIGHT_MUTATIONS'] ?? '500');
const formats = 8;
/** How many cases of each format. */
export const casesEach = Math.ceil(cases / formats);

type Change = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, where: number): number => Math.min(bytes.length, Math.floor(where * bytes.length));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Numbers that sizes, counts and offsets are replaced by. */
const bombs = ['0', '-1', '1', '255', '65535', '2147483647', '4294967296', '99999999999999999999', '1e9', 'null'];

/** The number that stands next behind a place, replaced: sizes and offsets are what readers trust. */
function withNumber(bytes: Uint8Array, where: number, bomb: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const found = /\d+/.exec(text.slice(at(bytes, where)));
  if (found === null) return bytes;
  const from = at(bytes, where) + found.index;
  return new Uint8Array(Buffer.from(text.slice(0, from) + bomb + text.slice(from + found[0].length), 'latin1'));
}

const change: fc.Arbitrary<Change> = fc.oneof(
  // A few bits.
  fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 12 }).map((flips): Change => (bytes) => {
    const next = Uint8Array.from(bytes);
    for (const [where, bit] of flips) {
      const index = at(next, where);
      if (index < next.length) next[index] = (next[index] ?? 0) ^ (1 << bit);
    }
    return next;
  }),
  // Cut off.
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.slice(0, at(bytes, where)),
  ),
  // A piece left out, doubled or put elsewhere.
  fc.tuple(place, place, place, fc.nat(2)).map(([a, b, to, how]): Change => (bytes) => {
    const [from, until] = [Math.min(at(bytes, a), at(bytes, b)), Math.max(at(bytes, a), at(bytes, b))];
    const [before, piece, after] = [bytes.slice(0, from), bytes.slice(from, until), bytes.slice(until)];
    if (how === 0) return joined(before, after);
    if (how === 1) return joined(before, piece, piece, after);
    const rest = joined(before, after);
    return joined(rest.slice(0, at(rest, to)), piece, rest.slice(at(rest, to)));
  }),
  // Other bytes in the place of some.
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 64 })).map(([where, other]): Change => (bytes) => {
    const next = Uint8Array.from(bytes);
    next.set(other.slice(0, Math.max(0, next.length - at(next, where))), at(next, where));
    return next;
  }),
  fc.tuple(place, fc.constantFrom(...bombs)).map(
    ([where, bomb]): Change =>
      (bytes) =>
        withNumber(bytes, where, bomb),
  ),
);

/** Changes of a file of bytes, one to three of them. */
export function mutations(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => changes.reduce((bytes, next) => next(bytes), sample));
}

type Step = { readonly where: number; readonly value: unknown };

/** Every place of a value, its own first. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([step, inner]) => placesOf(inner, [...path, step]))];
}

function withValue(value: unknown, [step, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? withValue(item, rest, other) : item));
  const group = value as Readonly<Record<string, unknown>>;
  return { ...group, [step]: withValue(group[step], rest, other) };
}

const bombValues: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x'.repeat(200_000),
  '9'.repeat(100_000),
  '1e999999',
  '-0.0000000000000000000000001',
  '9999-12-31',
  '2025-02-30',
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[[[]]]]]]]],
  Array.from({ length: 20_000 }, () => ({ a: 1 })),
  Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`quantitty${index}`, index])),
  JSON.parse('{"__proto__":{"limit":1},"constructor":{}}'),
  'a\u0000b',
  '\u202Eabc',
  '\uD800',
];

/** Values like a sample with some of its places exchanged. */
export function otherValues(sample: unknown): fc.Arbitrary<unknown> {
  const step: fc.Arbitrary<Step> = fc.record({
    where: place,
    value: fc.oneof(fc.constantFrom(...bombValues), fc.jsonValue({ maxDepth: 3 })),
  });
  return fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) =>
    steps.reduce<unknown>((value, { where, value: other }) => {
      const places = placesOf(value);
      return withValue(value, places[Math.min(places.length - 1, Math.floor(where * places.length))] ?? [], other);
    }, sample),
  );
}
