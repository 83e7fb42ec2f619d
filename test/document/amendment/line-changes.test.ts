// What an amendment changes, cause by cause: the causes of a line sum to the change of its charges.
import { describe, expect, test } from 'vitest';
import { commitmentChanges, lineChanges } from '../../../src/shared/document/amendment/line-changes.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { sumOf } from '../../../src/shared/domain/statements/sums.ts';
import { valueOf } from '../../domain/example-files.ts';
import type { LineJson, QuoteJson } from '../../domain/quote-json.ts';
import { commitment, quoteJson, usageLine } from '../../domain/quote-json.ts';

const resultsOf = (json: QuoteJson): Results => valueOf(compute({ quote: valueOf(readQuote(json)) }));

const seats = (unitPrice: string, quantity: string, over: Partial<LineJson> = {}): LineJson => ({
  id: 'seats',
  name: 'Seats',
  charge: { type: 'recurring', every: 'month', unitPrice, quantity },
  ...over,
});

describe('changes of lines', () => {
  const before = resultsOf(
    quoteJson({ lines: [seats('10', '5'), usageLine('calls', '1', ['100']), usageLine('gone', '2', ['1'])] }),
  );

  test('tell quantity from price, and what is added from what has ended', () => {
    const after = resultsOf(
      quoteJson({ lines: [seats('9', '8'), usageLine('calls', '1', ['100']), usageLine('more', '3', ['2'])] }),
    );
    expect(lineChanges(before, after, 7)).toEqual([
      { name: 'Seats', cause: 'quantity', before: 30_000n, after: 48_000n },
      { name: 'Seats', cause: 'price', before: 48_000n, after: 43_200n },
      { name: 'more', cause: 'added', before: 0n, after: 3_600n },
      { name: 'gone', cause: 'ended', before: 1_200n, after: 0n },
    ]);
  });

  test('tell the months that only one of the terms has', () => {
    const after = resultsOf(
      quoteJson({ termMonths: 18, lines: [seats('10', '5'), usageLine('calls', '1', ['100']), usageLine('gone', '2', ['1'])] }),
    );
    expect(lineChanges(before, after, 7)).toEqual([
      { name: 'Seats', cause: 'term', before: 0n, after: 30_000n },
      { name: 'calls', cause: 'term', before: 0n, after: 60_000n },
      { name: 'gone', cause: 'term', before: 0n, after: 1_200n },
    ]);
    expect(lineChanges(after, before, 7).map(({ before: was, after: now }) => now - was)).toEqual([-30_000n, -60_000n, -1_200n]);
  });

  test('sum to what the charges change by, whatever changes together', () => {
    const after = resultsOf(
      quoteJson({
        termMonths: 15,
        lines: [
          seats('11', '7', { discountPercent: '10' }),
          usageLine('calls', '0.9', ['130'], { annualUpliftPercent: '3' }),
          usageLine('gone', '2', ['1'], { toMonth: 8 }),
        ],
      }),
    );
    const charged = ({ lines }: Results): bigint => sumOf(lines.flatMap(({ charges }) => charges.slice(4)));
    const changes = lineChanges(before, after, 5);
    expect(sumOf(changes.map((change) => change.after - change.before))).toBe(charged(after) - charged(before));
  });
});

test('changes of commitments tell amounts from terms', () => {
  const pool = (amount: string, termMonths: number) =>
    resultsOf(
      quoteJson({
        termMonths,
        lines: [usageLine('calls', '1', ['100'])],
        commitments: [commitment(['calls'], { period: 'quarter', amounts: [amount] })],
      }),
    );
  expect(commitmentChanges(pool('300', 12), pool('450', 15), 4)).toEqual([
    { name: 'Pool', cause: 'quantity', before: 90_000n, after: 135_000n },
    { name: 'Pool', cause: 'term', before: 0n, after: 45_000n },
  ]);
});
