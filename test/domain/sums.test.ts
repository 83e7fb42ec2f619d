import { expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import { printed } from '../../src/shared/domain/printed.ts';
import {
  creditsBought,
  effectivePrice,
  priceAtFirstPack,
  unitsOfFirstPack,
} from '../../src/shared/domain/statements/list-prices.ts';
import {
  instalmentsWithin,
  invoicedBy,
  invoicedByMonth,
  monthsOfYear,
  sumOf,
  sumOfQuantities,
} from '../../src/shared/domain/statements/sums.ts';
import { trimmed } from '../../src/shared/domain/values/decimal-text.ts';
import { exact } from '../../src/shared/domain/values/exact.ts';
import { exampleCosts, exampleQuote, valueOf } from './example-files.ts';

const results = valueOf(compute({ quote: exampleQuote('support-desk'), costs: exampleCosts() }));

test('invoices by kind and year add up to the totals', () => {
  const { invoices, totals, revenue } = results;
  expect(invoicedBy(invoices, {})).toBe(totals.expectedValue);
  expect(totals.byYear.map(({ year }) => invoicedBy(invoices, { year }))).toEqual(totals.byYear.map(({ invoiced }) => invoiced));
  const [first] = results.commitments;
  expect(invoicedBy(invoices, { kind: 'instalment', ref: first?.terms.id })).toBe(
    sumOf(first?.instalments.map(({ amount }) => amount) ?? []),
  );
  const byMonth = invoicedByMonth(invoices);
  expect(revenue.map(({ month }) => sumOf([...(byMonth.get(month)?.values() ?? [])]))).toEqual(
    revenue.map(({ invoiced }) => invoiced),
  );
});

test('the instalments within a commitment’s periods are all of them', () => {
  for (const { instalments, periods } of results.commitments) {
    expect(periods.flatMap((period) => instalmentsWithin(instalments, period))).toEqual(instalments);
  }
});

test('a sum of quantities adds what is printed', () => {
  expect(trimmed(sumOfQuantities([exact('0.0000004'), exact('0.0000004')]), 6)).toBe('0');
  expect(trimmed(sumOfQuantities([exact('0.0000005'), exact('2.25')]), 6)).toBe('2.250001');
  const [line] = printed(results).lines;
  const whole = results.lines[0]?.quantities ?? [];
  expect(trimmed(sumOfQuantities(whole), 6)).toBe(String(line?.quantities.reduce((sum, each) => sum + Number(each), 0)));
});

test('the months of a year are its twelve, or what the term has of them', () => {
  const months = Array.from({ length: 14 }, (_, index) => index + 1);
  expect(monthsOfYear(months, 1)).toEqual(months.slice(0, 12));
  expect(monthsOfYear(months, 2)).toEqual([13, 14]);
});

test('list prices: what a discount leaves, and what packs are worth', () => {
  expect(trimmed(effectivePrice('0.5110', '12.5'), 12)).toBe('0.447125');
  const credits = {
    name: 'Credits',
    packs: [
      { month: 1, credits: '1000', pricePerCredit: '0.008' },
      { month: 2, credits: '0.5', pricePerCredit: '0' },
    ],
    overagePricePerCredit: '0.01',
  };
  expect(trimmed(creditsBought(credits), 6)).toBe('1000.5');
  expect(trimmed(priceAtFirstPack(credits, '3'), 12)).toBe('0.024');
  expect([
    unitsOfFirstPack(credits, '3'),
    unitsOfFirstPack(credits, '0'),
    unitsOfFirstPack({ ...credits, packs: [] }, '3'),
  ]).toEqual([333n, null, null]);
});
