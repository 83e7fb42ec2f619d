import { expect, test } from 'vitest';
import { negatedDecimal, shiftedDecimal, shortDecimal } from '../../src/shared/decimals/decimals.ts';

test.each([
  ['12.5', 3, '12500'],
  ['1.2345', 3, '1234.5'],
  ['90', -2, '0.90'],
  ['0.5', -2, '0.005'],
  ['1.50', 0, '1.50'],
  ['123456789012345678901234567890.123456789012', 9, '123456789012345678901234567890123456789.012'],
])('%s moved by %d places is %s', (decimal, places, shifted) => {
  expect(shiftedDecimal(decimal, places)).toBe(shifted);
});

test('a decimal of 0 has no sign, and zeros that end a fraction can be dropped', () => {
  expect(['1.50', '-1.50', '0.00'].map(negatedDecimal)).toEqual(['-1.50', '1.50', '0.00']);
  expect(['1.50', '100', '0.00'].map(shortDecimal)).toEqual(['1.5', '100', '0']);
});
