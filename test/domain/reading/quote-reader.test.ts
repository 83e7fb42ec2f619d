import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quoteReader } from '../../../src/shared/domain/reading/quote-reader.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { arbitraryQuote } from '../arbitrary-quote.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** Every place of a document, the document itself left out. */
function placesIn(json: Json): readonly (readonly (string | number)[])[] {
  if (typeof json !== 'object' || json === null) return [];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(json)
    ? json.map((item: Json, index) => [index, item] as const)
    : Object.entries(json);
  return entries.flatMap(([step, item]) => [[step], ...placesIn(item).map((rest) => [step, ...rest])]);
}

/** The document with another value at a place, nothing changed in place; undefined takes it away. */
function changed(json: Json, [step, ...rest]: readonly (string | number)[], value: Json | undefined): Json {
  if (Array.isArray(json)) {
    const index = Number(step);
    if (rest.length === 0 && value === undefined) return json.filter((_: Json, at: number) => at !== index);
    return json.with(index, rest.length === 0 ? (value ?? null) : changed(json[index] ?? null, rest, value));
  }
  if (typeof json !== 'object' || json === null) return json;
  const { [String(step)]: inner = null, ...others } = json as Readonly<Record<string, Json>>;
  if (rest.length === 0) return value === undefined ? others : { ...others, [String(step)]: value };
  return { ...others, [String(step)]: changed(inner, rest, value) };
}

const bad: fc.Arbitrary<Json | undefined> = fc.constantFrom(
  undefined,
  null,
  '',
  'twelve',
  '-1',
  '1e9',
  5,
  true,
  [],
  {},
  { nmae: 'x' },
  ['x'],
);

test('it finds exactly what a reading of the whole finds, whatever was changed before', () => {
  fc.assert(
    fc.property(arbitraryQuote, fc.array(fc.tuple(fc.nat(), bad), { minLength: 1, maxLength: 6 }), (quote, changes) => {
      const read = quoteReader();
      let json = JSON.parse(JSON.stringify(quote)) as Json;
      expect(read(json)).toEqual(readQuote(json));
      for (const [at, value] of changes) {
        const places = placesIn(json);
        const place = places[at % places.length];
        if (place === undefined) continue;
        json = changed(json, place, value);
        expect(read(json)).toEqual(readQuote(json));
      }
    }),
    { numRuns: 150 },
  );
});

test('a line that stays is the same object in the next reading', () => {
  const desk = JSON.parse(readFileSync(new URL('../../examples/support-desk.quote.json', import.meta.url), 'utf8')) as {
    lines: readonly object[];
  };
  const read = quoteReader();
  const before = read(desk);
  const after = read({ ...desk, title: 'Another', lines: desk.lines.with(0, { ...desk.lines[0], name: 'Another' }) });
  if (!before.ok || !after.ok) throw new Error('The example is not read');
  expect(after.value.lines[1]).toBe(before.value.lines[1]);
  expect(after.value.lines[0]).not.toBe(before.value.lines[0]);
});
