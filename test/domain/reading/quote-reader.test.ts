import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quoteReader } from '../../../src/shared/domain/reading/quote-reader.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { arbitraryQuote } from '../arbitrary-quote.ts';
import type { Json } from './changed-places.ts';
import { bad, changed, placesIn } from './changed-places.ts';

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
