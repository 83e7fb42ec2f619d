import { describe, expect, test } from 'vitest';
import { creditsBuy } from '../../src/shared/catalogue/credits-buy.ts';

describe('what credits buy', () => {
  test('is about so many units of each kind', () => {
    expect(
      creditsBuy([
        { unit: 'draft', creditsPerUnit: '12' },
        { unit: 'review', creditsPerUnit: '45.5' },
      ]),
    ).toEqual({
      credits: '1000',
      units: [
        { unit: 'draft', count: '83' },
        { unit: 'review', count: '22' },
      ],
    });
  });

  test('is counted in as many credits as buy a unit of every kind', () => {
    expect(
      creditsBuy([
        { unit: 'film', creditsPerUnit: '25000' },
        { unit: 'call', creditsPerUnit: '3' },
      ]),
    ).toEqual({
      credits: '100000',
      units: [
        { unit: 'film', count: '4' },
        { unit: 'call', count: '33333' },
      ],
    });
  });

  test('is exact where a fraction of a cent would tip a float', () => {
    expect(creditsBuy([{ unit: 'call', creditsPerUnit: '0.000000000001' }])?.units).toEqual([
      { unit: 'call', count: '1000000000000000' },
    ]);
    expect(creditsBuy([{ unit: 'call', creditsPerUnit: '666.666666666666' }])?.units).toEqual([{ unit: 'call', count: '2' }]);
  });

  test('names a kind once, and is nothing where nothing takes credits', () => {
    const call = { unit: 'call', creditsPerUnit: '10' };
    expect(creditsBuy([call, call])?.units).toEqual([{ unit: 'call', count: '100' }]);
    expect(creditsBuy([])).toBeNull();
    expect(creditsBuy([{ unit: 'call', creditsPerUnit: '0' }])).toBeNull();
  });
});
