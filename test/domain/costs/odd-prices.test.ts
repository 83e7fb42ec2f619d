import { describe, expect, test } from 'vitest';
import { oddPrices } from '../../../src/shared/domain/costs/odd-prices.ts';
import { readCosts } from '../../../src/shared/domain/reading/read.ts';
import { oddPriceSentence, oddPriceWarning } from '../../../src/shared/text/odd-price-sentences.ts';
import { oddPriceSentence as inGerman } from '../../../src/shared/text/de/odd-price-sentences.ts';
import { valueOf } from '../example-files.ts';

type Prices = readonly (readonly [input: string, output: string, cached?: string])[];

function found(models: Readonly<Record<string, Prices>>, slot: readonly string[] = []) {
  const json = {
    schema: 'quotewright.costs/1',
    currency: 'USD',
    models: Object.entries(models).map(([id, prices]) => ({
      id,
      prices: prices.map(([inputPerMillion, outputPerMillion, cachedInputPerMillion], at) => ({
        from: `202${at}-01-01`,
        inputPerMillion,
        outputPerMillion,
        ...(cachedInputPerMillion === undefined ? {} : { cachedInputPerMillion }),
      })),
    })),
    ...(slot.length === 0
      ? {}
      : { slots: [{ id: 'slot', assignments: slot.map((model, at) => ({ from: `202${at}-01-01`, model })) }] }),
  };
  return oddPrices(valueOf(readCosts(json)));
}

const lines = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given).map((odd) => oddPriceWarning(odd, ['costs']));

describe('prices that are likely slips', () => {
  test('are those over 20 times the model’s other prices, and not those of 20 times', () => {
    expect(
      lines({
        a: [
          ['2', '10'],
          ['40', '200'],
        ],
      }),
    ).toEqual([]);
    expect(
      lines({
        a: [
          ['2', '10'],
          ['40.01', '200'],
        ],
      }),
    ).toEqual([
      'warning: costs.models[0].prices[1].inputPerMillion: a: input costs 40.01, over 20 times the 2 of its other dates. Check the decimal point.',
    ]);
  });

  test('are those over 20 times the prices of other models of the slot', () => {
    expect(lines({ a: [['2', '10']], b: [['41', '201']] })).toEqual([]);
    expect(found({ a: [['2', '10']], b: [['41', '201']] }, ['a', 'b']).map(({ model, dimension }) => [model, dimension])).toEqual(
      [
        ['b', 'input'],
        ['b', 'output'],
      ],
    );
  });

  test('are those of zero, and output under input', () => {
    expect(found({ a: [['0', '10']] })).toMatchObject([{ kind: 'zero', dimension: 'input' }]);
    expect(found({ a: [['2', '0']] })).toMatchObject([{ kind: 'zero', dimension: 'output' }]);
    expect(found({ a: [['2', '10', '0']] })).toMatchObject([{ kind: 'zero', dimension: 'cachedInput' }]);
    expect(found({ a: [['10', '2']] })).toMatchObject([{ kind: 'below-input', dimension: 'output', input: '10' }]);
    expect(found({ a: [['2', '2']] })).toEqual([]);
  });

  test('are said in both languages', () => {
    const [odd] = found({ a: [['10', '2.5']] });
    if (odd === undefined) throw new Error('Output is under input');
    expect(oddPriceSentence(odd)).toContain('less than input at 10');
    expect(inGerman(odd)).toContain('Ausgabe kostet 2,5, weniger als Eingabe');
  });
});
