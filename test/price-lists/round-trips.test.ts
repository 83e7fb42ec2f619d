// Whatever prices a book has, it comes back as it was: as a table with either decimal mark, as JSON, and as a published list.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/main/files/csv-table.ts';
import { csvText, withDecimals } from '../../src/shared/document/reports/csv.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import { withoutTrailingZeros } from '../../src/shared/domain/values/decimal-text.ts';
import { decimalMarks } from '../../src/shared/vocabulary/decimal-mark.ts';
import { bookDecimals, bookTable } from '../../src/shared/price-lists/formats/book-table.ts';
import type { PriceListRead } from '../../src/shared/price-lists/read-price-list.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { reviewList } from '../../src/shared/price-lists/review/review.ts';
import { listOf } from './excerpt.ts';

/** Up to 15 digits before the point and 12 after it, as many as a book holds. */
const decimal = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.integer({ min: 0, max: 12 }),
    fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
  )
  .map(([whole, places, fraction]) =>
    places === 0 ? String(whole) : `${whole}.${String(fraction).padStart(12, '0').slice(0, places)}`,
  );

const day = fc.integer({ min: 0, max: 2000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

const entry = fc.record(
  {
    inputPerMillion: decimal,
    outputPerMillion: decimal,
    cachedInputPerMillion: decimal,
    cacheWritePerMillion: decimal,
  },
  { requiredKeys: ['inputPerMillion', 'outputPerMillion'] },
);

const model = fc.record({
  id: fc.stringMatching(/^[a-z]{1,8}\/[a-z][a-z0-9.-]{0,12}$/),
  name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ";,.]{0,10}[a-z]$/),
  prices: fc
    .tuple(fc.uniqueArray(day, { minLength: 1, maxLength: 4 }), fc.array(entry, { minLength: 4, maxLength: 4 }))
    .map(([days, entries]) => days.toSorted().map((from, index) => ({ from, ...entries[index] }))),
});

const book = fc
  .uniqueArray(model, { minLength: 1, maxLength: 6, selector: ({ id }) => id.toLowerCase() })
  .map((models): Costs => {
    const read = readCosts({ schema: 'quotewright.costs/1', currency: 'EUR', models });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });

/** What a list that was read would change of the book that it came from. */
function changes(costs: Costs, read: PriceListRead): readonly unknown[] {
  if (!read.ok) return [read];
  const { models, gone } = reviewList(costs, read.value, { on: '2031-01-01', limit: '50' });
  return [...models.filter(({ does }) => does !== 'nothing'), ...gone];
}

describe('a cost book', () => {
  it.each(decimalMarks)('is what it was after a table with a decimal %s', (mark) => {
    fc.assert(
      fc.property(book, (costs) => {
        const text = csvText(withDecimals(bookTable(costs), bookDecimals, mark), mark);
        const table = readCsv(new TextEncoder().encode(text));
        expect(changes(costs, table.ok ? readPriceList({ table: table.value }, null) : listNone)).toEqual([]);
      }),
    );
  });

  it('is what it was after JSON', () => {
    fc.assert(
      fc.property(book, (costs) => {
        expect(changes(costs, readPriceList({ json: JSON.stringify(costs) }, null))).toEqual([]);
      }),
    );
  });
});

const listNone: PriceListRead = { ok: false, fault: { code: 'no-known-format' }, format: null };

/** For one token what is meant for a million, in scientific notation or plainly: no digit is lost. */
function forOneToken(perMillion: string, isPlain: boolean): string {
  const [whole = '', fraction = ''] = perMillion.split('.');
  if (!isPlain) return `${BigInt(whole + fraction)}e-${fraction.length + 6}`;
  const digits = `${whole}${fraction}`.padStart(fraction.length + 7, '0');
  return `${digits.slice(0, -(fraction.length + 6))}.${digits.slice(-(fraction.length + 6))}`;
}

describe('a published list', () => {
  it.each([
    ['plainly', true],
    ['in scientific notation', false],
  ])('gives each price exactly where it is written %s for one token', (_, isPlain) => {
    fc.assert(
      fc.property(decimal, decimal, (input, output) => {
        const json = `{"gpt-5.4":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":${forOneToken(input, isPlain)},"output_cost_per_token":${forOneToken(output, isPlain)}}}`;
        expect(listOf(json).models[0]?.prices[0]).toMatchObject({
          input: withoutTrailingZeros(input),
          output: withoutTrailingZeros(output),
        });
      }),
    );
  });
});
