import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { explain } from '../../src/shared/domain/explain/explain.ts';
import type { Path } from '../../src/shared/domain/document/problem.ts';
import { contractWords } from '../../src/shared/text/contract/contract-words.ts';
import type { WorkingText } from '../../src/shared/text/contract/working-text.ts';
import { workingText } from '../../src/shared/text/contract/working-text.ts';
import { exampleCosts, exampleQuote, valueOf } from '../domain/example-files.ts';

const quote = exampleQuote('support-desk');

function working(...figure: Path): WorkingText {
  const explanation = valueOf(explain({ quote, costs: exampleCosts() }, figure));
  if (explanation === null) throw new Error('There is no such figure');
  return workingText(explanation, quote, contractWords('en'), 'en');
}

describe('a figure tells how it came about', () => {
  test('a graduated charge, with its tiers, its discount and the multiplier of its month', () => {
    expect(working('lines', 3, 'charges', 5)).toEqual({
      name: 'Automated resolutions, charge of month 6',
      value: '6,518.36',
      expression:
        'round(((the lesser of (10,074; 10,000) × 0.9) + ((the lesser of (10,074; 50,000) − 10,000) × 0.72)) × (1 − 10%) × 0.8)',
      inputs: [
        {
          value: '10,074',
          decimal: '10074',
          name: 'Automated resolutions, quantity charged of month 6',
          term: null,
          figure: ['lines', 3, 'rated', 5],
        },
        {
          value: '10,000',
          decimal: '10000',
          name: 'Automated resolutions, tier 1, up to',
          term: ['lines', 3, 'charge', 'tiers', 0, 'upTo'],
          figure: null,
        },
        {
          value: '0.90',
          decimal: '0.90',
          name: 'Automated resolutions, tier 1, unit price',
          term: ['lines', 3, 'charge', 'tiers', 0, 'unitPrice'],
          figure: null,
        },
        {
          value: '50,000',
          decimal: '50000',
          name: 'Automated resolutions, tier 2, up to',
          term: ['lines', 3, 'charge', 'tiers', 1, 'upTo'],
          figure: null,
        },
        {
          value: '0.72',
          decimal: '0.72',
          name: 'Automated resolutions, tier 2, unit price',
          term: ['lines', 3, 'charge', 'tiers', 1, 'unitPrice'],
          figure: null,
        },
        {
          value: '10%',
          decimal: '10',
          name: 'Automated resolutions, discount',
          term: ['lines', 3, 'discountPercent'],
          figure: null,
        },
        {
          value: '0.8',
          decimal: '0.800000',
          name: 'price multiplier of month 6',
          term: null,
          figure: ['adaptivePricing', 'multipliers', 5],
        },
      ],
      rounding: ['Rounded to the nearest 0.01, half away from zero.'],
    });
  });

  test('a total is explained by its parts', () => {
    const total = working('totals', 'expectedValue');
    expect(total.expression).toMatch(/^the sum of \d+ amounts$/);
    expect(total.inputs[0]).toMatchObject({ name: 'invoice 1', figure: ['invoices', 0, 'amount'] });
  });

  test('a true-up, an index and a split name their rounding', () => {
    expect(working('commitments', 0, 'trueUps', 9, 'runRate')).toMatchObject({
      name: 'Annual usage commitment, true-up 10, run rate',
    });
    expect(working('adaptivePricing', 'measurements', 0, 'index').rounding).toEqual([
      'Rounded to the nearest 0.000001, half away from zero.',
    ]);
    expect(working('commitments', 0, 'instalments', 1, 'original').expression).toBe('part 2 of 4 of 90,000');
  });

  test('what makes a price smaller is taken away, and terms are called what they are', () => {
    const { invoices } = valueOf(evaluate(quote, exampleCosts()));
    const overage = working(
      'invoices',
      invoices.findIndex(({ kind }) => kind === 'overage'),
      'amount',
    );
    expect(overage.expression).toContain('(1 − 8%)');
    expect(overage.inputs.map(({ name }) => name)).toContain('Annual usage commitment, overage, price adjustment');
  });
});
