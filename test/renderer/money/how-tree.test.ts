// What an amount is made of: grouped by line and year, each part named with its day, every group the sum of its parts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { HowNode } from '../../../src/renderer/features/quote/how/how-tree.ts';
import { howOf } from '../../../src/renderer/features/quote/how/how-tree.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8'));
const quote = readQuote(json('support-desk.quote.json'));
const costs = readCosts(json('costs.json'));
if (!quote.ok || !costs.ok) throw new Error('The examples are no quote and costs');
const computed = compute({ quote: quote.value, costs: costs.value });
if (!computed.ok) throw new Error('The example has no price');
const naming = { results: computed.value, words: windowWords('en'), language: 'en' } as const;

const cents = (value: string): bigint => BigInt(value.replaceAll(/[^\d\u2212]/g, '').replace('\u2212', '-'));
const sum = (nodes: readonly HowNode[]): bigint => nodes.reduce((total, { value }) => total + cents(value), 0n);

test('the expected value is made of lines and commitments, those of years, those of days', () => {
  const how = howOf({ kind: 'figure', figure: ['totals', 'expectedValue'] }, naming);
  expect(how?.value).toBe('615,122.10');
  const sources = how?.parts ?? [];
  expect(sources.map(({ name }) => name)).toContain('Platform subscription');
  expect(sum(sources)).toBe(cents('615,122.10'));
  const platform = sources.find(({ name }) => name === 'Platform subscription');
  const years = platform?.parts?.() ?? [];
  expect(years.map(({ name }) => name)).toEqual(['Year 1', 'Year 2', 'Year 3']);
  expect(sum(years)).toBe(cents(platform?.value ?? ''));
  const days = years[0]?.parts?.() ?? [];
  expect(days.map(({ name }) => name.replaceAll('\u00A0', ' '))[0]).toBe('Platform subscription, 31 Oct 2025');
  expect(sum(days)).toBe(cents(years[0]?.value ?? ''));
});

test('a sum that only a table has is explained by its figures', () => {
  const parts = [0, 1, 2].map((month) => ['lines', 3, 'charges', month]);
  const how = howOf({ kind: 'sum', name: 'Quarter 1', value: '1.00', parts }, naming);
  expect(how?.parts).toHaveLength(3);
  expect(how?.expression).toBe('The sum of 3\u00A0parts.');
});

test('a figure that the evaluation no longer has explains nothing', () => {
  expect(howOf({ kind: 'figure', figure: ['lines', 99, 'charges', 0] }, naming)).toBeNull();
  expect(howOf({ kind: 'sum', name: '', value: '', parts: [['lines', 99, 'charges', 0]] }, naming)).toBeNull();
});
