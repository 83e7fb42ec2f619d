import { describe, expect, test } from 'vitest';
import type { BookRow } from '../../src/shared/simulation/book/book.ts';
import { answerOf, pricesChanged } from '../../src/shared/simulation/book/book.ts';
import { BookResultDocument, bookResult } from '../../src/shared/simulation/book/book-result.ts';
import { inputsOf, stressOf } from './samples.ts';

const { quote, costs } = inputsOf('support-desk.quote.json', stressOf({}));

function row(name: string, margin: bigint): BookRow {
  const before = { bill: 100n, margin: 50n, marginPercent: 5000n };
  return {
    name,
    number: name,
    title: '',
    customer: '',
    before,
    after: { ...before, margin: 50n + margin },
    bill: 0n,
    margin,
    isHit: margin !== 0n,
  };
}

describe('A book of business', () => {
  const rows = Array.from({ length: 20 }, (_, index) => row(`q-${String(index).padStart(2, '0')}`, BigInt(-index)));
  const result = bookResult(rows, 'USD', 2);

  test('names the ten quotes that lose most, the most first', () => {
    expect(result.worst.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `q-${19 - index}`));
    expect(result.hit).toBe(19);
    expect(result.margin).toBe('-1.90');
  });

  test('says how much of the effect lies in the top tenth', () => {
    // (19 + 18) ÷ (0 + 1 + … + 19 = 190).
    expect(result.concentration).toEqual({ quotes: 2, sharePercent: '19.47' });
  });

  test('gains count in the concentration, and are none to leave as they are', () => {
    const mixed = bookResult([row('a', 30n), row('b', -10n)], 'USD', 2);
    expect(mixed.concentration).toEqual({ quotes: 1, sharePercent: '75.00' });
    expect(mixed.toLeave).toEqual({ names: ['b'], margin: '0.10' });
  });

  test('is the document that its schema describes', () => {
    expect(BookResultDocument.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });
});

test('dearer models lower the margin where no clause passes them on, and the answer names a quote that does not evaluate', () => {
  const { adaptivePricing: _adaptivePricing, ...fixed } = quote;
  const answer = answerOf({ name: 'desk', inputs: { quote: fixed, costs } }, pricesChanged(costs, 2000));
  if (!answer.ok) throw new Error('The sample does not evaluate');
  expect([answer.row.bill, answer.row.margin < 0n]).toEqual([0n, true]);
  const other = answerOf({ name: 'other', inputs: { quote, costs: { ...costs, currency: 'EUR' } } }, pricesChanged(costs, 2000));
  expect(other).toMatchObject({ ok: false, name: 'other', problems: [{ reason: { code: 'currency-differs' } }] });
});
