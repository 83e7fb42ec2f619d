import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalTyped, integerTyped } from '../../src/renderer/ui/typed/decimal-input.ts';
import { numberText } from '../../src/shared/text/number-format.ts';

describe('an amount as people type it', () => {
  test.each([
    ['12.5k', '12500'],
    ['1,200.50', '1200.50'],
    ['90 ct', '0.90'],
    ['9 ct', '0.09'],
    ['0.5 ct', '0.005'],
    ['1.2m', '1200000'],
    ['2.5 Mio', '2500000'],
    ['$1,200', '1200'],
    ['USD 1 200 000.25', '1200000.25'],
    ['1’200', null],
    ["1'200", '1200'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['0.90', '0.90'],
    ['0', '0'],
    ['-0', '0'],
    ['1.234.567', '1234567'],
    ['1.234,56', '1234.56'],
    ['12,5', '12.5'],
    ['0,125', '0.125'],
    ['1,200', '1200'],
    ['1.200', '1.200'],
    ['1,20,000', null],
    ['1.2.3', null],
    ['twelve', null],
    ['1e3', null],
    ['', null],
    ['12 apples', null],
    ['1,000.5k', '1000500'],
  ])('%s is %s in English', (typed, decimal) => {
    expect(decimalTyped(typed, 'money', 'en')).toBe(decimal);
  });

  test.each([
    ['1.200', '1200'],
    ['1,200', '1.200'],
    ['1.200,50', '1200.50'],
    ['12,5 Tsd', '12500'],
  ])('%s is %s in German', (typed, decimal) => {
    expect(decimalTyped(typed, 'money', 'de')).toBe(decimal);
  });

  test('percents may carry their sign, and cents belong to money alone', () => {
    expect(decimalTyped('12.5 %', 'percent', 'en')).toBe('12.5');
    expect(decimalTyped('-8%', 'percent', 'en')).toBe('-8');
    expect(decimalTyped('90 ct', 'quantity', 'en')).toBeNull();
  });

  test('whole numbers may carry their unit', () => {
    expect(integerTyped('36 months', 'en')).toBe(36);
    expect(integerTyped('1,000', 'en')).toBe(1000);
    expect(integerTyped('1.5', 'en')).toBeNull();
    expect(integerTyped('-1', 'en')).toBeNull();
  });

  test('what is shown reads back as what it was, in every language', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.stringMatching(/^\d{0,12}$/))
      .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));
    fc.assert(
      fc.property(decimals, fc.constantFrom('en' as const, 'de' as const), (decimal, language) => {
        expect(decimalTyped(numberText(decimal, language), 'quantity', language)).toBe(decimal);
      }),
    );
  });
});
