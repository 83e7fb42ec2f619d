import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, compare, times } from '../../src/shared/domain/values/exact.ts';
import { pricePerMillion } from '../../src/shared/price-lists/source/price-text.ts';
import { NumberText, readSourceJson } from '../../src/shared/price-lists/source/source-json.ts';

const million = exact('1000000');

/** Numbers of up to 15 decimals, by a small generator with a fixed start. */
function* someNumbers(count: number): Generator<{ readonly digits: string; readonly places: number }> {
  let state = 20_261_127n;
  for (let index = 0; index < count; index += 1) {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    yield { digits: String(1n + ((state >> 20n) % 10n ** BigInt(1 + (index % 9)))), places: Number((state >> 8n) % 16n) };
  }
}

/** The number in plain notation. */
function plain(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

describe('traces of binary fractions', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['0.049999999999999996', '0.05'],
    ['1.2500000000000002', '1.25'],
    ['2.9999999999999996', '3'],
    ['0.07200000000000001', '0.072'],
  ])('%s is %s, and said to be a guess', (text, perMillion) => {
    expect(pricePerMillion(text, 'million')).toEqual({ ok: true, perMillion, isTrace: true });
  });

  it.each([
    ['0.00000008333333333333334', 'one', '0.083333333333'],
    ['0.08333333333333334', 'million', '0.083333333333'],
    ['1.6666666666666667e-07', 'one', '0.166666666667'],
    ['0.016666666666666666', 'million', '0.016666666667'],
    ['3.3333333333333335', 'million', '3.333333333333'],
  ] as const)('%s for %s, which no decimal ends, is %s, and said to be a guess', (text, tokens, perMillion) => {
    expect(pricePerMillion(text, tokens)).toEqual({ ok: true, perMillion, isTrace: true });
  });

  it.each(['0.08333333333333', '0.0833333333333312', '0.08333333333333333333333', '0.0777777777777777', '0.1234533333333333333'])(
    '%s is no such fraction, and is never rounded',
    (text) => {
      expect(pricePerMillion(text, 'million')).toEqual({ ok: false, fault: 'too-fine' });
    },
  );

  it('are those that a program makes of a price: each such price is read as the one that it was', () => {
    assert(
      property(integer({ min: 1, max: 999_999 }), integer({ min: 1, max: 9 }), (units, factor) => {
        const made = (units / 1000) * (factor / 10);
        const exactly = (BigInt(units) * BigInt(factor)).toString().padStart(5, '0');
        const meant = `${exactly.slice(0, -4)}.${exactly.slice(-4)}`.replace(/\.?0+$/, '');
        expect(pricePerMillion(String(made), 'million')).toMatchObject({ ok: true, perMillion: meant });
      }),
    );
  });
});

describe('a price for a million tokens', () => {
  it.each([
    ['8e-07', '0.8'],
    ['8E-7', '0.8'],
    ['0.000000075', '0.075'],
    ['1.25e-06', '1.25'],
    ['3e-05', '30'],
    ['0', '0'],
    ['0e-9', '0'],
    ['-0.0', '0'],
    ['1.000000000000001', '1000000.000000001'],
    ['0.000000000000001', '0.000000001'],
    ['1e-18', '0.000000000001'],
    ['123456789.5', '123456789500000'],
  ])('of %s for one token is %s', (text, perMillion) => {
    expect(pricePerMillion(text, 'one')).toEqual({ ok: true, perMillion });
  });

  it.each([
    ['1e-30', 'too-fine'],
    ['0.00000012345678901234567', 'too-fine'],
    ['1e-19', 'too-fine'],
    ['1e+30', 'too-large'],
    ['-1', 'negative'],
    ['', 'not-a-number'],
    ['free', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1e99999', 'not-a-number'],
    ['NaN', 'not-a-number'],
  ])('of %s for one token is none: %s', (text, fault) => {
    expect(pricePerMillion(text, 'one')).toEqual({ ok: false, fault });
  });

  it('is exactly a million times the text, in plain and in scientific notation', () => {
    for (const { digits, places } of someNumbers(2000)) {
      const text = plain(digits, places);
      const read = pricePerMillion(text, 'one');
      if (!read.ok) throw new Error(`${text}: ${read.fault}`);
      expect([text, compare(exact(read.perMillion), times(exact(text), million))]).toEqual([text, 0]);
      expect([text, pricePerMillion(`${digits}e-${places}`, 'one')]).toEqual([text, read]);
    }
  });

  it('is taken from a JSON file as it is written', () => {
    for (const text of ['8e-07', '0.000000075', '1e-30', '0.1234567890123456789', '12345678901234567890']) {
      expect(readSourceJson(`{"price":${text}}`)).toEqual({ price: new NumberText(text) });
    }
  });
});
