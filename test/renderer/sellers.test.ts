import { noParty } from '../../src/shared/calls/schemas/no-party.ts';
import { expect, test } from 'vitest';
import {
  sellersOf,
  withSeller,
  withSellerAdded,
  withSellerFirst,
  withoutSeller,
} from '../../src/renderer/features/settings/sellers.ts';

const named = (legalName: string) => ({ ...noParty, legalName });
const three = { seller: named('Lumen GmbH'), otherSellers: [named('Lumen Inc.'), named('Lumen KK')] };
const names = (sellers: Parameters<typeof sellersOf>[0]): readonly string[] =>
  sellersOf(sellers).map(({ legalName }) => legalName);

test('one of the others becomes the seller of new quotes, and the others keep their order', () => {
  expect(names(withSellerFirst(three, 2))).toEqual(['Lumen KK', 'Lumen GmbH', 'Lumen Inc.']);
  expect(names(withSellerFirst(three, 0))).toEqual(names(three));
});

test('a change is of the profile that is shown alone', () => {
  expect(names(withSeller(three, 1, named('Lumen LLC')))).toEqual(['Lumen GmbH', 'Lumen LLC', 'Lumen KK']);
});

test('another one is added at the end, and removed again; the seller of new quotes is not removed', () => {
  const four = withSellerAdded(three);
  expect(names(four)).toEqual([...names(three), '']);
  expect(names(withoutSeller(four, 3))).toEqual(names(three));
  expect(names(withoutSeller(three, 0))).toEqual(names(three));
});
