import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardReader, readRateCard } from '../../src/shared/catalogue/read-card.ts';
import type { Json } from '../domain/reading/changed-places.ts';
import { bad, changed, placesIn } from '../domain/reading/changed-places.ts';
import { draftingJson, supportJson } from './cards.ts';

test('it finds exactly what a reading of the whole card finds, whatever was changed before', () => {
  const cards = fc.constantFrom<Json>(supportJson as Json, draftingJson as Json);
  fc.assert(
    fc.property(cards, fc.array(fc.tuple(fc.nat(), bad), { minLength: 1, maxLength: 6 }), (card, changes) => {
      const read = cardReader();
      let json = card;
      expect(read(json)).toEqual(readRateCard(json));
      for (const [at, value] of changes) {
        const places = placesIn(json);
        const place = places[at % places.length];
        if (place === undefined) continue;
        json = changed(json, place, value);
        expect(read(json)).toEqual(readRateCard(json));
      }
    }),
    { numRuns: 150 },
  );
});

test('a product that stays is the same object in the next reading', () => {
  const read = cardReader();
  const before = read(supportJson);
  const [first] = supportJson.products;
  const after = read({
    ...supportJson,
    products: supportJson.products.with(0, { ...first, name: 'Another' } as typeof first & object),
  });
  if (!before.ok || !after.ok) throw new Error('The sample card is not read');
  expect(after.value.products[1]).toBe(before.value.products[1]);
  expect(after.value.products[0]).not.toBe(before.value.products[0]);
});
